/** Tells the library that the story was read: its page was in sight for a while. */

/** In milliseconds: who leaves sooner has read nothing. */
const LEAST = 8000;

const at = document.querySelector('[data-read]')?.getAttribute('data-read');
let seen = 0;
let since = document.hidden ? 0 : performance.now();

const timer = setInterval(() => {
  if (document.hidden) return;
  if (performance.now() - since + seen < LEAST || !at) return;
  clearInterval(timer);
  fetch(at, { method: 'POST', keepalive: true }).catch(() => {});
}, 1000);

document.addEventListener('visibilitychange', () => {
  if (document.hidden) seen += performance.now() - since;
  else since = performance.now();
});
