import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkCounts } from './counts.ts';
import { Checked, type Fault } from './faults.ts';
import { type Damaged, damaged, dossier } from './made.ts';

function faultsAfter(damage: (dossier: Damaged) => void): readonly Fault[] {
  const checked = new Checked();
  checkCounts(damaged(damage), checked);
  return checked.faults;
}

const [POST, GAZETTE, , DIGEST] = dossier.articles.map(({ id }) => id);

test('what is counted follows from what it counts', () => {
  const checked = new Checked();
  checkCounts(dossier, checked);
  assert.deepEqual(checked.faults, []);
  assert.ok(checked.checked.counts > 60);
});

type Table = readonly (readonly [
  what: string,
  damage: (dossier: Damaged) => void,
  ...faults: (readonly [where: string, what: string])[],
])[];

function holds(table: Table): void {
  for (const [what, damage, ...faults] of table)
    test(what, () =>
      assert.deepEqual(
        faultsAfter(damage).map(({ where, what }) => [where, what]),
        faults,
      ),
    );
}

const SHARE = 'A share lies between 0 and 1.';
const SHARE_TAKEN = 'A share lies above 0 and at most at 1; of what shares an upstream’s words only it is 0.';

describe('origins', () => {
  holds([
    [
      'an article is in one whole, not in two',
      (d) => d.origins.push({ ...d.origins[2], id: 'o6' }),
      ['origins', 'An article is in two of level article.'],
    ],
    [
      'an article that is in none has no voice',
      (d) => {
        d.origins[2].articles = ['a0'];
      },
      ['articles[3]', 'It has no origin.'],
    ],
    [
      'where only whole articles are counted there are no others',
      (d) => {
        d.independentBy = 'article';
      },
      ['origins[3].level', 'Origins are counted by article only.'],
      ['origins[4].level', 'Origins are counted by article only.'],
    ],
    [
      'where passages are counted there are no upstreams',
      (d) => {
        d.independentBy = 'passage';
      },
      ['origins[4].level', 'Origins are counted by passage only.'],
    ],
    [
      'one of level passage joins articles',
      (d) => {
        d.origins[3].articles = [DIGEST, DIGEST];
      },
      ['origins[3]', 'It joins no two articles.'],
    ],
    [
      'an upstream is cited from all its articles',
      (d) => d.origins[4].evidence.pop(),
      ['origins[4].evidence', 'It does not cite the words of all its articles.'],
    ],
    ['an article that was left out of the dossier cannot be cited', (d) => d.origins[4].articles.push('a0')],
    [
      'an upstream says what it is',
      (d) => delete d.origins[4].stated,
      ['origins[4].stated', 'It does not say on what its articles rest.'],
    ],
  ]);
});

describe('shares', () => {
  holds([
    ['of swaps may be all', (d) => Object.assign(d.articles[0].spun, { share: 1 })],
    [
      'of swaps are not more than all',
      (d) => Object.assign(d.articles[0].spun, { share: 1.1 }),
      ['articles[0].spun.share', SHARE],
    ],
    [
      'of swaps are not less than nothing',
      (d) => Object.assign(d.articles[0].spun, { share: -0.1 }),
      ['articles[0].spun.share', SHARE],
    ],
    [
      'of a copy are not nothing',
      (d) => Object.assign(d.reuse[0], { share: 0 }),
      ['reuse[0].share', SHARE_TAKEN],
    ],
    [
      'of a copy are not more than all',
      (d) => Object.assign(d.reuse[0], { share: 1.1 }),
      ['reuse[0].share', SHARE_TAKEN],
    ],
    [
      'of what both have from an upstream are nothing',
      (d) => Object.assign(d.reuse[1], { share: 0.5 }),
      ['reuse[1].share', SHARE_TAKEN],
    ],
    [
      'are of two articles',
      (d) => Object.assign(d.reuse[0], { to: POST }),
      ['reuse[0]', 'An article does not reuse itself.'],
    ],
  ]);
});

describe('quotations', () => {
  const ELSEWHERE = 'Its words stand in another article than its own.';
  const NOT_LISTED = 'The utterance does not list it.';
  holds([
    [
      'have their words in their article',
      (d) => d.quotations[5].content.push(d.quotations[0].content[0]),
      ['quotations[5]', ELSEWHERE],
    ],
    [
      'have their cue in their article',
      (d) => Object.assign(d.quotations[5], { cue: d.quotations[0].cue }),
      ['quotations[5]', ELSEWHERE],
    ],
    [
      'of a spun text are called so',
      (d) => Object.assign(d.quotations[3], { spun: false }),
      ['quotations[3].spun', 'It does not say rightly whether its article is machine-spun.'],
    ],
    [
      'of a clean text are not called spun',
      (d) => Object.assign(d.quotations[5], { spun: true }),
      ['quotations[5].spun', 'It does not say rightly whether its article is machine-spun.'],
    ],
    [
      'are listed by the utterance that they name',
      (d) => Object.assign(d.quotations[5], { utterance: 'u1' }),
      ['quotations[5].utterance', NOT_LISTED],
    ],
    [
      'that an utterance lists name it',
      (d) => delete d.quotations[4].utterance,
      ['utterances[0].variants', 'They are not the quotations that name it.'],
    ],
    [
      'make an utterance where there are two',
      (d) => {
        d.utterances[0].variants = d.utterances[0].variants.slice(0, 1);
        d.utterances[0].wordings = [{ text: 'The wall stands', variants: ['q1'], origins: ['o1'] }];
        for (const quotation of d.quotations.slice(1)) delete quotation.utterance;
      },
      ['utterances[0].variants', 'They are not the quotations that name it.'],
    ],
  ]);
});

