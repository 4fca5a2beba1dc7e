/** Words between quotation marks, whatever marks a language uses. Nobody is named as their speaker by guesswork. */

import type { BasicLanguage } from '../../language/language.ts';
import type { Sentence } from '../../model/annotation.ts';
import type { Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Evidence, Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { wordsIn } from '../../text/languages.ts';
import { cite, spanAt, trimSpan } from '../../text/offsets.ts';
import { spokenIn } from './dialogue.ts';
import type { ForeignMention } from './known-names.ts';
import { type Cast, castOf } from './sources.ts';
import { type Attribution, attribute, type Quoted } from './speakers.ts';

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

/** Fewer words in marks are a title, a nickname or irony; with somebody who says them they are not. */
const FEWEST_WORDS = { alone: 5, said: 2 };

/** Returns the direct quotations in the foreign blocks of an article, in text order. */
export function findForeignQuotations(
  article: DossierArticle,
  { sentences, mentions }: { sentences: readonly Sentence[]; mentions: readonly ForeignMention[] },
  languageFor: (tag: string) => BasicLanguage | undefined,
): Quotation[] {
  const blocks = [...new Set(sentences.map(({ block }) => article.blocks[block]!))];
  const casts = new Map<BasicLanguage, Cast>();
  const castFor = (language: BasicLanguage): Cast => {
    const cast = casts.get(language) ?? castOf(article.text, mentions, language);
    casts.set(language, cast);
    return cast;
  };
  return blocks
    .flatMap((block) => {
      const language = languageFor(block.language ?? article.language);
      return language === undefined
        ? quotedIn(article.text, block, CLOSING).map(
            ({ inner }): Attribution => ({
              content: [inner],
              kind: 'direct',
              source: speakerBefore(article, inner, sentences, mentions),
              cue: null,
            }),
          )
        : attributedIn(article, block, language, castFor(language));
    })
    .filter(({ content, source, cue }) => {
      const fewest = source !== null || cue !== null ? FEWEST_WORDS.said : FEWEST_WORDS.alone;
      return content.reduce((sum, piece) => sum + wordCount(article, piece), 0) >= fewest;
    })
    .map((attribution) => quotationOf(article, attribution));
}

const wordCount = ({ text, language }: DossierArticle, { start, end }: Span): number =>
  wordsIn(text, language, start, end).length;

function attributedIn(
  article: DossierArticle,
  block: Block,
  language: BasicLanguage,
  cast: Cast,
): Attribution[] {
  const spoken = language.marks.dialogueDash ? spokenIn(article.text, block) : null;
  if (spoken !== null) return attribute(article, block, spoken, cast, language);
  const quoted = quotedIn(article.text, block, Object.fromEntries(language.marks.pairs));
  return attribute(article, block, quoted, cast, language);
}

function quotationOf(article: DossierArticle, { content, kind, source, cue }: Attribution): Quotation {
  const [first] = content;
  return {
    id: `q-${shortHash([article.id, 'foreign', String(first!.start), String(first!.end)], 10)}`,
    article: article.id,
    kind,
    source: source?.entity ?? null,
    sourceText: source?.text ?? null,
    cue: cue && cite(article, cue),
    content: content.map((piece) => cite(article, piece)) as unknown as Evidence,
    medium: null,
    addressee: null,
    said: null,
    spun: article.spun.verdict === 'spun',
  };
}

/** Returns what stands between marks that open and close; marks inside are part of it. */
function quotedIn(text: string, block: Block, pairs: Readonly<Record<string, string>>): Quoted[] {
  const found: Quoted[] = [];
  let open: { readonly closing: string; readonly start: number } | null = null;
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARK)) {
    const at = block.start + index;
    if (open === null) {
      const closing = pairs[mark];
      if (closing !== undefined && mayOpen(text, at, block)) open = { closing, start: at };
    } else if (open.closing.includes(mark) && !(mark !== '"' && opensAnother(text, at, block))) {
      const inner = trimSpan(text, { start: open.start + 1, end: at });
      found.push({ start: open.start, end: at + 1, inner });
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
  mentions: readonly ForeignMention[],
): ForeignMention | null {
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
