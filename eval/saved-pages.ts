/** Sets of saved article pages with what people have said of them. Nothing of them is in the repository. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readJsonLines } from '../training/json-lines.ts';

/** What people have said of a page. Dates are days; `null` where it states none. */
export interface SavedPage {
  readonly id: string;
  readonly bytes: () => Uint8Array;
  readonly title: string;
  /** Empty where nobody signs it. */
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly body: string;
  /** Words that belong to the text, and words that do not. */
  readonly with: readonly string[];
  readonly without: readonly string[];
}

const SETS = { wcxb: readWcxb, fundus: readFundus } as const;

export const SET_NAMES = Object.keys(SETS);

/** Where each set lies in the `data` folder. */
export const FOLDERS = { wcxb: 'wcxb-articles', fundus: 'fundus-parser-tests' } as const;

/** Returns the pages of a set, always in the same order, or `null` where the corpus does not have it. */
export function readSavedPages(corpus: string, set: string): SavedPage[] | null {
  return set in SETS ? SETS[set as keyof typeof SETS](join(corpus, 'data')) : null;
}

interface WcxbTruth {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly publish_date: string | null;
  readonly main_content: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** Pages of many sites, drafted by a language model and reviewed by people. */
function readWcxb(data: string): SavedPage[] | null {
  const folder = join(data, FOLDERS.wcxb);
  if (!existsSync(folder)) return null;
  return readJsonLines<WcxbTruth>(join(folder, 'ground-truth.jsonl.gz')).map((truth) => ({
    ...truth,
    bytes: () => gunzipSync(readFileSync(join(folder, `html/${truth.id}.html.gz`))),
    authors: truth.author ? namesIn(truth.author) : [],
    date: truth.publish_date,
    body: truth.main_content,
  }));
}

const namesIn = (author: string): string[] =>
  author
    .split(/,\s*|\s+(?:and|&)\s+|\s*[;|]\s*/)
    .map((name) => name.trim())
    .filter(Boolean);

interface FundusTruth {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly publishing_date?: string;
  readonly body: {
    readonly summary: readonly string[];
    readonly sections: readonly {
      readonly headline: readonly string[];
      readonly paragraphs: readonly string[];
    }[];
  };
}

/** One page or two of each of many publishers, with what a parser written for each one finds, checked by hand. */
function readFundus(data: string): SavedPage[] | null {
  const folder = join(data, FOLDERS.fundus, 'test_data');
  if (!existsSync(folder)) return null;
  return globSync('*/*.json', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const truths = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, FundusTruth>;
      const place = join(folder, dirname(file));
      const name = basename(file, '.json');
      const pages = globSync(`${name}_[0-9][0-9][0-9][0-9]_*.html.gz`, { cwd: place }).sort();
      return Object.entries(truths).flatMap(([, truth], index) => {
        const page = pages[index];
        return page === undefined
          ? []
          : [fundusPage(join(place, page), join(dirname(file), basename(page, '.html.gz')), truth)];
      });
    });
}

function fundusPage(path: string, id: string, truth: FundusTruth): SavedPage {
  const { summary, sections } = truth.body;
  return {
    id,
    bytes: () => gunzipSync(readFileSync(path)),
    title: truth.title,
    authors: truth.authors ?? [],
    date: truth.publishing_date?.slice(0, 10) ?? null,
    body: [...summary, ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs])].join(
      '\n',
    ),
    with: [],
    without: [],
  };
}
