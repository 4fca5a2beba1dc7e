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
  dossier.claims.forEach((claim, index) => checkClaim(claim, `claims[${index}]`, originsOf, checked));
  const spun = new Set(dossier.articles.filter(({ spun }) => spun.verdict === 'spun').map(({ id }) => id));
  dossier.brief.sections.forEach(({ items }, section) =>
    items.forEach(({ status, evidence }, item) => {
      const clean = evidence.filter(({ article }) => !spun.has(article));
      const where = `brief.sections[${section}].items[${item}].status`;
      checked.count(
        where,
        status !== 'agreed' || countOrigins(clean, originsOf) > 1,
        'It is called agreed, but fewer than two origins are cited.',
      );
    }),
  );
  dossier.entities.forEach(({ spunOnly, mentions }, index) => {
    const onlySpun = mentions.every(({ article }) => spun.has(article));
    checked.count(
      `entities[${index}].spunOnly`,
      onlySpun === (spunOnly ?? false),
      'It does not say rightly whether only machine-spun texts name it.',
    );
  });
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
  articles.forEach(({ id, spun }, index) => {
    checked.count(
      `articles[${index}].spun.share`,
      spun.share >= 0 && spun.share <= 1,
      'A share lies between 0 and 1.',
    );
    checked.count(`articles[${index}]`, (originsOf.get(id) ?? []).length > 0, 'It has no origin.');
  });
  reuse.forEach(({ from, to, share }, index) => {
    checked.count(`reuse[${index}].share`, share > 0 && share <= 1, 'A share lies above 0 and at most at 1.');
    checked.count(`reuse[${index}]`, from !== to, 'An article does not reuse itself.');
  });
}

function checkSpeech({ articles, quotations, utterances }: Dossier, checked: Checked): void {
  const spun = new Map(articles.map(({ id, spun: { verdict } }) => [id, verdict === 'spun']));
  quotations.forEach(({ article, cue, content, spun: marked }, index) => {
    const where = `quotations[${index}]`;
    const alone = [...content, ...(cue ? [cue] : [])].every((citation) => citation.article === article);
    checked.count(where, alone, 'Its words stand in another article than its own.');
    checked.count(
      `${where}.spun`,
      marked === spun.get(article),
      'It does not say rightly whether its article is machine-spun.',
    );
  });
  const utteranceOf = new Map(quotations.map(({ id, utterance }) => [id, utterance]));
  const listed = new Set<string>();
  utterances.forEach(({ id, variants }, index) => {
    for (const { quotation } of variants) listed.add(`${id} ${quotation}`);
    const own = variants.every(({ quotation }) => utteranceOf.get(quotation) === id);
    checked.count(
      `utterances[${index}].variants`,
      own && variants.length > 1,
      'They are not the quotations that name it.',
    );
  });
  quotations.forEach(({ id, utterance }, index) => {
    const holds = utterance === undefined || listed.has(`${utterance} ${id}`);
    checked.count(`quotations[${index}].utterance`, holds, 'The utterance does not list it.');
  });
}

function checkClaim(
  { status, origins, statements, disagreement }: Claim,
  where: string,
  originsOf: OriginsOf,
  checked: Checked,
): void {
  const counted = new Set(statements.flatMap(({ origin }) => origin ?? []));
  const same = counted.size === origins.length && origins.every((origin) => counted.has(origin));
  checked.count(`${where}.origins`, same, 'They are not the origins of its statements.');
  statements.forEach(({ origin, evidence }, index) => {
    const holds = origin === undefined || (originsOf.get(evidence.article) ?? []).includes(origin);
    checked.count(
      `${where}.statements[${index}].origin`,
      holds,
      'Its article does not belong to that origin.',
    );
  });
  const enough =
    status === 'corroborated' ? origins.length > 1 : status === 'single-origin' ? origins.length < 2 : true;
  checked.count(
    `${where}.status`,
    enough,
    `It is called ${status} with ${origins.length} ${origins.length === 1 ? 'origin' : 'origins'}.`,
  );
  checked.count(
    `${where}.status`,
    status !== 'contradicted' || disagreement !== undefined,
    'It is called contradicted, but no disagreement is given.',
  );
  disagreement?.values.forEach((value, index) => {
    const holds = value.statements.length > 0 && value.statements.every((at) => statements[at] !== undefined);
    checked.count(`${where}.disagreement.values[${index}]`, holds, 'It points at no statement.');
  });
}
