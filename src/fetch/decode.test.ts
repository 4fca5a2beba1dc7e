import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { decodePage } from './decode.ts';

const bytes = (...parts: (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const text = async (content: Uint8Array, charset?: string): Promise<string> => {
  const decoded = await decodePage(content, charset);
  return 'text' in decoded ? decoded.text : decoded.cause;
};

/** “Привет” in windows-1251, and with koi8-r's eyes. */
const PRIVET = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];

describe('decoding what a header says something of', () => {
  it('believes the header before the page', async () => {
    const page = bytes('<meta charset="iso-8859-1"><p>', PRIVET);
    assert.match(await text(page, 'windows-1251'), /Привет$/);
    assert.match(await text(page), /Ïðèâåò$/);
  });

  it('believes valid UTF-8 before the header', async () => {
    assert.equal(await text(bytes('Malmö, Ælby'), 'iso-8859-1'), 'Malmö, Ælby');
  });

  it('does not believe a header that says UTF-8 of what is none', async () => {
    const page = bytes('<meta charset="windows-1251"><p>', PRIVET);
    assert.match(await text(page, 'utf-8'), /Привет$/);
  });

  it('passes over a charset that does not exist', async () => {
    const page = bytes('<meta charset="windows-1251"><p>', PRIVET);
    assert.match(await text(page, 'x-nonsense'), /Привет$/);
  });

  it('reads UTF-16 without a mark that only the header tells of', async () => {
    const russian = Buffer.from('Привет, мир. Паром отплывает.', 'utf16le');
    assert.equal(await text(russian, 'utf-16le'), 'Привет, мир. Паром отплывает.');
    assert.equal(await text(bytes('The ferry sails.'), 'utf-16'), 'The ferry sails.');
  });
});

describe('UTF-16 and marks', () => {
  const bigEndian = (written: string): Buffer => Buffer.from(written, 'utf16le').swap16();

  it('go by the mark, which is no part of the text', async () => {
    assert.equal(await text(bytes([0xef, 0xbb, 0xbf], 'Malmö')), 'Malmö');
    assert.equal(await text(bytes([0xff, 0xfe], Buffer.from('Паром', 'utf16le'))), 'Паром');
    assert.equal(await text(bytes([0xfe, 0xff], bigEndian('Паром'))), 'Паром');
  });

  for (const [word, ...letters] of [
    ['пба', 0xef, 0xe1, 0xe0],
    ['п»а', 0xef, 0xbb, 0xe0],
    ['паї', 0xef, 0xe0, 0xbf],
    ['А»ї', 0xc0, 0xbb, 0xbf],
    ['яа', 0xff, 0xe0],
    ['юа', 0xfe, 0xe0],
    ['аю', 0xe0, 0xfe],
    ['ая', 0xe0, 0xff],
  ] as const)
    it(`takes no “${word}” for a mark`, async () =>
      assert.equal(await text(bytes(letters), 'windows-1251'), word));

  for (const written of ['The ferry sails.', 'Four', 'Abcde Паром', 'The ferry to Āle sails.'])
    it(`reads “${written}” without a mark, in either order`, async () => {
      assert.equal(await text(Buffer.from(written, 'utf16le')), written);
      assert.equal(await text(bigEndian(written)), written);
    });

  const BINARY = 'It holds binary data, not text.';
  for (const [what, content] of [
    ['what is too short to say', Buffer.from('Fou', 'utf16le')],
    ['half a letter', bytes(Buffer.from('The ferry sails.', 'utf16le'), [65])],
    ['as many letters of another alphabet', Buffer.from('AbcdПаромы', 'utf16le')],
    ['a twentieth of zeros in the other place', Buffer.from('The ferry to Āle is.', 'utf16le')],
    ['the same of the other order', bigEndian('The ferry to Āle is.')],
    ['zeros only', new Uint8Array(64)],
  ] as const)
    it(`does not take for it ${what}`, async () => assert.equal(await text(content), BINARY));

  it('does not take a text for it that has a zero somewhere', async () => {
    const [even, odd] = [`${'ab'.repeat(60)}\0b`, `${'ab'.repeat(60)}a\0`];
    assert.equal(await text(bytes(even)), even);
    assert.equal(await text(bytes(odd)), odd);
  });
});

describe('what is no text', () => {
  const office = (kind: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
      ),
    });
  const SAVE = 'Save it as text or HTML.';
  const UNPACK = 'Unpack it and give the files.';

  for (const [what, remedy, content] of [
    [
      'a PDF',
      'Save it as text or HTML: in most readers, "Save as text" or copy and paste.',
      bytes('%PDF-1.7\n'),
    ],
    ['a word processor document', SAVE, bytes('{\\rtf1 The ferry}')],
    ['a word processor document', SAVE, office('wordprocessingml.document')],
    [
      'a word processor document',
      SAVE,
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array(99).fill(0)),
    ],
    ['a spreadsheet', 'Save the texts as text or HTML.', office('spreadsheetml.sheet')],
    ['an e-book', SAVE, zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] })],
    [
      'a picture',
      'Give the text that it shows, as text or HTML.',
      bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', new Array(30).fill(0)),
    ],
    ['a recording', 'Give a transcript, as text or HTML.', bytes('ID3', [3, 0, 0, 0, 0, 0, 0], [0xff, 0xfb])],
    ['an archive', UNPACK, zipSync({ 'ferry.txt': strToU8('The ferry sails.') })],
    ['an archive', UNPACK, bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
  ] as const)
    it(`is told by its kind: ${what}`, async () =>
      assert.deepEqual(await decodePage(content), { cause: `It looks like ${what}, not text.`, remedy }));

  it('is told by its media type where the kind is none that people give', async () => {
    assert.deepEqual(await decodePage(bytes('\0asm', [1, 0, 0, 0])), {
      cause: 'It holds binary data (application/wasm), not text.',
      remedy: SAVE,
    });
    assert.deepEqual(await decodePage(bytes([1, 2, 3])), {
      cause: 'It holds binary data, not text.',
      remedy: SAVE,
    });
  });

  it('is not what speaks of a kind of file', async () => {
    assert.equal(
      await text(bytes('A file starts with %PDF- or {\\rtf.')),
      'A file starts with %PDF- or {\\rtf.',
    );
  });

  it('has more than one control character in a hundred', async () => {
    const letters = 'a'.repeat(99);
    assert.equal(await text(bytes(letters, [8])), `${letters}\b`);
    assert.match(await text(bytes(letters, [8, 8])), /binary/);
    assert.match(await text(bytes(letters, [14, 14])), /binary/);
    assert.match(await text(bytes(letters, [31, 31])), /binary/);
    for (const blank of ['\t', '\n', '\v', '\f', '\r', ' '])
      assert.equal(await text(bytes(letters, blank.repeat(20))), letters + blank.repeat(20));
  });
});

