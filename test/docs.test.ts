/** The documentation leads where it says, and leaves out nothing that the command takes. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brief } from '../src/pipeline/brief.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = globSync('{*.md,docs/**/*.md,eval/*.md,examples/*.md}', { cwd: root }).sort();
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

describe('links', () => {
  for (const page of pages)
    test(`of ${page} lead to a file, and to a heading of it where they name one`, () => {
      assert.deepEqual(brokenLinks(page), []);
    });
});

function brokenLinks(page: string): string[] {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path, heading] = link.split('#') as [string, string?];
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return heading !== undefined && !headingsOf(target).includes(heading);
    });
}

const withoutCode = (markdown: string): string =>
  markdown.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');

/** Returns the anchors of a page's headings, as GitHub makes them. */
const headingsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documentation', () => {
  for (const [command, page] of [
    ['brief', 'docs/quickstart.md'],
    ['verify', 'docs/quickstart.md'],
    ['extract', 'docs/how-to/extract-articles.md'],
    ['check', 'docs/how-to/check-and-compare.md'],
    ['compare', 'docs/how-to/check-and-compare.md'],
  ] as const)
    test(`has every option of synoptic ${command} in ${page}`, () => {
      const help = execFileSync(process.execPath, ['bin/synoptic.js', command, '--help'], {
        cwd: root,
        encoding: 'utf8',
      });
      const options: string[] = help.match(/(?<=^ *|, )--?[a-z][a-z-]*(?=[ ,])/gm) ?? [];
      assert.ok(options.includes('--help'), help);
      const documented = read(page);
      assert.deepEqual(
        options.filter((option) => !documented.includes(`\`${option}`)),
        [],
      );
    });
});

test('what the documentation names in src/ and scripts/ is there', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|scripts|eval|bench|test|training|examples|docs)\/[\w./-]+)`/g)].map(
      ([, path]) => ({ page, path: path! }),
    ),
  );
  assert.ok(named.length > 30);
  assert.deepEqual(
    named.filter(({ path }) => !/NAME|XX/.test(path) && !existsSync(join(root, path))),
    [],
  );
});

test('every decision is on the list of decisions', () => {
  const list = read('docs/adr/README.md');
  const decisions = globSync('docs/adr/0*.md', { cwd: root }).map((path) => path.slice('docs/adr/'.length));
  assert.deepEqual(
    decisions.filter((decision) => !list.includes(`(${decision})`)),
    [],
  );
});

test('the tour shows what the example gives', async () => {
  const dossier = await brief(['examples/harbour'], { effects: { cwd: root } });
  const shown = [...read('docs/tour.md').matchAll(/^```json\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!.split(/\n(?=\{)/).map((object) => JSON.parse(object) as unknown),
  );
  assert.ok(shown.length > 10);
  assert.deepEqual(
    shown.filter((object) => !standsIn(dossier, object)),
    [],
    'Correct these data of docs/tour.md, and the text around them.',
  );
});

/** Returns whether the value, or anything in it, has all that is shown; the tour leaves fields and items out. */
const standsIn = (value: unknown, shown: unknown): boolean =>
  has(value, shown) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => standsIn(inner, shown)));

function has(value: unknown, shown: unknown): boolean {
  if (typeof shown !== 'object' || shown === null) return value === shown;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(shown))
    return Array.isArray(value) && shown.every((item) => value.some((other) => has(other, item)));
  return Object.entries(shown).every(([field, inner]) =>
    has((value as Record<string, unknown>)[field], inner),
  );
}
