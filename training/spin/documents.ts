/** Reads the documents of public corpora, as their files come. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { wordsOf } from '../../src/text/words.ts';

/** Shorter texts are hardly judged; a longer one tells no more than its beginning. */
const WORDS = { least: 60, most: 600 };

/** Returns the documents of a treebank (`.conllu.gz`) or of a file with one on a line (`.jsonl.gz`), long ones cut. */
export function readDocuments(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const whole = file.endsWith('.conllu.gz') ? textsOfTreebank(lines) : lines.filter(Boolean).flatMap(textsOf);
  return whole.flatMap(cutDocument);
}

/** Returns the beginning of a text, none of a short one. */
export function cutDocument(text: string): string[] {
  const words = wordsOf(text);
  return words.length < WORDS.least ? [] : [text.slice(0, words[WORDS.most]?.start)];
}

function textsOfTreebank(lines: readonly string[]): string[] {
  const documents: string[] = [];
  for (const line of lines) {
    if (line.startsWith('# newdoc')) documents.push('');
    if (line.startsWith('# newpar')) documents.push(`${documents.pop() ?? ''}\n`);
    if (line.startsWith('# text = ')) documents.push(`${documents.pop() ?? ''} ${line.slice(9)}`);
  }
  return documents.map((text) => text.replace(/\n\s*/g, '\n').trim());
}

/** WCXB and the attributions have text, ECB+ sentences in words, NeuS several leads. */
function textsOf(line: string): string[] {
  const { text, main_content, sentences, articles } = JSON.parse(line) as {
    text?: string;
    main_content?: string;
    sentences?: string[][];
    articles?: { text: string }[];
  };
  if (articles !== undefined) return articles.map((article) => article.text);
  if (sentences !== undefined) return [sentences.map(printed).join('\n')];
  return [text ?? main_content ?? ''];
}

/** ECB+ parts words from marks, which would hide its quotations. */
const printed = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/`` ?/g, '“')
    .replace(/ ?''/g, '”')
    .replace(/ (?=[.,;:?!)\]%]|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b)/g, '');

/** News is often short: texts are cut to one of these numbers of words, in turn. */
const LENGTHS = [200, 350, 600];

/** Returns the text cut for its turn. */
export function shorten(text: string, turn: number): string {
  const words = wordsOf(text);
  return text.slice(0, words[LENGTHS[turn % LENGTHS.length]!]?.start);
}

/** Returns honest texts of rare kinds, written for this. */
export function readRegisters(): string[] {
  const file = readFileSync(new URL('registers.txt', import.meta.url), 'utf8');
  return file
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => !text.startsWith('#'));
}
