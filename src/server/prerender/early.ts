/**
 * Marks a button that is pressed before the element's own script is there, which carries it out then
 * (`src/element/take-over.ts`). A press that leads to the endpoint's own pages goes there, and is not marked: nothing
 * is to be sent twice. Stands inside of the element, as a classic script.
 */
export const early =
  "document.currentScript.parentNode.shadowRoot?.addEventListener('click',({target})=>{" +
  "const button=target.closest('button');" +
  "if(button&&(button.type==='button'||button.form.method==='dialog'))button.setAttribute('data-early','')})";
