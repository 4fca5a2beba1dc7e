/** `synoptic correct`, `corrections` and `undo`: what people know better. */

import type { Correction, LedgerEntry } from '../../model/library.ts';
import { correct, ledgerOf, undo } from '../../pipeline/library/ledger.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { count } from '../../render/edition.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { personHere } from '../person.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface CorrectFlags extends LibraryFlags {
  readonly by?: string;
  readonly because?: string;
  readonly publisher?: string;
}

export const runCorrect = (kind: string, what: readonly string[], flags: CorrectFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const { because, publisher } = flags;
    const correction = await readCorrection(kind, what, publisher, store);
    const author = { author: authorOf(flags), ...(because !== undefined && { reason: because }) };
    const { number, changed, more } = await correct(correction, author, store);
    for (const { story, changes } of changed) {
      const lost = changes.filter((change) => change.kind === 'corroboration-lost');
      const gone = changes.filter((change) => change.kind === 'claim-gone');
      console.log(
        `${story}: ${count(lost.length, 'claim')} ${lost.length === 1 ? 'loses its' : 'lose their'} corroboration, ${count(gone.length, 'claim')} ${gone.length === 1 ? 'is' : 'are'} gone.`,
      );
      for (const { text } of [...lost, ...gone]) console.log(`  ${text}`);
    }
    if (more > 0)
      console.log(`${count(more, 'more story', 'more stories')} will be made anew when asked for.`);
    console.error(`Correction ${number} is kept. "synoptic undo ${number}" takes it back.`);
    return DONE;
  });

export const runCorrections = (flags: LibraryFlags & { readonly json?: boolean }): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    for (const entry of await ledgerOf(store))
      console.log(flags.json ? JSON.stringify(entry) : lineOf(entry));
    return DONE;
  });

export const runUndo = (number: number, flags: CorrectFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    await undo(number, { author: authorOf(flags) }, store, new Date());
    console.error(`Correction ${number} is undone.`);
    return DONE;
  });

const authorOf = ({ by }: CorrectFlags): string => by ?? personHere();

function lineOf({
  number,
  at,
  author,
  reason,
  correction,
  undone,
  fits,
}: LedgerEntry & { readonly fits: boolean }): string {
  const { kind, ...what } = correction;
  return [
    `${number}. ${kind} ${Object.values(what).flat().map(worded).join(' ')}`,
    `${author}, ${at.slice(0, 16).replace('T', ' ')}`,
    ...(reason ? [`“${reason}”`] : []),
    ...(undone ? [`undone by ${undone.author}`] : []),
    ...(fits ? [] : ['fits no more: an article of it is gone']),
  ].join(' · ');
}

const worded = (what: string | { readonly article: string; readonly start?: number }): string =>
  typeof what === 'string'
    ? what
    : [what.article, ...(what.start === undefined ? [] : [what.start])].join(':');

/** What each kind takes, as its usage says it. */
const USAGE: Readonly<Record<string, string>> = {
  merge: 'merge STORY STORY',
  split: 'split STORY ARTICLE...',
  move: 'move ARTICLE STORY',
  join: 'join NAME NAME',
  part: 'part NAME ARTICLE[:OFFSET]...',
  exclude: 'exclude ARTICLE, or exclude --publisher NAME',
  copy: 'copy ARTICLE ORIGINAL',
  'not-copy': 'not-copy ARTICLE ARTICLE',
};

/** @throws StoreError where it is not said as its kind wants it, or what it names is not there */
async function readCorrection(
  kind: string,
  what: readonly string[],
  publisher: string | undefined,
  store: Store,
): Promise<Correction> {
  const [first, second, ...more] = what;
  const article = (id: string): Promise<string> => pickArticle(id, store);
  const story = (id: string): Promise<string> => pickStory(id, store);
  if (kind === 'exclude' && publisher !== undefined && first === undefined)
    return { kind: 'exclude-publisher', publisher };
  if (kind === 'exclude' && publisher === undefined && first !== undefined && second === undefined)
    return { kind, article: await article(first) };
  if (first !== undefined && second !== undefined) {
    const others = [second, ...more];
    if (kind === 'split')
      return { kind, story: await story(first), articles: await Promise.all(others.map(article)) };
    if (kind === 'part')
      return { kind, name: first, mentions: await Promise.all(others.map((one) => mention(one))) };
    if (more.length === 0)
      switch (kind) {
        case 'merge':
          return { kind, stories: [await story(first), await story(second)] };
        case 'move':
          return { kind, article: await article(first), story: await story(second) };
        case 'join':
          return { kind, names: [first, second] };
        case 'copy':
        case 'not-copy':
          return { kind, articles: [await article(first), await article(second)] };
      }
  }
  throw new StoreError(`It must be: synoptic correct ${USAGE[kind] ?? Object.values(USAGE).join(' | ')}`);

  async function mention(typed: string): Promise<{ article: string; start?: number }> {
    const [id = '', offset] = typed.split(':');
    return { article: await article(id), ...(offset !== undefined && { start: Number(offset) }) };
  }
}