describe('wordings', () => {
  const NOT_ONCE = 'They are not, each once, the variants that quote.';
  const NOT_ORIGINS = 'They are not the origins of the clean articles that print it.';
  const OTHER_WORDS = 'Its variants print other words.';
  holds([
    [
      'leave out no variant that quotes',
      (d) => {
        d.utterances[0].wordings[0].variants = ['q1', 'q2'];
      },
      ['utterances[0].wordings', NOT_ONCE],
    ],
    [
      'have each variant once',
      (d) => d.utterances[0].wordings[0].variants.push('q1'),
      ['utterances[0].wordings', NOT_ONCE],
    ],
    [
      'have no variant twice in place of another',
      (d) => {
        d.utterances[0].wordings[0].variants = ['q1', 'q2', 'q2'];
      },
      ['utterances[0].wordings', NOT_ONCE],
    ],
    [
      'have no variant that only reports',
      (d) => {
        d.utterances[0].wordings[0].variants = ['q1', 'q2', 'q5'];
      },
      ['utterances[0].wordings', NOT_ONCE],
    ],
    [
      'have no variant too many',
      (d) => d.utterances[0].wordings[0].variants.push('q5'),
      ['utterances[0].wordings', NOT_ONCE],
    ],
    [
      'are as their variants print them; case and marks do not count',
      (d) => {
        d.utterances[0].wordings[0].text = 'the wall… stands!';
        d.utterances[0].wordings[1].text = 'The wall will fall';
      },
      ['utterances[0].wordings[1]', OTHER_WORDS],
    ],
    [
      'hold only variants that print the same',
      (d) => {
        d.quotations[1].content = d.quotations[5].content;
      },
      ['utterances[0].wordings[0]', OTHER_WORDS],
    ],
    [
      'count each origin that prints them',
      (d) => {
        d.utterances[0].wordings[0].origins = ['o1'];
      },
      ['utterances[0].wordings[0].origins', NOT_ORIGINS],
    ],
    [
      'count no origin that does not print them',
      (d) => {
        d.utterances[0].wordings[1].origins = ['o2'];
      },
      ['utterances[0].wordings[1].origins', NOT_ORIGINS],
    ],
    [
      'count no other origin in place of one',
      (d) => {
        d.utterances[0].wordings[0].origins = ['o1', 'o3'];
      },
      ['utterances[0].wordings[0].origins', NOT_ORIGINS],
    ],
    [
      'are not made surer by a machine-spun text',
      (d) => d.utterances[0].wordings[0].origins.push('o3'),
      ['utterances[0].wordings[0].origins', NOT_ORIGINS],
    ],
    [
      'stand in the order of how many print them, and so do the variants',
      (d) => d.utterances[0].wordings.reverse(),
      ['utterances[0].wordings[1]', 'It stands behind one that fewer origins print.'],
      ['utterances[0].variants[0]', 'It has not the best attested wording.'],
    ],
    [
      'that as many print stand in any order',
      (d) => {
        d.articles[2].spun.verdict = 'suspect';
        d.utterances[0].wordings[0].origins = ['o1'];
      },
    ],
    [
      'are none where all variants only report',
      (d) => {
        for (const quotation of d.quotations) quotation.kind = 'indirect';
        d.utterances[0].wordings = [];
      },
    ],
  ]);
});

