/**
 * Search as one types: on the search page its results change, elsewhere a panel opens under the field. Arrow keys go
 * through what was found, Escape goes back to the field.
 */

/** So long, in ms, an answer that is on its way is waited for before the next is asked for; it is given up then. */
const PAUSE = 60;

const form = /** @type {HTMLFormElement} */ (document.querySelector('form.find'));
const field = /** @type {HTMLInputElement} */ (document.getElementById('find'));
const results = document.getElementById('results');
const panel = results ?? openPanel();
const told = document.createElement('p');
told.className = 'hidden';
told.setAttribute('role', 'status');
form.append(told);

let timer = 0;
/** What is being asked; nothing where the last answer has come. @type {AbortController | undefined} */
let asking;
let shown = field.value.trim();

field.addEventListener('input', () => {
  clearTimeout(timer);
  if (asking) timer = window.setTimeout(ask, PAUSE);
  else ask();
});

async function ask() {
  clearTimeout(timer);
  const words = field.value.trim();
  if (words === shown) return;
  shown = words;
  asking?.abort();
  if (words === '' && !results) return close();
  const now = new AbortController();
  asking = now;
  await show(words, now.signal);
  if (asking !== now) return;
  asking = undefined;
  // What was typed meanwhile need not wait any longer.
  ask();
}

/** Shows what is found. @param {string} words @param {AbortSignal} signal */
async function show(words, signal) {
  const address = new URL(results ? location.href : form.action, location.href);
  address.searchParams.delete('page');
  address.searchParams.set('q', words);
  const page = address.href;
  address.searchParams.set('part', results ? 'results' : 'panel');
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok) return;
    panel.innerHTML = await answer.text();
  } catch {
    return;
  }
  if (results) {
    history.replaceState(null, '', page);
    document.title = `${words ? `“${words}”` : 'Search'} · Synoptic`;
  } else panel.hidden = false;
  told.textContent = panel.querySelector('[data-told]')?.textContent ?? '';
}

function openPanel() {
  const made = document.createElement('div');
  made.className = 'panel';
  made.setAttribute('role', 'region');
  made.setAttribute('aria-label', 'Found while typing');
  made.hidden = true;
  form.append(made);
  form.addEventListener('focusout', (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) made.hidden = true;
  });
  field.addEventListener('focus', () => {
    made.hidden = made.childElementCount === 0 || field.value.trim() === '';
  });
  // A press on the panel's own ground must not take the focus away, which would close it.
  made.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) event.preventDefault();
  });
  return made;
}

function close() {
  asking = undefined;
  if (!results) {
    panel.hidden = true;
    panel.replaceChildren();
  }
  told.textContent = '';
}

const hits = () =>
  /** @type {HTMLElement[]} */ ([...panel.querySelectorAll('a.hit')]).filter(
    (hit) => hit.offsetParent !== null,
  );

document.addEventListener('keydown', (event) => {
  const here = document.activeElement;
  const inside = here === field || panel.contains(here);
  if (!inside || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && (here !== field || !panel.hidden)) {
    event.preventDefault();
    field.focus();
    if (!results) panel.hidden = true;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = hits();
  const at = all.findIndex((hit) => hit === here || hit.closest('li')?.contains(here));
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (here === field && event.key === 'ArrowUp') return;
  event.preventDefault();
  if (next < 0) field.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
});
