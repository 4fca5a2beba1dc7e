/** Do the figures and statuses follow from what they count? */

import type { ArticleId } from '../../model/article.ts';
import type { Claim, ClaimId } from '../../model/claim.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Origin, OriginId, OriginLevel } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { printedAlike } from '../../text/printed-alike.ts';
import type { Checked } from './faults.ts';

/** Checks origins, shares, statuses, and what stands in one article only. */
export function checkCounts(dossier: Dossier, checked: Checked): void {
  checkOrigins(dossier, checked);
  const wholeOf = wholeOrigins(dossier);
  checkArticles(dossier, wholeOf, checked);
  checkSpeech(dossier, checked);
  checkWordings(dossier, wholeOf, checked);
  const origins = new Map(dossier.origins.map((origin) => [origin.id, origin]));
  for (const [i, claim] of dossier.claims.entries())
    checkClaim(claim, `claims[${i}]`, { origins, wholeOf }, checked);
  const spun = new Set(
    dossier.articles.filter(({ spun: { verdict } }) => verdict === 'spun').map(({ id }) => id),
  );
  checkBrief(dossier, spun, wholeOf, checked);
  for (const [i, { spunOnly, mentions }] of dossier.entities.entries()) {
    const onlySpun = mentions.every(({ article }) => spun.has(article));
    checked.count(
      `entities[${i}].spunOnly`,
      onlySpun === (spunOnly ?? false),
      'It does not say rightly whether only machine-spun texts name it.',
    );
  }
}

function checkBrief(
  { brief, claims }: Dossier,
  spun: ReadonlySet<string>,
  wholeOf: WholeOf,
  checked: Checked,
): void {
  const countedAs = originsByWords(claims);
  for (const [i, { items }] of brief.sections.entries())
    for (const [j, { status, evidence }] of items.entries()) {
      const clean = evidence.filter(({ article }) => !spun.has(article));
      checked.count(
        `brief.sections[${i}].items[${j}].status`,
        status !== 'agreed' || (countWhole(clean, wholeOf) > 1 && !restOnOne(clean, countedAs)),
        'It is called agreed, but fewer than two origins are cited.',
      );
    }
}

/** By article, the origin that it counts for as a whole. */
type WholeOf = ReadonlyMap<ArticleId, OriginId>;

const wholeOrigins = ({ origins }: Dossier): WholeOf =>
  new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );

const countWhole = (evidence: readonly Citation[], wholeOf: WholeOf): number =>
  new Set(evidence.flatMap(({ article }) => wholeOf.get(article) ?? [])).size;

/** Returns by the words of a statement the origins that it counts for, of every claim that has it. */
function originsByWords(claims: readonly Claim[]): ReadonlyMap<string, ReadonlyMap<ClaimId, OriginId>> {
  const found = new Map<string, Map<ClaimId, OriginId>>();
  for (const { id, statements } of claims)
    for (const { evidence, origin } of statements) {
      if (origin === undefined) continue;
      const counted = found.get(keyOf(evidence)) ?? new Map<ClaimId, OriginId>();
      found.set(keyOf(evidence), counted.set(id, origin));
    }
  return found;
}

const keyOf = ({ article, start, end }: Citation): string => `${article} ${start} ${end}`;

/** Are the words cited all statements of the same claims, which count one origin for them? */
function restOnOne(
  evidence: readonly Citation[],
  countedAs: ReadonlyMap<string, ReadonlyMap<ClaimId, OriginId>>,
): boolean {
  const counted = evidence.map((citation) => countedAs.get(keyOf(citation)));
  const claims = [...(counted[0]?.keys() ?? [])].filter((id) => counted.every((origins) => origins?.has(id)));
  return (
    claims.length > 0 && claims.every((id) => new Set(counted.map((origins) => origins!.get(id))).size < 2)
  );
}

const LEVELS: readonly OriginLevel[] = ['article', 'passage', 'upstream'];

/** Checks that each article is in one origin as a whole, and that the others are as strict as counted, and show why. */
function checkOrigins({ articles, origins, independentBy }: Dossier, checked: Checked): void {
  const whole = origins.filter(({ level }) => level === 'article').flatMap((origin) => origin.articles);
  checked.count('origins', new Set(whole).size === whole.length, 'An article is in two of level article.');
  const known = new Set(articles.map(({ id }) => id));
  for (const [i, { level, articles: members, evidence, stated }] of origins.entries()) {
    const where = `origins[${i}]`;
    const allowed = LEVELS.indexOf(level) <= LEVELS.indexOf(independentBy);
    checked.count(`${where}.level`, allowed, `Origins are counted by ${independentBy} only.`);
    if (level === 'article') continue;
    checked.count(where, new Set(members).size > 1, 'It joins no two articles.');
    if (level === 'passage') continue;
    const cited = new Set(evidence.map(({ article }) => article));
    const shown = members.every((id) => cited.has(id) || !known.has(id));
    checked.count(`${where}.evidence`, shown, 'It does not cite the words of all its articles.');
    checked.count(`${where}.stated`, stated !== undefined, 'It does not say on what its articles rest.');
  }
}

function checkArticles({ articles, reuse }: Dossier, wholeOf: WholeOf, checked: Checked): void {
  for (const [i, { id, spun }] of articles.entries()) {
    checked.count(
      `articles[${i}].spun.share`,
      spun.share >= 0 && spun.share <= 1,
      'A share lies between 0 and 1.',
    );
    checked.count(`articles[${i}]`, wholeOf.has(id), 'It has no origin.');
  }
  for (const [i, { from, to, kind, share }] of reuse.entries()) {
    checked.count(
      `reuse[${i}].share`,
      kind === 'not' ? share === 0 : share > 0 && share <= 1,
      'A share lies above 0 and at most at 1; of what shares an upstream’s words only it is 0.',
    );
    checked.count(`reuse[${i}]`, from !== to, 'An article does not reuse itself.');
  }
}

