/** Words between quotation marks, whatever marks a language uses. Nobody is named as their speaker by guesswork. */

import type { Sentence } from '../../model/annotation.ts';
import type { Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { wordsIn } from '../../text/languages.ts';
import { cite, spanAt, trimSpan } from '../../text/offsets.ts';
import type { KnownMention } from './known-names.ts';

/** What may close a stretch, by the mark that opens it: “English”, „German“, »Danish«, « French », ”Swedish”, 「Japanese」. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«»',
  '”': '”',
  '"': '"',
  '「': '」',
  '『': '』',
};
const MARK = /[“”„«»"「」『』]/gu;

/** Fewer words in marks are a title, a nickname or irony. */
const FEWEST_WORDS = 5;

/** Returns the direct quotations in the given blocks, in text order. */
export function findForeignQuotations(
  article: DossierArticle,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  mentions: readonly KnownMention[],
): Quotation[] {
  return blocks.flatMap((block) =>
    quotedIn(article.text, block)
      .filter(
        ({ start, end }) =>
          wordsIn(article.text, block.language ?? article.language, start, end).length >= FEWEST_WORDS,
      )
      .map((content): Quotation => {
        const speaker = speakerBefore(article, content, sentences, mentions);
        return {
          id: `q-${shortHash([article.id, 'foreign', String(content.start), String(content.end)], 10)}`,
          article: article.id,
          kind: 'direct',
          source: speaker?.entity ?? null,
          sourceText: speaker?.text ?? null,
          cue: null,
          content: [cite(article, content)],
          medium: null,
          addressee: null,
          said: null,
          spun: article.spun.verdict === 'spun',
        };
      }),
  );
}

/** Returns what stands between marks that open and close, without them; marks inside are part of it. */
function quotedIn(text: string, block: Block): Span[] {
  const found: Span[] = [];
  let open: { readonly closing: string; readonly end: number } | null = null;
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARK)) {
    const at = block.start + index;
    if (open === null) {
      const closing = CLOSING[mark];
      if (closing !== undefined && mayOpen(text, at, block)) open = { closing, end: at + 1 };
    } else if (open.closing.includes(mark) && !(mark !== '"' && opensAnother(text, at, block))) {
      found.push(trimSpan(text, { start: open.end, end: at }));
      open = null;
    }
  }
  return found;
}

/** Swedish and Danish marks look alike on both sides; one that opens stands at the start, or behind a blank or a colon. */
const mayOpen = (text: string, at: number, block: Block): boolean =>
  at === block.start || /[\s(（：:，、。\p{Lo}]/u.test(text[at - 1]!);

const opensAnother = (text: string, at: number, block: Block): boolean =>
  at + 1 < block.end && /[\s(]/.test(text[at - 1]!) && /\p{L}/u.test(text[at + 1]!);

/** In characters, from the name to the colon: "Mara Dunst a déclaré :". */
const LONGEST_CUE = 30;

/** Returns the person whose name begins the sentence that a colon ends before the mark, and nobody else. */
function speakerBefore(
  { text }: DossierArticle,
  content: Span,
  sentences: readonly Sentence[],
  mentions: readonly KnownMention[],
): KnownMention | null {
  const opening = /[:：]\s*[“„«»”"「『][\s\u00a0\u202f]*$/u.exec(
    text.slice(Math.max(0, content.start - 6), content.start),
  );
  if (opening === null) return null;
  const colon = content.start - opening[0].length;
  const sentence = sentences[spanAt(sentences, colon)];
  const speaker = mentions.find(({ start }) => start === sentence?.start);
  if (speaker?.type !== 'person' || colon - speaker.end > LONGEST_CUE) return null;
  const others = mentions.some(({ start }) => start > speaker.start && start < colon);
  return others || /[\p{Lu}\p{N}]/u.test(text.slice(speaker.end, colon)) ? null : speaker;
}
