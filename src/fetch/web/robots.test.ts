import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_ROBOTS, rulesOf } from './robots.ts';

const SITE = 'https://news.example';
const rules = (...lines: string[]) => rulesOf(`${SITE}/robots.txt`, lines.join('\n'), 'Synoptic');
const allows = (path: string, ...lines: string[]): boolean => rules(...lines).allows(new URL(path, SITE));

describe('the rules of a site', () => {
  it('allow all where nothing is said', () => {
    assert.equal(allows('/ferry'), true);
    assert.equal(allows('/ferry', '<!doctype html><title>Not found</title>'), true);
  });

  it('forbid by the longest path that fits, and allow where two are as long', () => {
    const lines = [
      'User-agent: *',
      'Disallow: /archive',
      'Allow: /archive/open',
      'Disallow: /a',
      'Allow: /a',
    ];
    assert.equal(allows('/archive/2031', ...lines), false);
    assert.equal(allows('/archive/open/1', ...lines), true);
    assert.equal(allows('/a', ...lines), true);
  });

  it('know wildcards and the end of a path', () => {
    const lines = ['User-agent: *', 'Disallow: /*.pdf$', 'Disallow: /*?print='];
    assert.equal(allows('/deep/report.pdf', ...lines), false);
    assert.equal(allows('/deep/report.pdf?x', ...lines), true);
    assert.equal(allows('/ferry?print=1', ...lines), false);
  });

  it('of a group with our name count alone, whatever its case and place', () => {
    const lines = [
      'User-agent: Otherbot',
      'User-agent: SYNOPTIC # us',
      'Disallow: /private',
      '',
      'User-agent: *',
      'Disallow: /',
    ];
    assert.equal(allows('/ferry', ...lines), true);
    assert.equal(allows('/private/x', ...lines), false);
  });

  it('of others do not concern us', () => {
    assert.equal(allows('/ferry', 'User-agent: Otherbot', 'Disallow: /'), true);
    assert.equal(allows('/ferry', 'User-agent: Synoptical', 'Disallow: /'), true);
  });

  it('of several groups with our name count together', () => {
    const lines = [
      'User-agent: synoptic',
      'Disallow: /a',
      'User-agent: *',
      'Disallow: /',
      'User-agent: Synoptic',
      'Disallow: /b',
    ];
    assert.deepEqual(
      ['/a', '/b', '/c'].map((path) => allows(path, ...lines)),
      [false, false, true],
    );
  });

  it('may ask for a delay, up to half a minute', () => {
    assert.equal(rules('User-agent: *', 'Crawl-delay: 2.5').delayMs, 2500);
    assert.equal(rules('User-agent: *', 'Crawl-delay: 86400').delayMs, 30_000);
    assert.equal(rules('User-agent: *', 'Crawl-delay: -1').delayMs, 0);
    assert.equal(rules('User-agent: *', 'Crawl-delay: soon').delayMs, 0);
    assert.equal(rules('User-agent: Otherbot', 'Crawl-delay: 9').delayMs, 0);
  });

  describe('that were written to keep the reader busy', () => {
    const filled = (line: (index: number) => string): string[] => {
      const lines: string[] = [];
      for (let size = 0; size < LONGEST_ROBOTS; size += lines.at(-1)!.length + 1)
        lines.push(line(lines.length));
      return lines;
    };
    const HOSTILE: readonly (readonly [string, readonly string[]])[] = [
      [
        'a group of many names and many rules',
        [
          ...filled((i) => `User-agent: b${i}`).slice(0, 20_000),
          ...filled((i) => `Allow: /${i}`).slice(0, 20_000),
        ],
      ],
      [
        'our name over and over',
        [
          ...filled(() => 'User-agent: *').slice(0, 20_000),
          ...filled((i) => `Allow: /${i}`).slice(0, 20_000),
        ],
      ],
      ['many rules of wildcards', ['User-agent: *', ...filled((i) => `Disallow: ${'*a'.repeat(19)}b${i}`)]],
      ['one endless rule', ['User-agent: *', `Disallow: ${'*a'.repeat(LONGEST_ROBOTS / 2)}b`]],
      ['blanks', [' '.repeat(LONGEST_ROBOTS)]],
      ['stars', ['User-agent: *', `Disallow: /${'*'.repeat(1900)}b`]],
    ];
    for (const [name, lines] of HOSTILE)
      it(name, () => {
        const before = process.cpuUsage();
        allows(`/${'a'.repeat(2000)}`, ...lines);
        const { user, system } = process.cpuUsage(before);
        assert.ok(user + system < 3_000_000, `${(user + system) / 1e6} s`);
      });
  });
});
