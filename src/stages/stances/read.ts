/** The positions that one article states, sentence by sentence. */

import type { Clause } from '../../language/clauses.ts';
import { withoutDateline } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { BlockKind } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { Telling } from '../../model/telling.ts';
import { overlaps, spanAt, textAt } from '../../text/offsets.ts';
import { byEquations } from './equated.ts';
import type { Found } from './found.ts';
import { fromItem, type Lead, leadOf } from './lists.ts';
import { byNouns } from './nouns.ts';
import { byPredicates } from './predicates.ts';
import { type Before, holdersOf, type Reader, readerOf } from './reader.ts';
import { bySpeech, type SameParty } from './spoken.ts';
import type { Who } from './who.ts';

/** A demand without an owner is of whoever demanded last, so many sentences before. */
const REMEMBERED = 4;

/** Returns the positions of an article, in text order. */
export function readPositions(telling: Telling, who: Who, sameParty: SameParty, language: Language): Found[] {
  const { trees, sentences } = telling.annotation;
  const found: Found[] = [];
  let heading: Lead | null = null;
  let lead: Lead | null = null;
  let running: { holder: EntityId; at: number } | null = null;
  let before: BlockKind | null = null;
  let spoken: Began | null = null;
  trees.forEach((sentence, index) => {
    const place = sentences[spanAt(sentences, sentence.start)];
    const kind = place?.blockKind ?? 'body';
    const remembered: EntityId | null =
      running !== null && index - running.at <= REMEMBERED ? running.holder : null;
    const goesOn = spoken !== null && spoken.block === place?.block ? spoken : null;
    const reader = readerOf(telling, sentence, who, { ...(goesOn ?? NOBODY), running: remembered }, language);
    const isHeading = kind === 'heading' || kind === 'headline' || endsAsked(reader);
    const here = distinct([
      ...byEquations(reader),
      ...byPredicates(reader),
      ...byNouns(reader, remembered ?? heading?.[0] ?? null),
      ...bySpeech(reader, sameParty),
    ]);
    const isItem =
      kind === 'list' &&
      lead !== null &&
      !here.some(({ reporter }) => reporter !== null) &&
      !tellsWho(reader);
    const stated = isItem ? fromItem(reader, lead!) : here;
    const told = stated.flatMap((one) => behindDateline(one, reader));
    for (const one of told.map((one) => ({ ...one, sentence: index }))) {
      const whole = one.vague ? withAntecedent(one, found, language) : one;
      if (whole !== null) found.push(whole);
    }
    if (isHeading) heading = leadOf(reader, null);
    if (kind !== 'list' || before !== 'list') lead = kind === 'list' ? lead : leadOf(reader, heading);
    const wanting = here.findLast(({ label }) => label === 'demands');
    const owner = wanting?.holder ?? ownerNamed(reader);
    if (owner !== null) running = { holder: owner, at: index };
    before = kind;
    spoken = beganWith(reader, place?.block ?? -1);
  });
  return found;
}

/** "OSTBY, May 4 - The mill and the bank agreed": a careless tree makes the place from which it was sent the subject. */
function behindDateline(one: Found, { telling, sentence, who }: Reader): Found[] {
  const { article } = telling;
  if (article.spun.verdict === 'spun') return [one];
  const { start } = withoutDateline(article, { start: sentence.start, end: sentence.end });
  if (one.shown.start >= start || one.content.start <= start) return [one];
  const shown = { start, end: one.shown.end };
  const named = [...new Set(who.named({ start, end: one.content.start }))];
  const holders = named.includes(one.holder) ? [one.holder] : named;
  return holders.map((holder) => ({ ...one, holder, shown, subject: null }));
}

/** An item in which somebody speaks has a holder of its own. */
const tellsWho = ({ clauses, language }: Reader): boolean =>
  clauses.some(
    ({ role, predicate, subject, complements }) =>
      (role === 'main' || role === 'conjunct') &&
      subject !== undefined &&
      complements.length > 0 &&
      language.attributions.verbs.get(predicate.lemma)?.attitude === false,
  );

