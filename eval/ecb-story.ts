/** The articles of one story of ECB+ (Cybulska and Vossen 2014), whose words stand apart, as they were printed. */

import { readJsonLines } from '../training/json-lines.ts';

interface EcbDocument {
  readonly id: string;
  readonly subtopic: string;
  readonly sentences: readonly (readonly string[])[];
}

/** A longer article would be half of its story, a shorter one adds nothing to it. */
const WORDS = { from: 120, to: 1200 };
const ARTICLES = 8;

/** Returns the longest articles of a story, by names as files have them: "01.txt". */
export function ecbStory(file: string, story: string): Map<string, string> {
  const lengthOf = ({ sentences }: EcbDocument): number => sentences.flat().length;
  const articles = readJsonLines<EcbDocument>(file)
    .filter(({ subtopic }) => subtopic === story)
    .filter((document) => lengthOf(document) >= WORDS.from && lengthOf(document) <= WORDS.to)
    .sort((a, b) => lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1))
    .slice(0, ARTICLES)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(articles.map((article, at) => [`${String(at + 1).padStart(2, '0')}.txt`, textOf(article)]));
}

const ONLY_WHEN =
  /^(?:(?:last )?updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day, |\p{L}+ \d\d?(?:th)?, \d{4}|[\W\d]+$)/iu;

/** Its address is left out: what is pasted has none. */
function textOf({ sentences }: EcbDocument): string {
  const paragraphs: string[] = [];
  for (const words of sentences) {
    if (words.join('').startsWith('http')) continue;
    const sentence = words.join(' ').replace(/``|''|[“”]/g, '"');
    if (isOpen(paragraphs.at(-1) ?? '')) paragraphs.push(`${paragraphs.pop()} ${sentence}`);
    else paragraphs.push(sentence);
  }
  const [first = '', second = '', ...rest] = paragraphs.map(printed);
  const titled = ONLY_WHEN.test(first) ? [second, first] : [first, second];
  return `${[...titled, ...rest].join('\n\n')}\n`;
}

/** Does a quotation begin in it that goes on? */
const isOpen = (paragraph: string): boolean => paragraph.split('"').length % 2 === 0;

/** Returns a paragraph whose words stand apart as it is printed, as far as that can be told. */
function printed(paragraph: string): string {
  let open = false;
  const quoted = paragraph.replace(/ ?" ?/g, () => {
    open = !open;
    return open ? ' “' : '” ';
  });
  return quoted
    .replace(/ \. (?=\d)/g, ' .')
    .replace(/(?<=\d) \.(?=\d)/g, '.')
    .replace(/ ([.,;:!?%)\]…])(?!\d)/g, '$1')
    .replace(/([([$£€#]) /g, '$1')
    .replace(/ (n['’]t|['’](?:s|re|ve|ll|d|m|t))\b/g, '$1')
    .replace(/ ['’] (?=(?:s|t|re|ve|ll|d|m)\b)/g, '’')
    .replace(/(?<=s) ['’] (?=[a-z])/g, '’ ')
    .replace(/(?<=[.,!?]) ['’](?= |$|”)/g, '’')
    .replace(/(?<=[\p{L}\d]) - (?=[\p{Ll}\d])/gu, '-')
    .replace(/(?<=\d)(?:([:.]) | (\/) )(?=\d)/g, '$1$2')
    .replace(/(?<=\d), (?=\d{3}\b)/g, ',')
    .replace(/(?<=\b[A-Z]\.) (?=[A-Z]\.)/g, '')
    .replace(/” ([.,;:!?])/g, '”$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
