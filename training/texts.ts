/** Reads the texts of public corpora, as their files come. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Returns the sentences or paragraphs of a corpus: `.conllu.gz`, `.jsonl.gz`, or text with one on a line. */
export function readTexts(file: string): string[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  if (file.endsWith('.conllu.gz'))
    return lines.filter((line) => line.startsWith('# text = ')).map((line) => line.slice(9));
  return file.endsWith('.jsonl.gz') ? lines.flatMap(textsOf) : lines;
}

/** WCXB has paragraphs, ECB+ sentences in words. */
function textsOf(line: string): string[] {
  const { main_content: content, sentences } = JSON.parse(line) as {
    main_content?: string;
    sentences?: string[][];
  };
  return content !== undefined ? content.split('\n') : (sentences ?? []).map((words) => words.join(' '));
}
