/** What a site's robots.txt asks of programs: RFC 9309, with the `Crawl-delay` that it does not know but sites use. */

import robotsParser from 'robots-parser';

export interface Rules {
  allows(url: URL): boolean;
  /** Between two requests, in ms; 0 where nothing is said. */
  readonly delayMs: number;
}

export const NO_RULES: Rules = { allows: () => true, delayMs: 0 };

/** RFC 9309, 2.5: at least so much is read of it, and no more needs to be. */
export const LONGEST_ROBOTS = 500 * 1024;
/** A longer delay is not kept: few pages would ever be read. */
const LONGEST_DELAY_S = 30;

/** The package's types describe an ES module, and it is none. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** Returns the rules for the program that calls itself `agent`, without a version. */
export function rulesOf(robotsUrl: string, text: string, agent: string): Rules {
  const robots = parse(robotsUrl, relevantLines(text, agent).join('\n'));
  const delay = robots.getCrawlDelay(agent) ?? 0;
  return {
    allows: (url) => robots.isAllowed(url.href, agent) !== false,
    delayMs: 1000 * Math.min(Math.max(delay, 0), LONGEST_DELAY_S),
  };
}

/** A field that counts, and its value without a comment. Longer lines are there to keep the reader busy. */
const RECORD = /^\s{0,100}(user-agent|allow|disallow|crawl-delay)\s{0,100}:([^#]{0,2000})(?:#|$)/i;

/**
 * Characters of rules with wildcards that are read. To match one takes time in its length times the path's: at this
 * bound, where all was written to keep the reader busy and the path has 2000 letters, 0.2 s.
 */
const MOST_WILD = 20_000;

/**
 * Keeps the groups that concern us, each name of a group once, and of the other groups only their place: the parser gives
 * each rule of a group to each of its names, which a hostile file could make quadratic.
 */
function relevantLines(text: string, agent: string): string[] {
  const lines: string[] = [];
  let names = new Set<string>();
  let isNaming = false;
  let wild = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field, value = ''] = RECORD.exec(line) ?? [];
    if (field === undefined) continue;
    if (/^user-agent$/i.test(field)) {
      names = new Set(isNaming ? names : []).add(groupOf(value, agent));
      isNaming = true;
    } else {
      if (isNaming) lines.push(...[...names].map((name) => `user-agent: ${name}`));
      isNaming = false;
      if (![...names].some((name) => name !== OTHERS)) continue;
      lines.push(`${field}: ${value.trim().replace(/\*{2,}/g, '*')}`);
      wild += value.includes('*') ? value.length : 0;
      if (wild > MOST_WILD) break;
    }
  }
  return lines;
}

const OTHERS = 'others';

function groupOf(value: string, agent: string): string {
  const name = value.split('/')[0]!.trim().toLowerCase();
  return name === '*' || name === agent.toLowerCase() ? name : OTHERS;
}
