/** Looks every few seconds how the work stands, as long as somebody sees the page. */

const EVERY = 5000;

async function look() {
  const place = document.querySelector('#standing');
  if (document.hidden || !place || place.contains(document.activeElement)) return;
  const answer = await fetch(`${location.pathname}?part=standing`);
  if (answer.ok) place.innerHTML = await answer.text();
}

setInterval(() => {
  // What does not answer is asked again.
  look().catch(() => {});
}, EVERY);
