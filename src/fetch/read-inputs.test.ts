import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sha256, shortHash } from '../text/hashes.ts';
import { readInputs } from './read-inputs.ts';

const TEXT = 'The ferry to Osterholm will sail again on Monday.\n';

let cwd: string;
const put = async (files: Record<string, string | Uint8Array>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(cwd, name, '..'), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
};

async function* streamOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

const read = (...inputs: string[]) => readInputs(inputs, { stdin: streamOf(), cwd });
const uris = async (...inputs: string[]) => (await read(...inputs)).pages.map(({ uri }) => uri);
const onlyFailure = async (...inputs: string[]) => {
  const { failures } = await read(...inputs);
  assert.equal(failures.length, 1, JSON.stringify(failures));
  return failures[0]!;
};

describe('reading inputs', () => {
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'read-inputs-'));
    await put({
      'news/b.txt': TEXT,
      'news/a.md': '# Ferry\n\nIt sails.',
      'news/deep/c.htm': '<p>It sails on Monday.</p>',
      'news/.hidden.txt': TEXT,
      'news/node_modules/x.txt': TEXT,
      'news/picture.svg': '<svg/>',
    });
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  it('reads a file with its address, digest and type', async () => {
    const { pages, failures } = await read('news/b.txt');
    const digest = sha256(TEXT);
    assert.deepEqual(failures, []);
    assert.deepEqual(pages, [
      {
        id: `p${shortHash(['news/b.txt', digest])}`,
        uri: 'news/b.txt',
        mediaType: 'text/plain',
        sha256: digest,
        text: TEXT,
      },
    ]);
  });

  it('takes readable files of a folder and the folders below, sorted, without hidden ones and node_modules', async () => {
    assert.deepEqual(await uris('news'), ['news/a.md', 'news/b.txt', 'news/deep/c.htm']);
  });

  it('takes a glob, and a file whose name looks like one', async () => {
    await put({ 'odd/really [1].txt': TEXT });
    assert.deepEqual(await uris('news/**/*.{txt,htm}'), ['news/b.txt', 'news/deep/c.htm']);
    assert.deepEqual(await uris('odd/really [1].txt'), ['odd/really [1].txt']);
  });

  it('reads a file once, however it is reached', async () => {
    await put({ 'twice/z.txt': TEXT });
    await symlink(join(cwd, 'twice/z.txt'), join(cwd, 'twice/a-link.txt'));
    await symlink(join(cwd, 'twice'), join(cwd, 'twin'));
    assert.deepEqual(await uris('twice', './twice/z.txt', 'twice/*.txt', join(cwd, 'twice/z.txt'), 'twin'), [
      'twice/z.txt',
    ]);
  });

  it('reads standard input', async () => {
    const { pages } = await readInputs(['-', '-'], { stdin: streamOf('The ferry ', 'sails.'), cwd });
    assert.deepEqual(
      pages.map(({ uri, text }) => [uri, text]),
      [['stdin', 'The ferry sails.']],
    );
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    await readInputs(['news'], {
      stdin: streamOf(),
      cwd,
      onRead: (done, total, uri) => seen.push(`${done}/${total} ${uri}`),
    });
    assert.deepEqual(seen, ['1/3 news/a.md', '2/3 news/b.txt', '3/3 news/deep/c.htm']);
  });

  it('tells media types by content before name', async () => {
    await put({
      'types/saved.txt': '<!DOCTYPE html>\n<html><body><p>It sails.</p></body></html>',
      'types/plain.html': 'It sails on Monday, < 3 days from now.',
      'types/part.html': '<p>It sails.</p>',
      'types/commented.html': '<!-- saved from (0042)http://example.org/ -->\n<html><p>It sails.</p></html>',
      'types/notes.markdown': 'It *sails*.',
    });
    assert.deepEqual(
      (await read('types')).pages.map(({ uri, mediaType }) => `${uri.slice(6)} ${mediaType}`),
      [
        'commented.html text/html',
        'notes.markdown text/markdown',
        'part.html text/html',
        'plain.html text/plain',
        'saved.txt text/html',
      ],
    );
  });
});

