import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../model/dossier.ts';
import { brief } from './brief.ts';
import { digestsOf } from './digests.ts';
import { verifyDossier } from './verify.ts';

const harbour = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

let whole: Dossier;
before(async () => {
  whole = await brief([harbour]);
});

/** A dossier that may be damaged anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: the damages break every type on purpose
type Damaged = any;

/** Returns the places of the faults in a damaged copy whose digests were made anew, as a forger would. */
function faultsAfter(damage: (dossier: Damaged) => void): string[] {
  const copy = JSON.parse(JSON.stringify(whole));
  damage(copy);
  copy.digests = digestsOf(copy);
  return verifyDossier(copy).faults.map(({ where }) => where);
}

test('a dossier holds, as made and as written and read again', () => {
  assert.deepEqual(verifyDossier(whole).faults, []);
  assert.deepEqual(verifyDossier(JSON.parse(JSON.stringify(whole))).faults, []);
  assert.ok(verifyDossier(whole).checked.citations > 100);
});

const damages: [what: string, where: RegExp, damage: (dossier: Damaged) => void][] = [
  [
    'other words in a citation',
    /^brief\.sections\[0\]\.items\[0\]\.evidence\[0\]$/,
    (d) => {
      d.brief.sections[0].items[0].evidence[0].exact += '!';
    },
  ],
  [
    'a citation moved by one',
    /^entities\[0\]\.mentions\[0\]$/,
    (d) => {
      d.entities[0].mentions[0].start += 1;
    },
  ],
  [
    'a citation beyond the text',
    /^entities\[0\]\.mentions\[0\]$/,
    (d) => {
      d.entities[0].mentions[0].end = 1e9;
    },
  ],
  [
    'a citation of an unknown article',
    /^entities\[0\]\.mentions\[0\]$/,
    (d) => {
      d.entities[0].mentions[0].article = 'a0';
    },
  ],
  [
    'evidence taken away',
    /^claims\[0\]\.statements$/,
    (d) => {
      d.claims[0].statements = [];
    },
  ],
  [
    'an article’s text',
    /^articles\[0\]\.text$/,
    (d) => {
      d.articles[0].text = `${d.articles[0].text} `;
    },
  ],
  [
    'a part outside the text',
    /^articles\[0\]\.parts\[0\]$/,
    (d) => {
      d.articles[0].parts[0].end = 1e9;
    },
  ],
  [
    'a segment over another',
    /^pages\[0\]\.segments\[1\]$/,
    (d) => {
      d.pages[0].segments[1].start = 0;
    },
  ],
  [
    'an article of no page',
    /^articles\[0\]\.page$/,
    (d) => {
      d.articles[0].page = 'p0';
    },
  ],
  [
    'an article without origin',
    /^articles\[\d+\]$/,
    (d) => {
      d.origins.splice(
        d.origins.findIndex(({ level }: Damaged) => level === 'article'),
        1,
      );
    },
  ],
  [
    'an origin that is not counted so strictly',
    /^origins\[\d+\]\.level$/,
    (d) => {
      d.independentBy = 'article';
    },
  ],
  [
    'an upstream that an article does not state',
    /^origins\[\d+\]\.evidence$/,
    (d) => {
      d.origins.find(({ level }: Damaged) => level === 'upstream').evidence.pop();
    },
  ],
  [
    'an article that counts twice in one claim',
    /^claims\[\d+\]\.statements\[\d+\]\.origin$/,
    (d) => {
      const [first, ...rest] = d.origins.filter(({ level }: Damaged) => level === 'upstream');
      const claim = d.claims.find(({ origins }: Damaged) => origins.includes(first.id));
      claim.statements.push({ ...claim.statements[0], origin: rest[0].id });
    },
  ],
  [
    'a speaker that is no entity',
    /^quotations\[0\]\.source$/,
    (d) => {
      d.quotations[0].source = 'e-nobody';
    },
  ],
  [
    'two quotations with one id',
    /^quotations\[1\]\.id$/,
    (d) => {
      d.quotations[1].id = d.quotations[0].id;
    },
  ],
  [
    'a variant of another utterance',
    /^utterances\[0\]/,
    (d) => {
      d.utterances[0].variants[0].quotation = d.quotations.find(
        (each: Damaged) => each.utterance === undefined,
      ).id;
    },
  ],
  [
    'a wording said to be printed by one more origin',
    /^utterances\[\d+\]\.wordings\[0\]\.origins$/,
    (d) => {
      const [{ origins }] = d.utterances[0].wordings;
      origins.push(d.origins.find(({ id }: Damaged) => !origins.includes(id)).id);
    },
  ],
  [
    'a wording that its variants do not print',
    /^utterances\[0\]\.wordings\[0\]$/,
    (d) => {
      d.utterances[0].wordings[0].text += ' indeed';
    },
  ],
  [
    'a wording left out',
    /^utterances\[\d+\]\.wordings$/,
    (d) => {
      d.utterances.find(({ wordings }: Damaged) => wordings.length > 1).wordings.pop();
    },
  ],
  [
    'a wording of fewer origins before one of more',
    /^utterances\[\d+\]\.(?:wordings\[1\]|variants\[0\])$/,
    (d) => {
      d.utterances
        .find(
          ({ wordings: [first, second] }: Damaged) =>
            second !== undefined && first.origins.length > second.origins.length,
        )
        .wordings.reverse();
    },
  ],
  [
    'one origin counted twice',
    /^claims\[0\]\.origins$/,
    (d) => {
      d.claims[0].origins.push(d.claims[0].origins[0]);
    },
  ],
  [
    'a claim called corroborated',
    /^claims\[\d+\]\.status$/,
    (d) => {
      d.claims.find((each: Damaged) => each.origins.length === 1).status = 'corroborated';
    },
  ],
  [
    'a spun quotation called clean',
    /^quotations\[\d+\]\.spun$/,
    (d) => {
      d.quotations.find((each: Damaged) => each.spun).spun = false;
    },
  ],
  [
    'a swap of words that are not there',
    /^articles\[\d+\]\.spun\.swaps\[0\]$/,
    (d) => {
      d.articles.find((each: Damaged) => each.spun.swaps.length).spun.swaps[0].text = 'ghost';
    },
  ],
  [
    'a passage outside its text',
    /^reuse\[0\]\.passages\[0\]\.to$/,
    (d) => {
      d.reuse[0].passages[0].to.end = 1e9;
    },
  ],
  [
    'a layer taken away',
    /^dossier$/,
    (d) => {
      delete d.timeline;
    },
  ],
  [
    'an unknown status',
    /^claims\[0\]\.status$/,
    (d) => {
      d.claims[0].status = 'true';
    },
  ],
  [
    'a text where a number belongs',
    /^articles\[0\]\.spun\.share$/,
    (d) => {
      d.articles[0].spun.share = 'much';
    },
  ],
];

for (const [what, where, damage] of damages)
  test(`finds ${what}, and says where`, () => {
    const faults = faultsAfter(damage);
    assert.ok(
      faults.some((fault) => where.test(fault)),
      `faults at ${faults.join(', ') || 'no place'}`,
    );
  });

test('sees a changed sentence by its digest, and a dossier without digests', () => {
  const copy = JSON.parse(JSON.stringify(whole));
  copy.brief.sections[0].items[0].text = 'All is well.';
  assert.deepEqual(
    verifyDossier(copy).faults.map(({ where }) => where),
    ['brief'],
  );
  const { digests: _, ...bare } = whole;
  assert.deepEqual(
    verifyDossier(bare).faults.map(({ where }) => where),
    ['digests'],
  );
});

test('what is no dossier fails with its form', () => {
  for (const value of [null, [], 'dossier', 7, {}, { format: 'synoptic/dossier', version: 2 }])
    assert.notDeepEqual(verifyDossier(value).faults, []);
});
