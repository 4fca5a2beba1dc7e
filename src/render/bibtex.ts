/** The articles as references for BibTeX and biblatex. */

import anyAscii from 'any-ascii';
import type { Dossier } from '../model/dossier.ts';
import { type Reference, referencesOf } from './references.ts';

/** Returns an entry for each article, in UTF-8. */
export const renderBibtex = (dossier: Dossier): string => {
  const references = referencesOf(dossier);
  const keys = keysOf(references);
  return references.map((reference, index) => entryOf(reference, keys[index]!)).join('\n');
};

function entryOf(
  { title, authors, publisher, published, address, read, note, article }: Reference,
  key: string,
) {
  const fields = [
    ['title', `{${escaped(title)}}`],
    // In braces a name is one name, and not cut into first and last.
    ['author', authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['journal', escaped(publisher ?? '')],
    ...dateFields(published),
    ['url', address === null ? '' : addressOf(address)],
    ['urldate', read ?? ''],
    ['langid', article.language === 'und' ? '' : article.language],
    ['note', note ?? ''],
  ] as const;
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${publisher === null ? 'misc' : 'article'}{${key},\n${lines.join(',\n')}\n}\n`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Where the day or the month is not known, neither is said. */
function dateFields(published: Reference['published']): (readonly [string, string])[] {
  if (published === null) return [];
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = published;
  if (year !== lastYear) return [];
  return [
    ['year', String(year).padStart(4, '0')],
    ['month', month === lastMonth ? MONTHS[month - 1]! : ''],
    ['day', month === lastMonth && day === lastDay ? String(day) : ''],
  ];
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Returns the text so that TeX prints it and no reader takes any of it for a command. */
const escaped = (text: string): string =>
  text.replace(/[\\{}~^$&#_%]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);

/** An address stands as it is but for braces, which would end it. */
const addressOf = (address: string): string => address.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** "vellincourier2031-a2f41c": who, when, and the beginning of the article's id; the whole id where that is not enough. */
function keysOf(references: readonly Reference[]): string[] {
  const short = references.map((reference) => `${nameOf(reference)}-${reference.article.id.slice(0, 7)}`);
  return short.map((key, index) =>
    short.indexOf(key) === short.lastIndexOf(key) ? key : `${key}-${references[index]!.article.id}`,
  );
}

const nameOf = ({ publisher, authors, published }: Reference): string =>
  anyAscii(publisher ?? authors[0] ?? 'text')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 24) + (published ? published[0][0] : '');
