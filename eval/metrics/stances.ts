/** Who wants what: which positions were found, under the right party, with the right label, and where was silence kept? */

import type { Issue, Stance } from '../../src/model/stance.ts';
import { foldText } from '../../src/text/normalise.ts';
import type { KeyStance, Place } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, meets, share } from './figures.ts';

const LAYER = 'stances';

interface Given {
  readonly stance: Stance;
  /** Ids of the key's entities that the holder and his party are. */
  readonly holders: ReadonlySet<string>;
  readonly places: readonly Place[];
  /** Words of its issue. */
  readonly words: ReadonlySet<string>;
}

export function scoreStances(reading: Reading): Figure[] {
  const { key, dossier, place } = reading;
  if (!key.stances) return [];
  const issues = new Map(dossier.issues.map((issue) => [issue.id, issue]));
  const names = namesOf(reading);
  const given = dossier.stances.map(
    (stance): Given => ({
      stance,
      holders: new Set([stance.holder, stance.party ?? stance.holder].flatMap((id) => names.get(id) ?? [])),
      places: stance.evidence.flatMap((one) => place(one) ?? []),
      words: wordsOf(issues.get(stance.issue)),
    }),
  );
  const wanted = key.stances.map((one) => ({
    one,
    there: given.filter((candidate) => isAt(one, candidate)),
  }));
  const asked = wanted.filter(({ one }) => !one.optional);
  const held = asked.map(({ one, there }) => ({ one, there, hits: there.filter((each) => isOf(one, each)) }));
  const found = held.filter(({ hits }) => hits.length > 0);
  const right = found.filter(({ one, hits }) => hits.some(({ stance }) => one.label.includes(stance.label)));
  const known = given.filter((each) => key.stances!.some((one) => isAt(one, each) && isOf(one, each)));
  // Whoever finds nothing has kept no silence.
  const silent = given.length === 0 ? [] : (key.silent ?? []);
  const broken = silent.flatMap(({ party, terms }) => {
    const word = terms.map(foldText);
    const [stance] = given.filter(
      ({ holders, words }) => holders.has(party) && word.some((one) => words.has(one)),
    );
    return stance ? [`+ ${party}: ${stance.stance.text}`] : [];
  });
  return [
    share(LAYER, 'found', {
      hits: found.length,
      of: held.length,
      faults: held
        .filter(({ hits }) => hits.length === 0)
        .map(
          ({ one, there }) =>
            `- ${one.holders[0]}: ${one.text}${there.length > 0 ? ' (held by another)' : ''}`,
        ),
    }),
    share(LAYER, 'labels right, of those found', {
      hits: right.length,
      of: found.length,
      faults: found
        .filter((each) => !right.includes(each))
        .map(({ one, hits }) => `- ${one.text}: ${hits[0]!.stance.label}, not ${one.label[0]}`),
    }),
    share(LAYER, 'in the key, of those given', {
      hits: known.length,
      of: given.length,
      faults: given
        .filter((each) => !known.includes(each))
        .map(({ stance }) => `+ ${stance.label}: ${stance.text}`),
    }),
    share(LAYER, 'silences kept', {
      hits: silent.length - broken.length,
      of: silent.length,
      faults: broken,
    }),
  ];
}

const isAt = ({ evidence }: KeyStance, { places }: Given): boolean =>
  evidence.some((wanted) => places.some((place) => meets(wanted, place)));

const isOf = ({ holders: wanted }: KeyStance, { holders }: Given): boolean =>
  wanted.some((id) => holders.has(id));

const wordsOf = (issue: Issue | undefined): Set<string> =>
  new Set(issue ? [issue.name, ...issue.terms].flatMap((term) => foldText(term).split(' ')) : []);

/** Returns the key's entities that each entity is called like. */
function namesOf({ key, dossier }: Reading): Map<string, string[]> {
  const byForm = new Map<string, string>();
  for (const { id, name, forms } of key.entities ?? [])
    for (const form of [name, ...forms]) byForm.set(foldText(form), id);
  return new Map(
    dossier.entities.map(({ id, name, aliases }) => [
      id,
      [...new Set([name, ...aliases].flatMap((form) => byForm.get(foldText(form)) ?? []))],
    ]),
  );
}
