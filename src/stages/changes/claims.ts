/** What changed in the claims: new and vanished ones, and how many stand behind them. Claims are told by their words. */

import type { Claim, Statement } from '../../model/claim.ts';
import type { Citation } from '../../model/span.ts';
import { listNames } from '../../text/articles-named.ts';
import { type Both, changed, quotedBriefly, type Weighed } from './found.ts';
import { pairByWords } from './pair-by-words.ts';
import type { Paired } from './pair-up.ts';
import type { Side } from './places.ts';

export function claimChanges(both: Both): Weighed[] {
  const pairs = pairByWords(both.before.claims, both.after.claims, evidenceOf, both.places);
  const paired = new Set<Claim>(pairs.flatMap(({ before, after }) => [before, after]));
  return [
    ...both.after.claims.filter((claim) => !paired.has(claim)).flatMap((claim) => newClaim(both, claim)),
    ...pairs.flatMap((pair) => corroboration(both, pair)),
    ...both.before.claims.filter((claim) => !paired.has(claim)).flatMap((claim) => goneClaim(both, claim)),
  ];
}

const evidenceOf = ({ statements }: Claim): Citation[] => statements.map(({ evidence }) => evidence);

/** A claim is new where none of its words stood in the earlier dossier: words that are only read otherwise are no news. */
function newClaim(both: Both, claim: Claim): Weighed[] {
  if (claim.spunOnly || EXCLUSIVE.has(claim.status) || !isFresh(both, claim, 'after')) return [];
  const after = claim.origins.length;
  const change = changed(
    {
      kind: 'claim-new',
      text: `${isCorroborated(claim) ? `${after} origins say` : 'New'}: ${quotedBriefly(claim.text)}`,
      because: isCorroborated(claim) || after < 2 ? `${whoSays(both, claim.statements)}.` : UNCLEAR,
      before: [],
      after: evidenceOf(claim),
      origins: { before: 0, after },
    },
    weightOf(claim),
  );
  const leads = isCorroborated(claim) || isInBrief(both, claim);
  return [{ ...change, about: claim.text, ...(leads && { leads }) }];
}

function goneClaim(both: Both, claim: Claim): Weighed[] {
  if (claim.spunOnly || !isFresh(both, claim, 'before')) return [];
  const before = claim.origins.length;
  const change = changed(
    {
      kind: 'claim-gone',
      text: `No longer there: ${quotedBriefly(claim.text)}`,
      because: lossOf(both, claim.statements),
      before: evidenceOf(claim),
      after: [],
      origins: { before, after: 0 },
    },
    weightOf(claim),
  );
  return [{ ...change, about: claim.text }];
}

/** Of claims in which several articles are gathered without its being clear that they say the same. */
const UNCLEAR = 'Several articles tell of it, and it is not clear that they say the same.';

const isInBrief = ({ after: { brief } }: Both, { id }: Claim): boolean =>
  brief.sections.some(({ items }) => items.some(({ claims }) => claims?.includes(id)));

const isFresh = ({ places }: Both, claim: Claim, side: Side): boolean =>
  evidenceOf(claim).every((cited) => !places.inBoth(cited, side));

/** What is told as a contradiction, or as overtaken, is not told as a claim as well. */
const EXCLUSIVE: ReadonlySet<Claim['status']> = new Set(['contradicted', 'superseded']);

const isCorroborated = ({ status }: Claim): boolean => status === 'corroborated';

/** Events and plans before the rest, then those of most origins. */
const weightOf = ({ kind, origins }: Claim): number => origins.length + (NEWS.has(kind) ? 0.5 : 0);
const NEWS: ReadonlySet<Claim['kind']> = new Set(['event', 'plan', 'position']);

/** More or fewer origins stand behind it, since words came or went, or since what counts as one was seen otherwise. */
function corroboration(both: Both, { before: was, after: is }: Paired<Claim>): Weighed[] {
  const origins = { before: was.origins.length, after: is.origins.length };
  const gained = origins.after > origins.before;
  if (origins.before === origins.after || !isCorroborated(gained ? is : was)) return [];
  if (EXCLUSIVE.has(was.status) || EXCLUSIVE.has(is.status)) return [];
  const came = is.statements.filter(
    ({ evidence, origin }) => origin && !both.places.inBoth(evidence, 'after'),
  );
  const went = was.statements.filter(
    ({ evidence, origin }) => origin && !both.places.inBoth(evidence, 'before'),
  );
  const cause = gained ? came : went;
  const sameWords = was.statements.length === is.statements.length && came.length + went.length === 0;
  if (cause.length === 0 && !sameWords) return [];
  const crosses = Math.min(origins.before, origins.after) < 2;
  const evidence = (some: readonly Statement[], all: Claim): Citation[] =>
    some.length > 0 ? some.map((one) => one.evidence) : evidenceOf(all);
  const because =
    cause.length === 0
      ? `The same accounts count as ${gained ? 'more' : 'fewer'} origins than before.`
      : gained
        ? `${whoSays(both, came)}, too.`
        : lossOf(both, went);
  // The claim as it is told where more stand behind it.
  const { text } = gained ? is : was;
  const change = changed(
    {
      kind: gained ? 'corroboration-gained' : 'corroboration-lost',
      text: `${countWords(origins)}: ${quotedBriefly(text)}`,
      because,
      before: gained ? evidenceOf(was) : evidence(went, was),
      after: gained ? evidence(came, is) : evidenceOf(is),
      origins,
    },
    Math.abs(origins.after - origins.before) + weightOf(is) / 100 + (crosses ? 10 : 0),
  );
  return [{ ...change, about: text }];
}

const countWords = ({ before, after }: { before: number; after: number }): string =>
  after > before
    ? `${before < 2 ? 'Now corroborated' : 'Further corroborated'} (${before} to ${after} origins)`
    : `${after < 2 ? 'No longer corroborated' : 'Less corroborated'} (${before} to ${after} origins)`;

function whoSays(both: Both, statements: readonly Statement[]): string {
  const clean = statements.filter(({ origin }) => origin !== undefined);
  const names = (clean.length > 0 ? clean : statements).map(({ evidence }) => both.nameOf(evidence));
  return `${listNames(names)} ${new Set(names).size === 1 ? 'says' : 'say'} so`;
}

/** Returns why words are no longer there: the article is gone, or was edited. */
function lossOf(both: Both, statements: readonly Statement[]): string {
  const isGone = ({ evidence }: Statement): boolean =>
    both.places.partnerOf(evidence.article, 'before') === undefined;
  const names = (some: readonly Statement[]) => some.map(({ evidence }) => both.nameOf(evidence));
  const [gone, edited] = [names(statements.filter(isGone)), names(statements.filter((one) => !isGone(one)))];
  const are = (named: readonly string[]): string =>
    `${listNames(named)} ${new Set(named).size === 1 ? 'is' : 'are'}`;
  return [
    ...(gone.length > 0 ? [`${are(gone)} no longer among the articles.`] : []),
    ...(edited.length > 0
      ? [`${listNames(edited)} no longer ${new Set(edited).size === 1 ? 'says' : 'say'} so.`]
      : []),
  ].join(' ');
}
