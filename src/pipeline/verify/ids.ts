/** Is every id given once, and does every reference lead somewhere? */

import type { Dossier } from '../../model/dossier.ts';
import type { Checked } from './faults.ts';

type Kind =
  | 'page'
  | 'article'
  | 'origin'
  | 'entity'
  | 'quotation'
  | 'utterance'
  | 'claim'
  | 'issue'
  | 'stance';
type Reference = readonly [kind: Kind, id: string | null | undefined, where: string];

/** Checks the ids of everything that has one, and all references to them. */
export function checkIds(dossier: Dossier, checked: Checked): void {
  const known: Record<Kind, ReadonlySet<string>> = {
    page: idsOf(dossier.pages, 'pages', checked),
    article: idsOf(dossier.articles, 'articles', checked),
    origin: idsOf(dossier.origins, 'origins', checked),
    entity: idsOf(dossier.entities, 'entities', checked),
    quotation: idsOf(dossier.quotations, 'quotations', checked),
    utterance: idsOf(dossier.utterances, 'utterances', checked),
    claim: idsOf(dossier.claims, 'claims', checked),
    issue: idsOf(dossier.issues, 'issues', checked),
    stance: idsOf(dossier.stances, 'stances', checked),
  };
  for (const [kind, id, where] of referencesIn(dossier)) {
    if (id === null || id === undefined) continue;
    checked.checked.ids++;
    if (!known[kind].has(id)) checked.fault(where, `There is no ${kind} ${id}.`);
  }
}

function idsOf(things: readonly { readonly id: string }[], field: string, checked: Checked): Set<string> {
  const ids = new Set<string>();
  things.forEach(({ id }, index) => {
    checked.checked.ids++;
    if (ids.has(id)) checked.fault(`${field}[${index}].id`, `${id} is the id of an earlier one too.`);
    ids.add(id);
  });
  return ids;
}

function* referencesIn(dossier: Dossier): Generator<Reference> {
  for (const [i, { segments }] of dossier.pages.entries())
    for (const [j, { article }] of segments.entries())
      yield ['article', article, `pages[${i}].segments[${j}].article`];
  for (const [i, { page }] of dossier.articles.entries()) yield ['page', page, `articles[${i}].page`];
  for (const [i, { from, to }] of dossier.reuse.entries()) {
    yield ['article', from, `reuse[${i}].from`];
    yield ['article', to, `reuse[${i}].to`];
  }
  for (const [i, { articles, stated }] of dossier.origins.entries()) {
    for (const [j, article] of articles.entries()) yield ['article', article, `origins[${i}].articles[${j}]`];
    yield ['entity', stated?.source, `origins[${i}].stated.source`];
  }
  for (const [i, { standsFor, maybe = [] }] of dossier.entities.entries()) {
    yield ['entity', standsFor?.party, `entities[${i}].standsFor.party`];
    for (const [j, { entity }] of maybe.entries()) yield ['entity', entity, `entities[${i}].maybe[${j}]`];
  }
  yield* referencesOfSpeech(dossier);
  for (const [i, { origins, statements }] of dossier.claims.entries()) {
    for (const [j, origin] of origins.entries()) yield ['origin', origin, `claims[${i}].origins[${j}]`];
    for (const [j, { origin }] of statements.entries())
      yield ['origin', origin, `claims[${i}].statements[${j}].origin`];
  }
  yield* referencesOfPositions(dossier);
  yield* referencesOfFraming(dossier);
  for (const [i, { article }] of dossier.unchecked.entries())
    yield ['article', article, `unchecked[${i}].article`];
}

function* referencesOfPositions({ stances, shifts }: Dossier): Generator<Reference> {
  for (const [i, { holder, party, issue, origins }] of stances.entries()) {
    yield ['entity', holder, `stances[${i}].holder`];
    yield ['entity', party, `stances[${i}].party`];
    yield ['issue', issue, `stances[${i}].issue`];
    for (const [j, origin] of origins.entries()) yield ['origin', origin, `stances[${i}].origins[${j}]`];
  }
  for (const [i, { party, issue, from, to }] of shifts.entries()) {
    yield ['entity', party, `shifts[${i}].party`];
    yield ['issue', issue, `shifts[${i}].issue`];
    yield ['stance', from, `shifts[${i}].from`];
    yield ['stance', to, `shifts[${i}].to`];
  }
}

function* referencesOfSpeech({ quotations, utterances }: Dossier): Generator<Reference> {
  for (const [i, { article, source, utterance }] of quotations.entries()) {
    yield ['article', article, `quotations[${i}].article`];
    yield ['entity', source, `quotations[${i}].source`];
    yield ['utterance', utterance, `quotations[${i}].utterance`];
  }
  for (const [i, { source, variants, wordings }] of utterances.entries()) {
    yield ['entity', source, `utterances[${i}].source`];
    for (const [j, { variants: printing, origins }] of wordings.entries()) {
      for (const quotation of printing)
        yield ['quotation', quotation, `utterances[${i}].wordings[${j}].variants`];
      for (const origin of origins) yield ['origin', origin, `utterances[${i}].wordings[${j}].origins`];
    }
    for (const [j, { quotation }] of variants.entries())
      yield ['quotation', quotation, `utterances[${i}].variants[${j}].quotation`];
  }
}

function* referencesOfFraming({ framing }: Dossier): Generator<Reference> {
  for (const [i, { entity, variants }] of framing.concepts.entries()) {
    yield ['entity', entity, `framing.concepts[${i}].entity`];
    for (const [j, { counts }] of variants.entries())
      for (const article of Object.keys(counts))
        yield ['article', article, `framing.concepts[${i}].variants[${j}].counts`];
  }
  for (const [i, { article, speakers }] of framing.voices.entries()) {
    yield ['article', article, `framing.voices[${i}].article`];
    for (const [j, { entity }] of speakers.entries())
      yield ['entity', entity, `framing.voices[${i}].speakers[${j}].entity`];
  }
  for (const [i, { article, claim, origins }] of framing.omissions.entries()) {
    yield ['article', article, `framing.omissions[${i}].article`];
    yield ['claim', claim, `framing.omissions[${i}].claim`];
    for (const [j, origin] of origins.entries())
      yield ['origin', origin, `framing.omissions[${i}].origins[${j}]`];
  }
}
