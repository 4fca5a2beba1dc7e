/** Reads treebanks in CoNLL-U (universaldependencies.org/format.html). */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Upos } from '../src/model/syntax.ts';

export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
  /** Whether a blank follows; inside a contraction none does. */
  readonly spaceAfter: boolean;
  /** Part of a contraction, and not its first: the "n't" of "don't". */
  readonly joined: boolean;
}

export interface TreebankSentence {
  readonly id: string;
  readonly document: string;
  /** Begins a paragraph. */
  readonly paragraph: boolean;
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/** Returns the sentences of a `.conllu` or `.conllu.gz` file. Empty nodes of enhanced graphs are left out. */
export function readTreebank(file: string): TreebankSentence[] {
  const bytes = readFileSync(file);
  return readConllu((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

export function readConllu(source: string): TreebankSentence[] {
  let document = '';
  return source
    .split(/\n\n+/)
    .filter((block) => /^1[-\t]/m.test(block))
    .map((block) => {
      const lines = block.split('\n');
      const comment = (name: string): string | undefined =>
        lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
      document = comment('newdoc id') ?? document;
      return {
        id: comment('sent_id') ?? '',
        document,
        paragraph: lines.some((line) => /^# newpar/.test(line) || /^# newdoc/.test(line)),
        text: comment('text') ?? '',
        words: readWords(lines),
      };
    });
}

function readWords(lines: readonly string[]): TreebankWord[] {
  const words: TreebankWord[] = [];
  let contractionStart = 0;
  let contractionEnd = 0;
  let spaceAfterContraction = true;
  for (const line of lines) {
    const [id = '', form, lemma, upos, xpos, feats, head, deprel, , misc] = line.split('\t');
    if (/^\d+-\d+$/.test(id)) {
      contractionStart = Number(id.split('-')[0]);
      contractionEnd = Number(id.split('-')[1]);
      spaceAfterContraction = !misc!.includes('SpaceAfter=No');
    } else if (/^\d+$/.test(id)) {
      const at = Number(id);
      const spaceAfter =
        at < contractionEnd
          ? false
          : at === contractionEnd
            ? spaceAfterContraction
            : !misc!.includes('SpaceAfter=No');
      words.push({
        form: form!,
        lemma: lemma!,
        upos: upos as Upos,
        xpos: xpos!,
        feats: feats!,
        head: Number(head) - 1,
        deprel: deprel!,
        misc: misc!,
        spaceAfter,
        joined: at > contractionStart && at <= contractionEnd,
      });
    }
  }
  return words;
}
