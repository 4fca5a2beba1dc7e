/** Asks for a page as the rules of its site have it: only where programs may go, and at their pace. */

import { askInTurn } from './ask-in-turn.ts';
import { ACCEPTED_CODINGS, type Answer } from './exchange.ts';
import { rulesFor } from './site-rules.ts';
import type { Web } from './web.ts';
import { disallowed } from './web-failures.ts';

/** What is asked for. */
const WANTED = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': ACCEPTED_CODINGS,
};

/** Returns what came of it, a fault where the rules forbid it or cannot be read. Throws where the reader was closed. */
export async function askByRules(
  web: Web,
  url: URL,
  conditions: Readonly<Record<string, string>>,
): Promise<Answer> {
  const rules = await rulesFor(web, url);
  if ('cause' in rules) return { kind: 'fault', fault: rules };
  if (!rules.allows(url)) return { kind: 'fault', fault: disallowed(url) };
  const headers = { ...WANTED, ...conditions };
  return askInTurn(web, { url, headers, bounds: web.limits }, Math.max(web.pauseMs, rules.delayMs));
}
