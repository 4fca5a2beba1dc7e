import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodePage } from './decode.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
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
