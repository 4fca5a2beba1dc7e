/** Whether a snippet is worth reading as an article, and whether it is the whole of one. */

/** Three sentences say who did what; one or two are a teaser. Chosen by rule of thumb, not measured. */
const FEWEST_SENTENCES = 3;
const FEWEST_LETTERS = 200;
/** Teasers of feeds end within some hundred letters. */
const WHOLE_LETTERS = 1500;

/** A sentence ends where a capital, a quotation or nothing follows. */
const SENTENCE_END = /[.!?…。！？]["”’»)]*(?=\s+["“‘«(]?\p{Lu}|\s*$|[。！？])/gu;
const CUT_OFF =
  /(?:\[?(?:…|\.\.\.|&hellip;|&#8230;)\]?|\[[+\d\s]+chars\]|(?:continue reading|read more|read on|full story|weiterlesen|lire la suite)\W{0,5})\s*$/i;

/** Returns the snippet as a reader sees it. */
export const withoutTags = (text: string): string =>
  text
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function hasSentences(text: string): boolean {
  const plain = withoutTags(text.slice(0, 20_000));
  return plain.length >= FEWEST_LETTERS && (plain.match(SENTENCE_END)?.length ?? 0) >= FEWEST_SENTENCES;
}

/** A feed's content is whole unless it breaks off; its description is whole only where it is long. */
export function isWhole(text: string, saysContent: boolean): boolean {
  const plain = withoutTags(text);
  if (CUT_OFF.test(plain.slice(-200))) return false;
  return saysContent ? hasSentences(text) : plain.length >= WHOLE_LETTERS;
}