function checkSpeech({ articles, quotations, utterances }: Dossier, checked: Checked): void {
  const spun = new Map(articles.map(({ id, spun: { verdict } }) => [id, verdict === 'spun']));
  for (const [i, { article, cue, content, spun: marked }] of quotations.entries()) {
    const where = `quotations[${i}]`;
    const alone = [...content, ...(cue ? [cue] : [])].every((citation) => citation.article === article);
    checked.count(where, alone, 'Its words stand in another article than its own.');
    checked.count(
      `${where}.spun`,
      marked === spun.get(article),
      'It does not say rightly whether its article is machine-spun.',
    );
  }
  const utteranceOf = new Map(quotations.map(({ id, utterance }) => [id, utterance]));
  const listed = new Set<string>();
  for (const [i, { id, variants }] of utterances.entries()) {
    for (const { quotation } of variants) listed.add(`${id} ${quotation}`);
    const own = variants.every(({ quotation }) => utteranceOf.get(quotation) === id);
    checked.count(
      `utterances[${i}].variants`,
      own && variants.length > 1,
      'They are not the quotations that name it.',
    );
  }
  for (const [i, { id, utterance }] of quotations.entries()) {
    const holds = utterance === undefined || listed.has(`${utterance} ${id}`);
    checked.count(`quotations[${i}].utterance`, holds, 'The utterance does not list it.');
  }
}

/**
 * Checks that each variant that quotes is in one wording, that of its own words; that a wording has the origins of the
 * clean articles that print it, copies of one text once; and that the one of most stands first, with the first variant.
 */
function checkWordings(
  { articles, quotations, utterances }: Dossier,
  wholeOf: WholeOf,
  checked: Checked,
): void {
  const clean = new Set(articles.filter(({ spun }) => spun.verdict === 'clean').map(({ id }) => id));
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  for (const [i, { variants, wordings }] of utterances.entries()) {
    const quoting = variants.flatMap(({ quotation: id }) => {
      const quotation = byId.get(id);
      return quotation === undefined || quotation.kind === 'indirect' ? [] : [quotation];
    });
    const listed = wordings.flatMap((wording) => wording.variants);
    const once = new Set(listed).size === listed.length && listed.length === quoting.length;
    checked.count(
      `utterances[${i}].wordings`,
      once && quoting.every(({ id }) => listed.includes(id)),
      'They are not, each once, the variants that quote.',
    );
    for (const [j, { text, variants: ids, origins }] of wordings.entries()) {
      const where = `utterances[${i}].wordings[${j}]`;
      const printing = quoting.filter(({ id }) => ids.includes(id));
      const alike = new Set([
        printedAlike([{ exact: text }]),
        ...printing.map(({ content }) => printedAlike(content)),
      ]);
      checked.count(where, alike.size === 1, 'Its variants print other words.');
      const counted = new Set(
        printing.flatMap(({ article }) => (clean.has(article) ? (wholeOf.get(article) ?? []) : [])),
      );
      const same = counted.size === origins.length && origins.every((origin) => counted.has(origin));
      checked.count(
        `${where}.origins`,
        same,
        'They are not the origins of the clean articles that print it.',
      );
      const before = wordings[j - 1]?.origins.length ?? Infinity;
      checked.count(where, before >= origins.length, 'It stands behind one that fewer origins print.');
    }
    const [first] = variants;
    const best = wordings.length === 0 || (wordings[0]?.variants.includes(first?.quotation ?? '') ?? false);
    checked.count(`utterances[${i}].variants[0]`, best, 'It has not the best attested wording.');
  }
}

interface Counted {
  readonly origins: ReadonlyMap<OriginId, Origin>;
  readonly wholeOf: WholeOf;
}

function checkClaim(claim: Claim, where: string, { origins, wholeOf }: Counted, checked: Checked): void {
  const { statements } = claim;
  const counted = new Set(statements.flatMap(({ origin }) => origin ?? []));
  const same = counted.size === claim.origins.length && claim.origins.every((origin) => counted.has(origin));
  checked.count(`${where}.origins`, same, 'They are not the origins of its statements.');
  const countsFor = new Map<OriginId, OriginId>();
  for (const [i, { origin, evidence }] of statements.entries()) {
    if (origin === undefined) continue;
    const at = `${where}.statements[${i}].origin`;
    const holds = origins.get(origin)?.articles.includes(evidence.article) ?? false;
    checked.count(at, holds, 'Its article does not belong to that origin.');
    const whole = wholeOf.get(evidence.article);
    if (whole === undefined) continue;
    const once = (countsFor.get(whole) ?? origin) === origin;
    countsFor.set(whole, origin);
    checked.count(at, once, 'Its article counts for two origins in one claim.');
  }
  checkStatus(claim, where, checked);
}

function checkStatus(
  { status, origins, statements, disagreement }: Claim,
  where: string,
  checked: Checked,
): void {
  const right = {
    corroborated: origins.length > 1,
    'single-origin': origins.length === 1,
    contradicted: disagreement !== undefined,
  };
  checked.count(
    `${where}.status`,
    right[status as keyof typeof right] ?? true,
    `It is called ${status} with ${origins.length} ${origins.length === 1 ? 'origin' : 'origins'} and ${disagreement ? 'a' : 'no'} disagreement.`,
  );
  for (const [i, value] of (disagreement?.values ?? []).entries()) {
    const holds = value.statements.length > 0 && value.statements.every((at) => statements[at] !== undefined);
    checked.count(`${where}.disagreement.values[${i}]`, holds, 'It points at no statement.');
  }
}
