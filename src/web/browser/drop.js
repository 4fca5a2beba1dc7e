/** Files that are dropped anywhere on the page are added as if they had been picked. */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-drop]'));
const field = /** @type {HTMLInputElement | null} */ (form?.querySelector('input[type="file"]'));
const told = form?.querySelector('.told');

if (form && field) {
  let inside = 0;
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  /** @param {number} change */
  const dropping = (change) => {
    inside = Math.max(0, inside + change);
    document.documentElement.classList.toggle('dropping', inside > 0);
  };
  document.addEventListener('dragenter', (event) => hasFiles(event) && dropping(1));
  document.addEventListener('dragleave', (event) => hasFiles(event) && dropping(-1));
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    dropping(-inside);
    send(event.dataTransfer.files);
  });
  field.addEventListener('change', () => {
    if (field.files?.length) send(field.files);
  });
  form.addEventListener('submit', () => tell('Sending …'));

  /** @param {FileList} files */
  const send = (files) => {
    if (files.length === 0) return;
    field.files = files;
    form.requestSubmit();
  };
}

/** @param {string} words */
function tell(words) {
  if (told) told.textContent = words;
}
