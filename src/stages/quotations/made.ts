/** Articles made for the tests: a cast whose names are mentions wherever they stand, and entities of all articles. */

import { english } from '../../language/en/index.ts';
import type { Annotation, EntityType, Mention } from '../../model/annotation.ts';
import type { BlockKind, Interval, Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Evidence } from '../../model/span.ts';
import { cite, trimSpan } from '../../text/offsets.ts';

/** Who and what the tests' articles speak of. The first form is the entity's name. */
const CAST: readonly (readonly [type: EntityType, name: string, ...others: string[]])[] = [
  ['person', 'Mara Dunst', 'Dunst'],
  ['person', 'Henrik Olsvik', 'Olsvik'],
  ['person', 'Paul Tarrow', 'Tarrow'],
  ['person', 'Ines Calder', 'Calder'],
  ['organisation', 'Weir Board'],
  ['organisation', 'Aldermoor Police'],
  ['organisation', 'Corvin Mills', 'Corvin'],
  ['organisation', 'Sallow Airways', 'Sallow'],
  ['organisation', 'Otter Brigade'],
  ['facility', 'Drell Gate'],
  ['group', 'Danish'],
  ['place', 'Denmark'],
  ['place', 'Aldermoor'],
];

const names = new RegExp(
  CAST.flatMap(([, ...forms]) => forms)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

export interface Made {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
}

const KINDS: Readonly<Record<string, BlockKind>> = { '# ': 'headline', '= ': 'heading', '> ': 'quote' };

/** Returns an article of one block for each line: "# " begins a headline, "= " a heading, "> " a block quotation. */
export function madeArticle(id: string, marked: string, swaps: readonly Swap[] = []): Made {
  let text = '';
  const blocks = marked.split('\n').map((line) => {
    const kind: BlockKind = KINDS[line.slice(0, 2)] ?? 'body';
    const words = kind === 'body' ? line : line.slice(2);
    text += text === '' ? words : `\n${words}`;
    return { start: text.length - words.length, end: text.length, kind };
  });
  const verdict = swaps.length > 0 ? 'spun' : 'clean';
  const article: DossierArticle = {
    id,
    page: `p-${id}`,
    uri: `${id}.txt`,
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks,
    parts: [],
    spun: { share: swaps.length > 0 ? 0.1 : 0, verdict, swaps },
  };
  return { article, annotation: annotate(article) };
}

function annotate({ id, text, blocks }: DossierArticle): Annotation {
  const sentences = blocks.flatMap(({ start, end, kind }, block) =>
    english.tokenizer.sentencesOf(text, start, end).map((span) => ({
      ...trimSpan(text, span),
      block,
      blockKind: kind,
    })),
  );
  const mentions = [...text.matchAll(names)].map(({ 0: form, index }): Mention => {
    const [type, fullName] = castOf(form);
    return { start: index, end: index + form.length, type, text: form, fullName };
  });
  return {
    stage: 'annotate',
    version: 1,
    article: id,
    sentences,
    mentions,
    values: [],
    references: [],
    trees: [],
  };
}

const castOf = (form: string): (typeof CAST)[number] => CAST.find(([, ...forms]) => forms.includes(form))!;

/** Returns the entities of the articles, each under its name; what stands before a full name counts as its role. */
export function madeEntities(made: readonly Made[]): Entity[] {
  return CAST.flatMap(([type, name, ...aliases]): Entity[] => {
    const mentions = made.flatMap(({ article, annotation }) =>
      annotation.mentions.filter(({ fullName }) => fullName === name).map((span) => cite(article, span)),
    );
    const roles = made.flatMap(({ article }) => rolesOf(article, name));
    if (mentions.length === 0) return [];
    return [{ id: name, name, type, aliases, roles, mentions: mentions as unknown as Evidence }];
  });
}

/** "Mayor Mara Dunst", "Mara Dunst, the mayor of Aldermoor,". */
function rolesOf(article: DossierArticle, name: string): Entity['roles'] {
  const role = new RegExp(`((?:\\p{Lu}\\p{L}+ )+)${name}|${name}, (\\p{Ll}[^,.”]{2,40}),`, 'gdu');
  return [...article.text.matchAll(role)].map(({ indices }) => {
    const [start, end] = (indices![1] ?? indices![2])!;
    return cite(article, trimSpan(article.text, { start, end }));
  });
}

/** Returns the interval of a day. */
export function onDay(iso: string): Interval {
  const end = new Date(Date.parse(iso) + 86_400_000);
  return { start: iso, end: end.toISOString().slice(0, 10) };
}
