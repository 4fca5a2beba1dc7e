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

/** Longer lines, and rules with more wildcards than anybody needs, are there to keep the reader busy. */
const LONGEST_LINE = 2000;
const MOST_WILDCARDS = 20;

/**
 * Keeps what concerns us. The groups of others become one: the parser gives every rule of a group to each of its names,
 * which a hostile file could make quadratic.
 */
function relevantLines(text: string, agent: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field, value] = /^\s{0,100}([a-z-]{1,20})\s{0,100}:([^#]{0,2000})/i.exec(line) ?? [];
    if (!field || line.length > LONGEST_LINE) continue;
    const kept = /^user-agent$/i.test(field)
      ? `user-agent: ${groupOf(value!, agent)}`
      : ruleOf(field, value!);
    if (kept && kept !== lines.at(-1)) lines.push(kept);
  }
  return lines;
}

function groupOf(value: string, agent: string): string {
  const name = value.trim().toLowerCase().split('/')[0]!.trim();
  return name === '*' || name === agent.toLowerCase() ? name : 'others';
}

function ruleOf(field: string, value: string): string | null {
  if (!/^(?:dis)?allow$|^crawl-delay$/i.test(field)) return null;
  const pattern = value.trim().replace(/\*{2,}/g, '*');
  return pattern.split('*').length > MOST_WILDCARDS ? null : `${field.toLowerCase()}: ${pattern}`;
}
