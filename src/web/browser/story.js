/** The script of a story's page. Its parts run in this order. */

import './links.js';
import './texts.js';
import './folds.js';
import '../../render/html/reader/start.js';
import './landing.js';
import './menu.js';
import './correct.js';
import './read-mark.js';