/** "rejected that": what the position before was about, of the same holder where he had one. */
function withAntecedent(one: Found, found: readonly Found[], language: Language): Found | null {
  const before = found.filter(({ vague, content }) => !vague && content.end <= one.content.start);
  const antecedent =
    before.findLast(({ sentence }) => sentence === one.sentence) ??
    (isPlural(one, language)
      ? before.findLast(({ sentence, label }) => sentence === one.sentence - 1 && label === 'demands')
      : undefined) ??
    (isPersonal(one, language)
      ? undefined
      : before.findLast(
          ({ holder, sentence }) =>
            (holder === one.holder || ANSWERS.has(one.label)) && sentence === one.sentence - 1,
        ));
  if (antecedent === undefined) return null;
  const { terms, phrases, measured } = antecedent;
  return { ...one, terms, phrases, measured, follows: antecedent };
}

/** What somebody else offered may be rejected. */
const ANSWERS: ReadonlySet<StanceLabel> = new Set(['rejects', 'opposes', 'supports']);

/** "it" may mean anything, "that" what was said just before. */
const isPersonal = ({ telling, content }: Found, { coreference }: Language): boolean =>
  coreference.pronouns.get(textAt(telling, content).toLowerCase())?.use === 'personal';

/** "these conditions" are whoever's they are. */
const isPlural = ({ telling, content }: Found, { stances }: Language): boolean =>
  textAt(telling, content)
    .toLowerCase()
    .split(/\s+/)
    .some((word) => stances.vagueMany.has(word));

/** Whom a sentence of a block is about, and by which pronoun. */
interface Began extends Omit<Before, 'running'> {
  readonly block: number;
}

const NOBODY: Omit<Before, 'running'> = { pronoun: null, meant: [], isBody: false, people: [] };

function beganWith(reader: Reader, block: number): Began | null {
  const main = reader.clauses.find(({ role }) => role === 'main');
  if (main?.subject === undefined) return null;
  const head = reader.tree.tokens[main.subject.head]!;
  const pronoun = head.upos === 'PRON' ? head.form.toLowerCase() : null;
  const isBody =
    head.upos === 'NOUN' && reader.language.coreference.sortOf(head.lemma.toLowerCase()) === 'organisation';
  return {
    pronoun,
    meant: holdersOf(reader, main.subject),
    isBody,
    block,
    people: peopleBeside(reader, main),
  };
}

/** Groups of people in a sentence that are not its subject: "speaks for the mayors". */
function peopleBeside({ tree, sentence, who }: Reader, { subject }: Clause): EntityId[] {
  const groups = tree.tokens.flatMap(({ upos, xpos, deprel }, at) =>
    upos === 'NOUN' && xpos === 'NNS' && /^(?:obj|obl)/.test(deprel) && at !== subject?.head
      ? who.at(at, sentence, tree).filter((one) => who.isBody(one))
      : [],
  );
  return [...new Set(groups)];
}

const endsAsked = ({ tree }: Reader): boolean => tree.tokens.at(-1)?.form === '?';

/** "Vennick's demands": whoever has demands that are not told yet. */
function ownerNamed(reader: Reader): EntityId | null {
  const { tree, who, sentence, language } = reader;
  const at = tree.tokens.findIndex(
    ({ upos, deprel, head }) =>
      deprel === 'nmod:poss' &&
      upos !== 'PRON' &&
      language.stances.nouns.get(tree.tokens[head]?.lemma.toLowerCase() ?? '')?.[0]?.label === 'demands',
  );
  return at < 0 ? null : (who.at(at, sentence, tree)[0] ?? null);
}

/** Of positions of one holder in the same words the first is kept. */
function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    (one, index) =>
      !found
        .slice(0, index)
        .some((other) => other.holder === one.holder && overlaps(other.content, one.content)),
  );
}
