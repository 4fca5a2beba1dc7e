/** The use case of people with a question and a library: which stories is it about, and what do these answer? */

import type { Answered, AnswerPassage } from '../../model/answer.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { AskedStory, LibraryAnswer } from '../../model/found.ts';
import type { StoryId } from '../../model/library.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { distinctCitations } from '../../text/citations.ts';
import { foldText } from '../../text/normalise.ts';
import { type AskOptions, askDossier } from '../ask.ts';
import type { OnStep } from '../read-story.ts';
import { storiesAsked } from './stories-asked.ts';
import { dossierOfStory } from './story-dossier.ts';

export interface AskLibraryOptions extends Pick<AskOptions, 'model' | 'onTold'> {
  /** How many stories are asked (3). */
  readonly most?: number;
  /** Dossiers are made anew of so many articles in all (150); a dossier that is old is asked as it is beyond. */
  readonly anew?: number;
  /** What time it is. */
  readonly now?: () => Date;
  readonly onStep?: OnStep;
}

/**
 * Returns what the stories that a question is about answer. A story is asked by its dossier, which is made where there is
 * none or it is old, as long as that takes no more than half a minute or so.
 * @throws OptionError where there is no question
 */
export async function askLibrary(
  question: string,
  store: Store,
  { most = 3, anew = 150, now = () => new Date(), onStep, ...options }: AskLibraryOptions = {},
): Promise<LibraryAnswer> {
  const asked: Asked[] = [];
  let left = anew;
  for (const { story } of await storiesAsked(question, store, most, now())) {
    const { id, title, articles, changed } = story;
    const told = { id, title, articles };
    const [last] = await store.dossiers.list([id]);
    const isNow = last !== undefined && last.made >= changed;
    if (!isNow && articles > left && last === undefined) {
      const why = `It has ${articles} articles and no dossier yet: "synoptic dossier ${id}" makes it.`;
      asked.push({ story: { ...told, status: 'not-asked', why } });
      continue;
    }
    const makesAnew = !isNow && articles <= left;
    if (makesAnew) left -= articles;
    const dossier =
      makesAnew || isNow ? await dossierNow(id, store, now, onStep) : await store.dossiers.get(last!.number);
    if (dossier === undefined) {
      asked.push({ story: { ...told, status: 'not-asked', why: 'All of its articles are excluded.' } });
      continue;
    }
    const [answer] = await askDossier([question], dossier, options);
    const { status, why } = answer!;
    const is = makesAnew || isNow ? ('now' as const) : ('old' as const);
    asked.push({
      story: { ...told, status, dossier: is, ...(why !== undefined && { why }) },
      answer: answer!,
      dossier,
    });
  }
  return merged(question.trim(), asked);
}

interface Asked {
  readonly story: AskedStory;
  readonly answer?: Answered;
  readonly dossier?: Dossier;
}

/** A story of which all is excluded has no dossier. */
async function dossierNow(
  story: StoryId,
  store: Store,
  now: () => Date,
  onStep: OnStep | undefined,
): Promise<Dossier | undefined> {
  try {
    return await dossierOfStory(story, store, { now, ...(onStep && { onStep }) });
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

function merged(question: string, asked: readonly Asked[]): LibraryAnswer {
  const stories = asked.map(({ story }) => story);
  const answering = asked.filter(({ story }) => story.status === 'answered' || story.status === 'disagree');
  const [first, ...others] = answering;
  if (first === undefined)
    return { question, status: 'not-stated', why: whyNot(stories), answers: [], articles: [], stories };
  const passages = mergePassages(answering);
  const cited = new Set(passages.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const articles = answering.flatMap(({ answer }) => answer!.articles).filter(({ id }) => cited.has(id));
  const apart = others.some(({ story }) => passages.some((one) => one.story === story.id));
  const why = [
    ...(first.story.why !== undefined ? [first.story.why] : []),
    ...(apart ? ['Several stories answer; they may tell of different events.'] : []),
  ];
  return {
    question,
    status: first.story.status as Answered['status'],
    ...(why.length > 0 && { why: why.join(' ') }),
    answers: passages,
    articles: [...new Map(articles.map((one) => [one.id, one])).values()],
    stories,
  };
}

function whyNot(stories: readonly AskedStory[]): string {
  const asked = stories.filter(({ status }) => status !== 'not-asked');
  if (stories.length === 0) return 'No story of the library has the names and words of the question.';
  if (asked.length === 0) return 'The stories that it seems to be about have no dossier yet.';
  return asked[0]!.why ?? 'The stories that it seems to be about do not say it.';
}

/** The same words in several stories are one passage, whose origins are counted once each. */
function mergePassages(answering: readonly Asked[]): LibraryAnswer['answers'] {
  const byText = new Map<string, { passage: AnswerPassage & { story: StoryId }; origins: Origin[] }>();
  for (const { story, answer, dossier } of answering) {
    const originOf = new Map(dossier!.origins.map((origin) => [origin.id, origin]));
    for (const passage of answer!.answers) {
      const origins = passage.origins.map((id) => ({ ...originOf.get(id)!, id: `${story.id} ${id}` }));
      const key = foldText(passage.text);
      const before = byText.get(key);
      const all = [...(before?.origins ?? []), ...origins];
      const [head, ...tail] = distinctCitations([...(before?.passage.evidence ?? []), ...passage.evidence]);
      const merged = {
        ...(before?.passage ?? { ...passage, story: story.id }),
        evidence: [head!, ...tail] as const,
      };
      byText.set(key, { passage: { ...merged, origins: apart(all) }, origins: all });
    }
  }
  return [...byText.values()].map(({ passage }) => passage);
}

/** Returns one id for those origins that share an article. */
function apart(origins: readonly Origin[]): OriginId[] {
  const counted: Set<string>[] = [];
  const ids: OriginId[] = [];
  for (const { id, articles } of origins) {
    const known = counted.find((set) => articles.some((article) => set.has(article)));
    for (const article of articles) known?.add(article);
    if (known !== undefined) continue;
    counted.push(new Set(articles));
    ids.push(id);
  }
  return ids;
}
