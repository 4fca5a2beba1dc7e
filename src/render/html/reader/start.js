/**
 * The page's script. On the page its files are one: `html.ts` sets them one after the other. Without it the page still
 * reads, and a mark leads to the place in the article.
 */

import './contents.js';
import './layers.js';
import { linkTo } from './going.js';
import { keepUncovered, open } from './pane.js';
import { placeOf } from './places.js';
import { articles } from './printed.js';

// The browser may have followed an anchor that serves readers without this script.
for (const anchor of document.querySelectorAll('i[id^="read="]')) anchor.remove();
document.documentElement.classList.add('scripted');
const named = placeOf(location.hash);
if (named) {
  for (const article of articles.values()) article.open = false;
  const link = linkTo(named);
  open(named, link);
  link?.scrollIntoView({ block: 'center' });
  keepUncovered(link);
}