describe('inputs that cannot be read', () => {
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'read-failures-'));
    await put({ 'ferry.txt': TEXT, 'harbour.txt': TEXT });
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  it('may be documents of other kinds in a folder, which are named in one line', async () => {
    await put({
      'office/ferry.txt': TEXT,
      'office/a.pdf': '%PDF',
      'office/deep/b.docx': 'PK',
      'office/c.png': 'x',
    });
    const { pages, failures } = await read('office');
    assert.deepEqual(
      pages.map(({ uri }) => uri),
      ['office/ferry.txt'],
    );
    assert.deepEqual(failures, [
      {
        input: 'office',
        cause: 'It has documents of kinds that are not read: office/a.pdf, office/deep/b.docx.',
        remedy: 'To have them read, save them as text or HTML.',
      },
    ]);
  });

  it('may be addresses by half', async () => {
    for (const input of ['www.post.example/ferry', 'post.example/ferry', 'ftp://post.example/ferry'])
      assert.match((await read(input)).failures[0]!.remedy, /it must begin with https:/);
  });

  it('never stop the others', async () => {
    const { pages, failures } = await read('missing.txt', 'ferry.txt', 'no/*.txt', 'harbour.txt');
    assert.deepEqual(
      pages.map(({ uri }) => uri),
      ['ferry.txt', 'harbour.txt'],
    );
    assert.deepEqual(
      failures.map(({ input }) => input),
      ['missing.txt', 'no/*.txt'],
    );
  });

  it('are named with the nearest names where a name is misspelt', async () => {
    const { input, cause, remedy } = await onlyFailure('fery.txt');
    assert.equal(input, 'fery.txt');
    assert.match(cause, /no such file/);
    assert.match(remedy, /the folder has: ferry\.txt, /);
  });

  const bytes = (...values: number[]) => Uint8Array.from(values);
  const cases: [what: string, content: string | Uint8Array, cause: RegExp, remedy: RegExp][] = [
    ['an empty file', '', /is empty/, /saved/],
    ['a blank file', ' \n\t\u00a0\n', /nothing but blanks/, /saved/],
    ['a PDF', `%PDF-1.7\n%\u00e2\u00e3\n${'\0'.repeat(40)}`, /looks like a PDF/, /Save it as text or HTML/],
    [
      'a picture',
      bytes(
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        13,
        0x49,
        0x48,
        0x44,
        0x52,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ),
      /looks like a picture/,
      /text/,
    ],
    ['an archive', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 1, 2), /looks like an archive/, /Unpack/],
    [
      'a damaged gzip file',
      bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0),
      /cannot be unpacked: .* at byte 0 is damaged/,
      /again/,
    ],
    ['rich text', '{\\rtf1\\ansi The ferry sails.}', /word processor/, /Save it as text/],
    ['unknown binary data', bytes(1, 0, 2, 0, 0, 0, 7, 0, 0, 0, 3, 200), /binary data/, /Save it as text/],
  ];
  for (const [what, content, cause, remedy] of cases)
    it(`say that it is ${what}`, async () => {
      await put({ 'one.txt': content });
      const found = await onlyFailure('one.txt');
      assert.equal(found.input, 'one.txt');
      assert.match(found.cause, cause);
      assert.match(found.remedy, remedy);
    });

  it('are too large before they are read', async () => {
    await put({ 'large.txt': '' });
    await truncate(join(cwd, 'large.txt'), 21 * 1024 * 1024);
    const { cause, remedy } = await onlyFailure('large.txt');
    assert.match(cause, /larger than 20 MB/);
    assert.match(remedy, /Split/);
  });

  it('are too large on standard input, too', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent++;
        yield new Uint8Array(1024 * 1024).fill(97);
      }
    }
    const { failures } = await readInputs(['-'], { stdin: endless(), cwd });
    assert.match(failures[0]!.cause, /larger than 20 MB/);
    assert.equal(sent, 21);
  });

  it('are folders with nothing readable, and say what was looked for', async () => {
    await put({ 'pictures/a.jpg': 'x', 'pictures/b.pdf': 'x' });
    const [documents, nothing] = (await read('pictures')).failures;
    assert.match(documents!.cause, /kinds that are not read: pictures\/b\.pdf/);
    assert.match(nothing!.cause, /nothing to read/);
    assert.match(nothing!.remedy, /\.txt \.text \.md \.markdown \.html \.htm \.xhtml/);
  });

  it('are folders in a circle, whose other files are read all the same', async () => {
    await put({ 'circle/inner/d.txt': TEXT });
    await symlink(join(cwd, 'circle'), join(cwd, 'circle/inner/up'));
    const { pages, failures } = await read('circle');
    assert.deepEqual(
      pages.map(({ uri }) => uri),
      ['circle/inner/d.txt'],
    );
    assert.deepEqual(
      failures.map(({ input, cause }) => [input, cause]),
      [['circle/inner/up', 'It is a link to a folder that it lies in.']],
    );
  });

  it('are links that lead nowhere', async () => {
    await symlink('self.txt', join(cwd, 'self.txt'));
    assert.match((await onlyFailure('self.txt')).cause, /leads back to itself/);
    await rm(join(cwd, 'self.txt'));
  });

  it('may be closed to the reader', {
    skip: process.getuid?.() === 0 && 'root may read everything',
  }, async () => {
    await put({ 'secret.txt': TEXT });
    await chmod(join(cwd, 'secret.txt'), 0);
    assert.match((await onlyFailure('secret.txt')).remedy, /permission/);
  });

  it('are web addresses', async () => {
    assert.match((await onlyFailure('https://news.example/ferry')).remedy, /Save the page as HTML/);
  });
});