describe('claims', () => {
  const NOT_ORIGINS = 'They are not the origins of its statements.';
  const TWICE = 'Its article counts for two origins in one claim.';
  const NO_STATEMENT = 'It points at no statement.';
  holds([
    ['count no origin twice', (d) => d.claims[0].origins.push('o2'), ['claims[0].origins', NOT_ORIGINS]],
    [
      'count no origin that states nothing',
      (d) => {
        d.claims[0].origins = ['o1', 'o3'];
      },
      ['claims[0].origins', NOT_ORIGINS],
    ],
    [
      'count ten copies once',
      (d) => {
        const [first] = d.claims[0].statements;
        d.claims[0].statements = [first, ...Array(9).fill(d.claims[0].statements[1])];
        d.claims[0].origins = ['o1'];
      },
      ['claims[0].status', 'It is called corroborated with 1 origin and no disagreement.'],
    ],
    [
      'count an article for an origin that has it',
      (d) => Object.assign(d.claims[0].statements[1], { origin: 'o2' }),
      ['claims[0].statements[1].origin', 'Its article does not belong to that origin.'],
      ['claims[0].statements[1].origin', TWICE],
    ],
    [
      'count an article for one origin only',
      (d) => Object.assign(d.claims[1].statements[0], { origin: 'o1' }),
      ['claims[1].origins', NOT_ORIGINS],
    ],
    [
      'count the articles of one whole for one origin only',
      (d) => {
        d.origins[4].articles.push(GAZETTE);
        d.origins[4].evidence.push({ article: GAZETTE });
        d.claims[0].statements[1].origin = 'o5';
        d.claims[0].origins.push('o5');
      },
      ['claims[0].statements[1].origin', TWICE],
    ],
    [
      'count for no origin that is not there',
      (d) => {
        d.claims[1].origins = ['o9'];
        for (const statement of d.claims[1].statements) statement.origin = 'o9';
      },
      ['claims[1].statements[0].origin', 'Its article does not belong to that origin.'],
      ['claims[1].statements[1].origin', 'Its article does not belong to that origin.'],
    ],
    [
      'of one origin are not corroborated',
      (d) => Object.assign(d.claims[1], { status: 'corroborated' }),
      ['claims[1].status', 'It is called corroborated with 1 origin and no disagreement.'],
    ],
    [
      'of two origins are not called single',
      (d) => Object.assign(d.claims[0], { status: 'single-origin' }),
      ['claims[0].status', 'It is called single-origin with 2 origins and no disagreement.'],
    ],
    [
      'that are called contradicted say by what',
      (d) => Object.assign(d.claims[0], { status: 'contradicted' }),
      ['claims[0].status', 'It is called contradicted with 2 origins and no disagreement.'],
    ],
    [
      'that nobody contradicts any more are told so',
      (d) => Object.assign(d.claims[2], { status: 'single-origin' }),
      ['claims[2].status', 'It is called single-origin with 2 origins and a disagreement.'],
    ],
    ['may be undetermined', (d) => Object.assign(d.claims[0], { status: 'undetermined' })],
    [
      'point at statements that are there',
      (d) => d.claims[2].disagreement.values[1].statements.push(2),
      ['claims[2].disagreement.values[1]', NO_STATEMENT],
    ],
    [
      'point at statements at all',
      (d) => {
        d.claims[2].disagreement.values[0].statements = [];
      },
      ['claims[2].disagreement.values[0]', NO_STATEMENT],
    ],
  ]);
});

describe('the brief', () => {
  const NOT_AGREED = 'It is called agreed, but fewer than two origins are cited.';
  const item = (d: Damaged): Damaged => d.brief.sections[0].items[0];
  const cited = (d: Damaged, claim: number): Damaged[] =>
    d.claims[claim].statements.map(({ evidence }: Damaged) => evidence);
  holds([
    [
      'calls agreed what two origins say, not two copies',
      (d) => Object.assign(item(d), { evidence: cited(d, 0).slice(0, 2) }),
      ['brief.sections[0].items[0].status', NOT_AGREED],
    ],
    [
      'nor what no claim has, of two copies',
      (d) => Object.assign(item(d), { evidence: [d.quotations[0].cue, d.quotations[2].content[0]] }),
      ['brief.sections[0].items[0].status', NOT_AGREED],
    ],
    [
      'does not take a machine-spun text for another voice',
      (d) => Object.assign(item(d), { evidence: [cited(d, 0)[0], cited(d, 0)[3]] }),
      ['brief.sections[0].items[0].status', NOT_AGREED],
    ],
    [
      'does not call agreed what two articles have from one speech',
      (d) => Object.assign(item(d), { evidence: cited(d, 1) }),
      ['brief.sections[0].items[0].status', NOT_AGREED],
    ],
    [
      'does not mind where another claim counts the same words for one origin',
      (d) => {
        const [post, , herald] = d.claims[0].statements;
        const statements = [post, herald].map((one) => ({ ...one, origin: 'o5' }));
        d.claims.push({ ...d.claims[1], id: 'c4', statements });
      },
    ],
    [
      'calls agreed what no claim has',
      (d) => Object.assign(item(d), { evidence: [d.quotations[0].cue, cited(d, 2)[1]] }),
    ],
    [
      'calls agreed what rests on one speech where other words for it do not',
      (d) => Object.assign(item(d), { evidence: [...cited(d, 1), cited(d, 0)[2]] }),
    ],
    [
      'may cite one only where it says so',
      (d) => item(d).evidence.pop(),
      ['brief.sections[0].items[0].status', NOT_AGREED],
    ],
    ['needs no two for what one says', (d) => Object.assign(item(d), { status: 'single', evidence: [] })],
  ]);
});

describe('entities', () => {
  const WRONG = 'It does not say rightly whether only machine-spun texts name it.';
  holds([
    [
      'that only a spun text names say so',
      (d) => delete d.entities[2].spunOnly,
      ['entities[2].spunOnly', WRONG],
    ],
    [
      'that a clean text names do not',
      (d) => Object.assign(d.entities[0], { spunOnly: true }),
      ['entities[0].spunOnly', WRONG],
    ],
    [
      'of a text that may be spun are as good as others',
      (d) => Object.assign(d.articles[3].spun, { verdict: 'suspect' }),
      ['quotations[3].spun', 'It does not say rightly whether its article is machine-spun.'],
      ['entities[2].spunOnly', WRONG],
    ],
  ]);
});
