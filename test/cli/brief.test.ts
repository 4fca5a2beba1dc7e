import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../../src/model/dossier.ts';
import { type Ran, synoptic } from './synoptic.ts';

const harbour = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

const FERRY = `Ferry to Osterholm sails again

The ferry to Osterholm will sail again on Monday 5 May 2031, the port of Vennery said on Friday.

“We are ready,” said Mara Tolin, the harbour master. She added that 300 passengers had waited for three weeks.
`;
const CAFE = `The café’s owner, Zoë Müller, said: “We will not close.” Her naïve fiancé, Łukasz Wiśniewski, agreed on Friday.`;

let cwd: string;

const put = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(cwd, name, '..'), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
};

const brief = (...args: string[]) => synoptic(['brief', ...args], cwd);

/** Runs with inputs of which some are read. */
async function dossierOf(...args: string[]): Promise<Ran & { readonly dossier: Dossier }> {
  const ran = await brief(...args, '--format', 'json');
  assert.equal(ran.code, 0, ran.stderr);
  return { ...ran, dossier: JSON.parse(ran.stdout) };
}

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-brief-'));
  await put({ 'ferry.txt': FERRY });
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('an output that cannot be', () => {
  it('is told before anything is read', async () => {
    await mkdir(join(cwd, 'made'), { recursive: true });
    const { code, stderr } = await brief('fery.txt', 'ferry.txt', '-o', 'made');
    assert.deepEqual(
      [code, stderr],
      [2, 'synoptic: made is a folder. Name a file in it: -o made/dossier.html\n'],
    );
  });
});

describe('inputs that cannot be read', () => {
  const failures: [input: string, cause: RegExp, remedy: RegExp][] = [
    ['empty.txt', /It is empty/, /Check that it was saved/],
    ['large.txt', /larger than 20 MB/, /Split it/],
    ['binary.txt', /binary data/, /Save it as text or HTML/],
    ['fery.txt', /no such file/, /ferry\.txt/],
    ['pictures', /nothing to read/, /\.txt .*\.html/],
    ['nothing-in-it', /nothing to read/, /\.txt .*\.html/],
    ['menu.html', /No article was found/, /Save the page with its text/],
    ['book.txt', /longer than any article/, /Split it/],
    ['self.txt', /link that leads back to itself/, /Give the file/],
    ['circle/inner/up', /link to a folder that it lies in/, /Remove the link/],
    ['no*.html', /No file matches this pattern/, /Check the folder and the ending/],
    ['https://news.example/ferry', /web address/, /Save the page/],
  ];

  before(async () => {
    await put({
      'empty.txt': '',
      'large.txt': '',
      'binary.txt': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
      'pictures/quay.jpg': 'x',
      'menu.html': '<html><body><nav><a href="/">Home</a> <a href="/ferry">Ferries</a></nav></body></html>',
      'book.txt': `${FERRY}\n`.repeat(1500),
      'circle/inner/quay.txt': FERRY,
    });
    await truncate(join(cwd, 'large.txt'), 50 * 1024 * 1024);
    await mkdir(join(cwd, 'nothing-in-it'));
    await symlink('self.txt', join(cwd, 'self.txt'));
    await symlink(join(cwd, 'circle'), join(cwd, 'circle/inner/up'));
  });

  it('are each named with cause and remedy, and listed in a dossier of the others', async () => {
    const inputs = failures.map(([input]) => (input.startsWith('circle') ? 'circle' : input));
    const { dossier, stderr } = await dossierOf('ferry.txt', ...inputs, '--offline');
    assert.deepEqual(
      dossier.articles.map(({ uri }) => uri),
      ['circle/inner/quay.txt', 'ferry.txt'],
    );
    for (const [input, cause, remedy] of failures) {
      const line = stderr.split('\n').find((each) => each.startsWith(`synoptic: ${input}: `));
      assert.match(line ?? `nothing about ${input}`, cause);
      assert.match(line!, remedy);
      assert.match(dossier.unchecked.find(({ what }) => what === input)?.why ?? '', cause);
    }
  });

  it('end with 3 and nothing on standard output where there is nothing else', async () => {
    const { code, stdout, stderr } = await brief('empty.txt', 'menu.html', 'nothing-in-it', 'book.txt');
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(stderr, /^synoptic: Nothing readable among the inputs\.\n/);
    for (const [input, cause] of failures.filter(([each]) => /^(?:empty|menu|nothing|book)/.test(each)))
      assert.match(stderr, new RegExp(`^ {2}${input}: .*${cause.source}`, 'm'));
  });

  it('may be closed to the reader', {
    skip: process.getuid?.() === 0 && 'root may read everything',
  }, async () => {
    await put({ 'closed.txt': FERRY });
    await chmod(join(cwd, 'closed.txt'), 0);
    const { stderr } = await dossierOf('ferry.txt', 'closed.txt');
    assert.match(stderr, /closed\.txt: It may not be read\. Give yourself permission/);
  });
});