describe('encodings', () => {
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'read-encodings-'));
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  const wide = (text: string, big: boolean) => {
    const buffer = Buffer.from(text, 'utf16le');
    return big ? buffer.swap16() : buffer;
  };
  const latin = (text: string) =>
    Buffer.from(
      text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92').replaceAll('—', '\x97'),
      'latin1',
    );
  const words =
    'The café’s owner said: “We will not close” — and did not. Déjà vu, thought the mayor’s naïve fiancé.';
  const meta = (charset: string, text = words) => `<html><meta charset="${charset}"><p>${text}</p></html>`;
  const russian =
    'Паром снова пойдёт в понедельник, сообщила администрация порта. Пассажиры ждали этого три недели.';
  const cyrillic = Buffer.from(
    [...russian].map((letter) => {
      const code = letter.codePointAt(0)!;
      return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x410 + 0xc0 : code;
    }),
  );

  const cases: [what: string, content: Uint8Array, text: string][] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`), words],
    ['UTF-16LE with a byte order mark', wide(`\ufeff${words}`, false), words],
    ['UTF-16BE with a byte order mark', wide(`\ufeff${words}`, true), words],
    ['UTF-16LE without one', wide(words, false), words],
    ['UTF-16BE without one', wide(words, true), words],
    ['plain UTF-8', Buffer.from(words), words],
    ['windows-1252 without a label', latin(words), words],
    ['windows-1252 with one', latin(meta('iso-8859-1')), meta('iso-8859-1')],
    ['UTF-8 labelled windows-1252', Buffer.from(meta('windows-1252')), meta('windows-1252')],
    ['windows-1252 labelled UTF-8', latin(meta('utf-8')), meta('utf-8')],
    ['windows-1251 without a label', cyrillic, russian],
    [
      'UTF-8 cut off in mid-letter',
      Buffer.from(`${words} ${words} é`).subarray(0, -1),
      `${words} ${words} \ufffd`,
    ],
  ];
  for (const [what, content, text] of cases)
    it(`reads ${what}`, async () => {
      await put({ 'page.html': content });
      const { pages, failures } = await read('page.html');
      assert.deepEqual(failures, []);
      assert.equal(pages[0]!.text, text);
    });
});