describe('decoding what says itself in what it is', () => {
  for (const declared of [
    '<meta charset=windows-1251>',
    '<META CHARSET = "windows-1251">',
    "<meta charset= ' windows-1251'>",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<?xml version="1.0" encoding="windows-1251"?>',
    ' \n<?XML version="1.0" encoding = \'windows-1251\'?>',
  ])
    it(`reads ${declared.trim()}`, async () =>
      assert.equal(await text(bytes(declared, PRIVET)), `${declared}Привет`));

  it('takes the first of two', async () => {
    const page = bytes('<meta charset="windows-1251"><meta charset="koi8-r">', PRIVET);
    assert.match(await text(page), /Привет$/);
  });

  it('looks for it in the head, not behind 8192 bytes', async () => {
    const shift = (before: number) => bytes('<!--', ' '.repeat(before), '--><meta charset="koi8-r">', PRIVET);
    assert.match(await text(shift(8000)), /оПХБЕР$/);
    assert.doesNotMatch(await text(shift(9000)), /оПХБЕР$/);
  });

  it('does not take for it what is written about', async () => {
    const page = bytes('Write <?xml version="1.0" encoding="koi8-r"?> at the top. ', PRIVET);
    assert.doesNotMatch(await text(page), /оПХБЕР$/);
  });

  it('reads Japanese that looks like ASCII, said by the page or by the header', async () => {
    const japan = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42];
    assert.match(await text(bytes('<meta charset="iso-2022-jp">', japan)), /日本$/);
    assert.equal(await text(bytes(japan), 'iso-2022-jp'), '日本');
    assert.equal(await text(bytes('a', [0x1b], 'b')), 'a\u001bb');
  });
});

describe('decoding what says nothing, or says it wrongly', () => {
  it('takes a page with a few letters from elsewhere for UTF-8, one in eleven at most', async () => {
    assert.equal(await text(bytes('ö'.repeat(10), [0xff]), 'windows-1251'), `${'ö'.repeat(10)}\ufffd`);
    assert.match(await text(bytes('ö'.repeat(9), '\x7fabc', [0xff]), 'windows-1251'), /я$/);
    assert.match(await text(bytes('abc', [0xff]), 'windows-1251'), /^abcя$/);
  });

  it('goes by the letters', async () => {
    const koi8 = bytes([
      0xf0, 0xc1, 0xd2, 0xcf, 0xcd, 0x20, 0xcf, 0xd4, 0xd0, 0xcc, 0xd9, 0xd7, 0xc1, 0xc5, 0xd4,
    ]);
    assert.equal(await text(bytes(koi8, ' ', koi8)), 'Паром отплывает Паром отплывает');
    const page = bytes('<meta charset="utf-16">', koi8, ' ', koi8);
    assert.match(await text(page, 'utf-8'), /Паром отплывает$/);
  });

  it('takes for Western what nobody could tell', async () => {
    assert.equal(await text(bytes([0xe9])), 'é');
  });
});
