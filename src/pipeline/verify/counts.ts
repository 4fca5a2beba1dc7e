/** Do the figures and statuses follow from what they count? */

import type { Claim } from '../../model/claim.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Citation } from '../../model/span.ts';
import type { Checked } from './faults.ts';

/** Checks origins, shares, statuses, and what stands in one article only. */
export function checkCounts(dossier: Dossier, checked: Checked): void {
  const originsOf = originsByArticle(dossier);
  checkArticles(dossier, originsOf, checked);
  checkSpeech(dossier, checked);
  for (const [i, claim] of dossier.claims.entries()) checkClaim(claim, `claims[${i}]`, originsOf, checked);
  const spun = new Set(
    dossier.articles.filter(({ spun: { verdict } }) => verdict === 'spun').map(({ id }) => id),
  );
  checkBrief(dossier, spun, originsOf, checked);
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
  { brief }: Dossier,
  spun: ReadonlySet<string>,
  originsOf: OriginsOf,
  checked: Checked,
): void {
  for (const [i, { items }] of brief.sections.entries())
    for (const [j, { status, evidence }] of items.entries()) {
      const clean = evidence.filter(({ article }) => !spun.has(article));
      checked.count(
        `brief.sections[${i}].items[${j}].status`,
        status !== 'agreed' || countOrigins(clean, originsOf) > 1,
        'It is called agreed, but fewer than two origins are cited.',
      );
    }
}

type OriginsOf = ReadonlyMap<string, readonly string[]>;

function originsByArticle({ origins }: Dossier): OriginsOf {
  const found = new Map<string, string[]>();
  for (const { id, articles } of origins)
    for (const article of articles) found.set(article, [...(found.get(article) ?? []), id]);
  return found;
}

function countOrigins(evidence: readonly Citation[], originsOf: OriginsOf): number {
  return new Set(evidence.flatMap(({ article }) => originsOf.get(article) ?? [])).size;
}

function checkArticles({ articles, reuse }: Dossier, originsOf: OriginsOf, checked: Checked): void {
  for (const [i, { id, spun }] of articles.entries()) {
    checked.count(
      `articles[${i}].spun.share`,
      spun.share >= 0 && spun.share <= 1,
      'A share lies between 0 and 1.',
    );
    checked.count(`articles[${i}]`, (originsOf.get(id) ?? []).length > 0, 'It has no origin.');
  }
  for (const [i, { from, to, share }] of reuse.entries()) {
    checked.count(`reuse[${i}].share`, share > 0 && share <= 1, 'A share lies above 0 and at most at 1.');
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

function checkClaim(claim: Claim, where: string, originsOf: OriginsOf, checked: Checked): void {
  const { origins, statements } = claim;
  const counted = new Set(statements.flatMap(({ origin }) => origin ?? []));
  const same = counted.size === origins.length && origins.every((origin) => counted.has(origin));
  checked.count(`${where}.origins`, same, 'They are not the origins of its statements.');
  for (const [i, { origin, evidence }] of statements.entries()) {
    const holds = origin === undefined || (originsOf.get(evidence.article) ?? []).includes(origin);
    checked.count(`${where}.statements[${i}].origin`, holds, 'Its article does not belong to that origin.');
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
