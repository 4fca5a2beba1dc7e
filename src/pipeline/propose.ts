/**
 * A language model over a finished dossier. It may propose that statements are one, stances, and clearer sentences of
 * the brief; each proposal is checked against the words that it cites, kept and marked, or dropped and counted.
 */

import type { Language } from '../language/language.ts';
import { isAddressed } from '../language/proposals.ts';
import type { Dossier, Proposals, Unchecked } from '../model/dossier.ts';
import type { Prompt, Proposer } from '../model/proposal.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Issue, Stance } from '../model/stance.ts';
import { addressesMachines } from '../stages/proposals/given.ts';
import { askForJoins, checkJoins, pairsToAsk } from '../stages/proposals/joins.ts';
import { askForStances, checkStances, type ProposedStance } from '../stages/proposals/positions.ts';
import { REASONS, type Reason } from '../stages/proposals/reasons.ts';
import {
  askForSentences,
  checkSentences,
  type Sentence,
  type Speakers,
} from '../stages/proposals/sentences.ts';
import { shortHash } from '../text/hashes.ts';
import { digestsOf } from './digests.ts';
import { withJoined } from './joined-claims.ts';

/** Articles that are read for stances; each costs a request. */
const MOST_ARTICLES = 12;
/** Sentences that are asked about at once. */
const BATCH = 25;

/** Returns the dossier with what was kept. A model that does not answer leaves it as it was, and the dossier says so. */
export async function withProposals(
  dossier: Dossier,
  proposer: Proposer,
  language: Language,
  onStep: (step: string, done?: number, total?: number) => void = () => {},
): Promise<Dossier> {
  onStep('asking the language model');
  const asking = new Asking(proposer);
  const stanced = await withStances(dossier, asking, language);
  const joined = await withJoins(stanced, asking, language);
  const worded = await withSentences(joined, asking, language);
  const { digests: _, ...fields } = worded;
  const told: Dossier = {
    ...fields,
    unchecked: [...worded.unchecked, ...asking.told(), ...addressed(dossier, language)],
    proposals: asking.tally(),
  };
  return { ...told, digests: digestsOf(told) };
}

/** Asks, and counts. After a request that failed nothing more is asked: a slow model would hold everything up. */
export class Asking {
  readonly #proposer: Proposer;
  readonly #dropped = new Map<Reason, number>();
  #kept = 0;
  #silence: string | null = null;

  constructor(proposer: Proposer) {
    this.#proposer = proposer;
  }

  /** Returns what the model answers, or `null`. */
  async ask(prompt: Prompt): Promise<unknown> {
    if (this.#silence !== null) return null;
    try {
      return await this.#proposer.propose(prompt);
    } catch (cause) {
      this.#silence = cause instanceof Error ? cause.message : String(cause);
      return null;
    }
  }

  count(kept: number, dropped: readonly Reason[]): void {
    this.#kept += kept;
    for (const reason of dropped) this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + 1);
  }

  tally(): Proposals {
    const dropped = [...this.#dropped].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      model: this.#proposer.model,
      kept: this.#kept,
      dropped: Object.fromEntries(dropped.map(([reason, count]) => [REASONS[reason], count])),
    };
  }

  /** Returns lines for readers: what came of the proposals, and why there are no more. */
  told(): Unchecked[] {
    const { model, kept, dropped } = this.tally();
    const many = Object.values(dropped).reduce((sum, each) => sum + each, 0);
    const why = Object.entries(dropped).map(([reason, times]) => `${reason} (${times})`);
    const lines = [
      kept + many > 0 &&
        `${model} proposed ${kept + many} changes. ${kept} passed the checks and are marked; ${many} were dropped. ${why.join(' ')}`,
      this.#silence !== null &&
        `${model} was asked and did not help: ${this.#silence} What it had not answered is made without it.`,
    ];
    return lines
      .filter((line) => line !== false)
      .map((line) => ({ what: 'language model', why: line.trim() }));
  }
}

