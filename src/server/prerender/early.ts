/**
 * Marks a button that is pressed before the element's own script is there, which carries it out then
 * (`src/element/take-over.ts`). A press that leads to the endpoint's own pages goes there, and is not marked: nothing
 * is to be sent twice. What the host has put into a slot is the host's alone. Stands inside of the element, as a
 * classic script, and listens to what was prerendered, with which it goes.
 */
export const early =
  "document.currentScript.parentNode.shadowRoot?.lastElementChild.addEventListener('click',({target,currentTarget})=>{" +
  "const button=target.closest('button');" +
  "if(currentTarget.contains(button)&&(button.type==='button'||button.form.method==='dialog'))button.setAttribute('data-early','')})";