describe('inputs in other encodings', () => {
  const wide = (text: string, big = false) => {
    const buffer = Buffer.from(text, 'utf16le');
    return big ? buffer.swap16() : buffer;
  };
  const western = (text: string) =>
    Buffer.from(text.replaceAll('’', '\x92').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
  const inLatin = CAFE.replace('Łukasz Wiśniewski', 'René Görg');
  const html = (charset: string, text: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

  const pages: [name: string, bytes: Uint8Array, text: string][] = [
    ['windows-1252.txt', western(inLatin), inLatin],
    ['utf-16le.txt', wide(CAFE), CAFE],
    ['utf-16le-mark.txt', wide(`\ufeff${CAFE}`), CAFE],
    ['utf-16be.txt', wide(CAFE, true), CAFE],
    ['utf-16be-mark.txt', wide(`\ufeff${CAFE}`, true), CAFE],
    ['utf-8-mark.txt', Buffer.from(`\ufeff${CAFE}`), CAFE],
    ['utf-8-called-latin.html', Buffer.from(html('iso-8859-1', CAFE)), CAFE],
    ['latin-called-utf-8.html', western(html('utf-8', inLatin)), inLatin],
  ];

  it('are read as what they are, whatever they are called', async () => {
    await put(Object.fromEntries(pages.map(([name, bytes]) => [`encodings/${name}`, bytes])));
    const { dossier } = await dossierOf('encodings');
    for (const [name, , text] of pages) {
      const page = dossier.pages.find(({ uri }) => uri === `encodings/${name}`);
      assert.equal(dossier.articles.find((article) => article.page === page?.id)?.text, text, name);
    }
  });
});

describe('inputs named in other ways', () => {
  it('come from standard input', async () => {
    const { code, stdout } = await synoptic(['brief', '-', '--format', 'json'], cwd, FERRY);
    assert.equal(code, 0);
    assert.deepEqual(
      (JSON.parse(stdout) as Dossier).pages.map(({ uri }) => uri),
      ['stdin'],
    );
  });

  it('are each read once, as file, folder, glob and twice', async () => {
    await put({
      'once/quay.txt': FERRY,
      'once/pier.md': '# A pier\n\nThe pier of Vennery was closed on Friday.',
    });
    const { dossier } = await dossierOf('once/*.txt', 'once', './once/quay.txt', 'once/quay.txt');
    assert.deepEqual(
      dossier.pages.map(({ uri }) => uri),
      ['once/pier.md', 'once/quay.txt'],
    );
  });

  it('are never a dossier that an earlier run left there', async () => {
    await put({ 'kept/quay.txt': FERRY });
    for (const ending of ['html', 'md']) await brief('kept', '-o', `kept/dossier.${ending}`);
    const { dossier, stderr } = await dossierOf('kept');
    assert.deepEqual(
      dossier.pages.map(({ uri }) => uri),
      ['kept/quay.txt'],
    );
    assert.match(stderr, /kept\/dossier\.html: It is a dossier that Synoptic made/);
    assert.match(stderr, /kept\/dossier\.md: It is a dossier that Synoptic made/);
  });
});

describe('wrong usage ends with 2', () => {
  const wrong: [args: string[], message: RegExp][] = [
    [[], /Usage: synoptic/],
    [['brief'], /missing required argument 'input'/],
    [['summarise', 'ferry.txt'], /unknown command 'summarise'/],
    [['brief', 'ferry.txt', '--colour'], /unknown option '--colour'/],
    [['brief', 'ferry.txt', '--format', 'pdf'], /Allowed choices are html, json, md,/],
    [['brief', 'ferry.txt', '--date', '2031-02-30'], /must be a day such as/],
    [['brief', 'ferry.txt', '--date', 'Friday'], /must be a day such as/],
    [['brief', 'ferry.txt', '-o'], /argument missing/],
    [['verify'], /missing required argument 'dossier'/],
    [['verify', 'a.json', 'b.json'], /too many arguments/],
  ];
  for (const [args, message] of wrong)
    it(`synoptic ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await synoptic(args, cwd);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
});

describe('the dossier', () => {
  it('goes to standard output, with nothing on standard error', async () => {
    const { code, stdout, stderr } = await brief('ferry.txt');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^<!doctype html>[\s\S]*<\/html>\s*$/i);
  });

  it('goes to a file in a folder that is made for it, and its summary to standard error', async () => {
    const { code, stdout, stderr } = await brief('ferry.txt', '-o', 'new/deep/dossier.json');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^new\/deep\/dossier\.json: “Ferry to Osterholm sails again”/);
    assert.equal(
      JSON.parse(await readFile(join(cwd, 'new/deep/dossier.json'), 'utf8')).format,
      'synoptic/dossier',
    );
    assert.deepEqual(await readdir(join(cwd, 'new/deep')), ['dossier.json']);
  });

  it('replaces the file that a link leads to, and leaves the link', async () => {
    await put({ 'linked/old.md': 'old' });
    await symlink('old.md', join(cwd, 'linked/link.md'));
    await brief('ferry.txt', '-o', 'linked/link.md');
    assert.match(await readFile(join(cwd, 'linked/old.md'), 'utf8'), /^# Ferry to Osterholm/);
  });

  const refused: [output: string, message: RegExp][] = [
    ['ferry.txt', /ferry\.txt is one of the inputs/],
    ['ferry.txt/dossier.html', /a part of the path is a file/],
    ['full', /full is a folder\. Name a file in it: -o full\/dossier\.html/],
    [`${'long'.repeat(100)}.html`, /the name is too long/],
  ];
  for (const [output, message] of refused)
    it(`is not written to ${output.slice(0, 30)}, and leaves nothing half-written`, async () => {
      await put({ 'full/kept.txt': 'kept' });
      const names = () => readdir(cwd, { recursive: true });
      const there = (await names()).sort();
      const { code, stdout, stderr } = await brief('ferry.txt', '-o', output);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.deepEqual((await names()).sort(), there);
      assert.equal(await readFile(join(cwd, 'ferry.txt'), 'utf8'), FERRY);
    });

  it('may be read by one who stops early', async () => {
    const { code, stderr } = await synoptic(['brief', harbour], cwd, undefined, { stopAfter: 1 });
    assert.deepEqual([code, stderr], [0, '']);
  });
});

describe('hostile pages', () => {
  const paragraph = `<p>${FERRY.replaceAll('\n', ' ')}</p>`;
  const pages: [what: string, content: string][] = [
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(1e5)}${paragraph}`],
    [
      '100,000 links',
      `<html><body><article><h1>Ferry sails again</h1>${paragraph}</article>${'<a href="/x">Pier</a> '.repeat(1e5)}`,
    ],
    [
      'entities in entities',
      `<!doctype html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>${'&b;&amp;&#8217;'.repeat(1e4)}</p>${paragraph}`,
    ],
    ['a line of 5 MB', `<html><body><p>${'The ferry to Osterholm sails. '.repeat(170_000)}</p>`],
    ['a word of 5 MB', `<html><body><p>${'a'.repeat(5e6)}</p>${paragraph}`],
  ];
  for (const [what, content] of pages)
    it(`of ${what} are read in bounded time beside others`, { timeout: 120_000 }, async () => {
      await put({ 'hostile.html': content });
      const { dossier, seconds } = await dossierOf('ferry.txt', 'hostile.html');
      assert.ok(dossier.pages.some(({ uri }) => uri === 'ferry.txt'));
      assert.ok(seconds < 30, `${seconds} s`);
    });
});

describe('a cold start', () => {
  it('makes a dossier of ten articles within 10 seconds and 500 MB', { timeout: 60_000 }, async () => {
    const { code, seconds, megabytes } = await synoptic(['brief', harbour], cwd);
    assert.equal(code, 0);
    assert.ok(seconds < 10, `${seconds} s`);
    assert.ok(megabytes < 500, `${megabytes} MB`);
  });
});