async function withStances(dossier: Dossier, asking: Asking, language: Language): Promise<Dossier> {
  const readable = dossier.articles.filter(
    ({ spun, language: code }) => spun.verdict === 'clean' && code === language.code,
  );
  let result = dossier;
  for (const article of readable.slice(0, MOST_ARTICLES)) {
    const answer = await asking.ask(askForStances(article, result.issues, language));
    const { kept, dropped } = checkStances(answer, article, result, language);
    asking.count(kept.length, dropped);
    result = kept.reduce((before, stance) => addStance(before, stance), result);
  }
  return result;
}

/** Returns the dossier with the stance; one that it has already gets the words as further evidence. */
function addStance(dossier: Dossier, { holder, label, issue, evidence }: ProposedStance): Dossier {
  const of: Issue =
    typeof issue === 'string' ? { id: `i-${shortHash([issue])}`, name: issue, terms: [issue] } : issue;
  const article = dossier.articles.find(({ id }) => id === evidence.article)!;
  const isSame = (stance: Stance): boolean =>
    stance.holder === holder.id &&
    stance.evidence.some(
      (cited) =>
        cited.article === evidence.article && cited.start < evidence.end && evidence.start < cited.end,
    );
  if (dossier.stances.some(isSame)) return dossier;
  const own = dossier.origins.find(
    ({ level, articles }) => level === 'article' && articles.includes(article.id),
  );
  const stance: Stance = {
    id: `p-${shortHash([holder.id, of.id, label, evidence.exact])}`,
    holder: holder.id,
    issue: of.id,
    label,
    text: evidence.exact,
    date: article.published?.value ?? null,
    reportedBy: article.publisher === null ? [] : [article.publisher],
    origins: own ? [own.id] : [],
    evidence: [evidence],
    proposed: true,
  };
  const issues = dossier.issues.some(({ id }) => id === of.id) ? dossier.issues : [...dossier.issues, of];
  return { ...dossier, issues, stances: [...dossier.stances, stance] };
}

async function withJoins(dossier: Dossier, asking: Asking, language: Language): Promise<Dossier> {
  const pairs = pairsToAsk(dossier.claims, language);
  if (pairs.length === 0) return dossier;
  const { kept, dropped } = checkJoins(await asking.ask(askForJoins(pairs)), pairs, language);
  asking.count(kept.length, dropped);
  return kept.reduce((before, [one, other]) => withJoined(before, one, other), dossier);
}

async function withSentences(dossier: Dossier, asking: Asking, language: Language): Promise<Dossier> {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const items = dossier.brief.sections.flatMap(({ items }) => items);
  const sentences = items.filter(({ evidence }) =>
    evidence.every((cited) => !isAddressed(articles.get(cited.article)!.text, cited, language.proposals)),
  );
  const worded = new Map<Sentence, string>();
  for (let from = 0; from < sentences.length; from += BATCH) {
    const batch = sentences.slice(from, from + BATCH);
    const answer = await asking.ask(askForSentences(batch));
    const { kept, dropped } = checkSentences(answer, batch, speakersOf(dossier), language);
    asking.count(kept.size, dropped);
    for (const [index, text] of kept) worded.set(batch[index]!, text);
  }
  const sections = dossier.brief.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      const text = worded.get(item);
      return text === undefined ? item : { ...item, text, proposed: true as const };
    }),
  }));
  return { ...dossier, brief: { sections } };
}

/** Returns whose words are which, by every name of the speaker. */
export function speakersOf({ quotations, entities }: Pick<Dossier, 'quotations' | 'entities'>): Speakers {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    quotations: quotations.filter(({ kind }) => kind !== 'scare'),
    namesOf: ({ source, sourceText }: Quotation) => {
      const entity = source === null ? undefined : byId.get(source);
      return [entity?.name, ...(entity?.aliases ?? []), sourceText].filter((name) => name != null);
    },
  };
}

const addressed = ({ articles }: Dossier, language: Language): Unchecked[] =>
  articles
    .filter((article) => addressesMachines(article, language))
    .map(({ id }) => ({
      what: 'language model',
      why: 'A paragraph is addressed to a language model. It was not given to it, and nothing is taken from it.',
      article: id,
    }));
