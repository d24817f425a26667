/** Opens what is in the page as a dialog only. A dialog that was moved is open no more, but for its attribute. */
export function openDialog(root: ParentNode): void {
  const dialog = root.querySelector('dialog');
  if (!dialog || dialog.matches(':modal')) return;
  dialog.open = false;
  dialog.showModal();
}
