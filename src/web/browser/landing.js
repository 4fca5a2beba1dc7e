/**
 * A link to a section lands on it. Sections out of sight are laid out only when they come near, so the page grows while
 * it is scrolled, and the browser alone lands beside what was meant.
 */

/** So many frames in a row it must stand still. */
const STILL = 3;
/** After so many frames it has to do, a second at most. */
const MOST = 60;
/** What a reader does who goes elsewhere meanwhile. */
const ELSEWHERE = ['wheel', 'touchstart', 'keydown', 'pointerdown'];

const land = () => {
  const section = document.querySelector(`main > section[id="${CSS.escape(location.hash.slice(1))}"]`);
  if (!section) return;
  const gone = new AbortController();
  for (const event of ELSEWHERE)
    addEventListener(event, () => gone.abort(), { signal: gone.signal, passive: true });
  let [still, frames] = [0, 0];
  const settle = () => {
    if (gone.signal.aborted) return;
    const before = scrollY;
    section.scrollIntoView();
    still = Math.abs(scrollY - before) < 1 ? still + 1 : 0;
    if (still < STILL && ++frames < MOST) requestAnimationFrame(settle);
    else gone.abort();
  };
  requestAnimationFrame(settle);
};

addEventListener('hashchange', land);
land();
