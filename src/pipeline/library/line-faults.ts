/** What is wrong with a line of an export: it may have been cut off, changed by hand, or written by something else. */

import { Ajv } from 'ajv';
import schema from '../../../api.schema.json' with { type: 'json' };
import type { Article, Known } from '../../model/article.ts';
import type { Interval } from '../../model/interval.ts';
import type { LibraryRecord } from '../../model/library.ts';
import type { Page } from '../../model/page.ts';
import type { Citation, Span } from '../../model/span.ts';
import { wellFormedJson } from '../../text/well-formed.ts';

/** An article with its page, as it stood in a library. */
export interface KeptLine {
  readonly article: Article;
  readonly page: Page;
  /** When it was added, ISO 8601. */
  readonly added: string;
}

/** Returns what is wrong with an article, its page and when it was added, in a few words; nothing where they hold. */
export function faultOfArticle(line: unknown): string | undefined {
  const { article, page, added } = (line ?? {}) as Partial<KeptLine>;
  const misshapen = faultOfShape('Article', 'article', article) ?? faultOfShape('Page', 'page', page);
  if (misshapen !== undefined) return misshapen;
  if (!isTime(added)) return 'it does not say when it was added';
  if (article!.page !== page!.id) return 'its article is of another page';
  return isUnfit(line) ? UNFIT : faultOfText(article!);
}

/** Returns what is wrong with a thing that is kept beside articles, as far as that tells before it is kept. */
export function faultOfRecord(record: LibraryRecord): string | undefined {
  if (isUnfit(record)) return UNFIT;
  if (record.record !== 'correction') return undefined;
  const { kind, what } = record;
  return faultOfShape('Correction', 'correction', { kind, ...(what as object) });
}

const UNFIT = 'it has halves of letters';
const isUnfit = (line: unknown): boolean => {
  const json = JSON.stringify(line);
  return wellFormedJson(json) !== json;
};

const isTime = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text));

/** The shapes of all things, made when the first is asked for. */
let shapes: Ajv | undefined;

function faultOfShape(
  name: keyof typeof schema.definitions,
  called: string,
  value: unknown,
): string | undefined {
  shapes ??= new Ajv({ allowUnionTypes: true, strict: false }).addSchema(schema, 'library');
  const shape = shapes.getSchema(`library#/definitions/${name}`)!;
  if (shape(value)) return undefined;
  const [first] = shape.errors ?? [];
  return `${called}${(first?.instancePath ?? '').replaceAll('/', '.')} ${first?.message ?? 'is misshapen'}`;
}

function faultOfText({ text, blocks, parts, published, modified, id }: Article): string | undefined {
  if (blocks.map(({ start, end }) => text.slice(start, end)).join('\n') !== text)
    return 'its blocks are not its text';
  if (!parts.every((part) => isWithin(part, text))) return 'a part is no place in its text';
  const times = [published, modified].filter((known): known is Known<Interval> => Boolean(known));
  if (!times.every(({ value: { start, end } }) => isTime(start) && isTime(end))) return 'its time is none';
  const cited = times.flatMap(({ evidence }) => evidence);
  return cited.every((one) => stands(one, id, text)) ? undefined : 'its time cites what does not stand there';
}

const isWithin = ({ start, end }: Span, text: string): boolean =>
  start >= 0 && start < end && end <= text.length;

const stands = ({ article, start, end, exact }: Citation, id: string, text: string): boolean =>
  article === id && text.slice(start, end) === exact;
