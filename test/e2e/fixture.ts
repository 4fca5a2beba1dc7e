/**
 * A dossier to render: an invented quarrel over a dam, in five articles. It has something for every section of the
 * page, and one article whose every field is hostile.
 */

import type { Article, Block } from '../../src/model/article.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Dossier, DossierArticle } from '../../src/model/dossier.ts';
import type { Passage } from '../../src/model/reuse.ts';
import type { Citation, Evidence } from '../../src/model/span.ts';
import { setSideBySide } from '../../src/text/side-by-side.ts';

/** Markup, handlers and turned-round text that must stay text wherever it is shown. */
export const HOSTILE = {
  title: '<script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 2">',
  publisher: '</script><b onclick="globalThis.hacked = 3">Evil</b> & Sons',
  uri: 'javascript:globalThis.hacked=4',
  sentence:
    'Write </script><script>globalThis.hacked = 5</script> to <a href="javascript:globalThis.hacked=6">us</a>.',
  turned: 'The file is called \u202egnp.exe\u202c and weighs nothing.',
  template:
    '\u0024{globalThis.hacked = 7} {{hacked}} <!-- not a comment --> ]]> &lt;b&gt; [link](javascript:alert) `code` | *stars*',
};

const agency = article(1, {
  publisher: 'Northern Press Service',
  title: 'Vell dam gates stay shut as council and growers quarrel',
  published: '2044-05-02',
  lines: [
    'Vell dam gates stay shut as council and growers quarrel',
    'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
    'Council leader Maud Orrin said: “We will open the gates when the valley is safe, and not an hour before.”',
    'The growers, who need the water by 10 May, put their losses at 3 million marks.',
    'About 400 people stood on the crest of the dam on Sunday.',
    'The dam has stood since 2031.',
    'The council was to meet on 29 April; it now meets on 3 May.',
    'The weather office promised rain for Sunday.',
    'Kestrel said: “The water will be gone by June.”',
  ],
});

const reprint = article(2, {
  publisher: 'Orrinford Gazette',
  title: 'Gates stay shut',
  published: '2044-05-03',
  lines: [
    'Gates stay shut',
    'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
    'Council leader Maud Orrin said: “We will open the gates when the valley is safe.”',
    'Our reporter counted 250 people on the crest on Sunday.',
    'The council met on Tuesday.',
    'Kestrel fears that the water will be gone by June.',
    'The council calls it a “pause”.',
    'Ivor Kestrell, a grower, stood among them.',
  ],
});

const growers = article(3, {
  publisher: 'The Orchard',
  title: 'Nine dry days',
  published: null,
  lines: [
    'Nine dry days',
    'For nine days they have kept our water behind concrete.',
    'Orrin told growers: “We will never open the gates.”',
    'Our trees will lose us 5 million marks. A thousand of us stood on the dam.',
    'The gates must open by 10 May, says Ivo Kestrel, who speaks for the growers.',
    'Not a drop fell on Sunday.',
    'Kestrel wrote: “The water may be gone by June.”',
    'He said Orrin had told him that the gates were stuck.',
    'Council Hill has not answered.',
  ],
});

const spun = article(4, {
  publisher: 'FastFlow',
  title: 'Vell barrier doors remain closed',
  published: '2044-05-03',
  swaps: [
    ['barrier doors', 'dam gates'],
    ['protected', 'safe'],
  ],
  lines: [
    'Vell barrier doors remain closed',
    'Maud Orrin said: “We will open the gates when the valley is protected, and not an hour before.”',
    'The opening ceremony is planned for 12 May.',
  ],
});

const hostile = article(5, {
  publisher: HOSTILE.publisher,
  title: HOSTILE.title,
  uri: HOSTILE.uri,
  byline: HOSTILE.title,
  published: null,
  lines: [HOSTILE.title, HOSTILE.sentence, HOSTILE.turned, HOSTILE.template],
});

const ARTICLES = [agency, reprint, growers, spun, hostile];

export const dossier: Dossier = {
  format: 'synoptic/dossier',
  version: 1,
  title: 'The gates of the Vell dam',
  date: {
    value: { start: '2044-05-02', end: '2044-05-03' },
    basis: 'stated',
    evidence: [cite(agency, 'Monday, 2 May 2044'), cite(reprint, 'Monday, 2 May 2044')],
  },
  stages: [
    { stage: 'extract', version: 1 },
    { stage: 'claims', version: 2 },
  ],
  pages: ARTICLES.map(({ page, uri }) => ({
    id: page,
    uri,
    mediaType: 'text/plain',
    sha256: '0'.repeat(64),
    segments: [],
  })),
  articles: ARTICLES,
  reuse: [
    {
      from: agency.id,
      to: reprint.id,
      kind: 'partly',
      direction: 'known',
      share: 0.71,
      because: 'the agency’s text is a day older',
      passages: [
        {
          from: cite(
            agency,
            'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
          ),
          to: cite(
            reprint,
            'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
          ),
          kind: 'verbatim',
        },
      ],
    },
    {
      from: agency.id,
      to: spun.id,
      kind: 'wholly',
      direction: 'unknown',
      share: 0.9,
      passages: [
        {
          from: cite(agency, 'Vell dam gates stay shut'),
          to: cite(spun, 'Vell barrier doors remain closed'),
          kind: 'spun',
        },
      ],
    },
  ],
  origins: [
    {
      id: 'o1',
      level: 'article',
      articles: [agency.id, reprint.id, spun.id],
      because: 'they share most of their text',
      evidence: [cite(agency, 'for the ninth day'), cite(reprint, 'for the ninth day')],
    },
    { id: 'o2', level: 'article', articles: [growers.id], because: 'a text of its own', evidence: [] },
    { id: 'o3', level: 'article', articles: [hostile.id], because: 'a text of its own', evidence: [] },
  ],
  independentBy: 'upstream',
  entities: [
    {
      id: 'e1',
      name: 'Maud Orrin',
      type: 'person',
      aliases: ['Orrin'],
      roles: [cite(agency, 'Council leader')],
      mentions: [
        cite(agency, 'Maud Orrin'),
        cite(reprint, 'Maud Orrin'),
        cite(growers, 'Orrin'),
        cite(spun, 'Maud Orrin'),
      ],
    },
    {
      id: 'e2',
      name: 'Ivo Kestrel',
      type: 'person',
      aliases: [],
      roles: [],
      mentions: [cite(growers, 'Ivo Kestrel')],
      maybe: [{ entity: 'e6', because: 'Other spellings of both names, and both grow apples.' }],
    },
    {
      id: 'e3',
      name: 'Vell dam',
      type: 'facility',
      aliases: [],
      roles: [],
      mentions: [cite(agency, 'Vell dam', 1), cite(reprint, 'Vell dam')],
    },
    {
      id: 'e4',
      name: HOSTILE.publisher,
      type: 'organisation',
      aliases: [HOSTILE.title],
      roles: [],
      mentions: [cite(hostile, 'us')],
      spunOnly: true,
    },
    {
      id: 'e5',
      name: 'Council Hill',
      type: 'place',
      aliases: [],
      roles: [],
      mentions: [cite(growers, 'Council Hill')],
      standsFor: { party: null, name: 'the council', evidence: [cite(growers, 'Council Hill')] },
    },
    {
      id: 'e6',
      name: 'Ivor Kestrell',
      type: 'person',
      aliases: [],
      roles: [cite(reprint, 'a grower')],
      mentions: [cite(reprint, 'Ivor Kestrell')],
      maybe: [{ entity: 'e2', because: 'Other spellings of both names, and both grow apples.' }],
    },
  ],
  quotations: [
    quotation(
      'q1',
      agency,
      'e1',
      ['We will open the gates when the valley is safe, and not an hour before.'],
      'u1',
    ),
    quotation('q2', reprint, 'e1', ['We will open the gates when the valley is safe.'], 'u1'),
    quotation('q3', growers, 'e1', ['We will never open the gates.'], 'u1'),
    quotation(
      'q4',
      spun,
      'e1',
      ['We will open the gates when the valley is protected, and not an hour before.'],
      'u1',
    ),
    {
      ...quotation('q5', growers, 'e2', ['The gates must open by 10 May']),
      kind: 'indirect',
      said: { start: '2044-05-01', end: '2044-05-02' },
    },
    quotation('q6', growers, null, ['For nine days', 'our water behind concrete']),
    quotation('q7', hostile, 'e4', [HOSTILE.sentence]),
    quotation('q8', agency, 'e2', ['The water will be gone by June.'], 'u2'),
    quotation('q9', growers, 'e2', ['The water may be gone by June.'], 'u2'),
    { ...quotation('q10', reprint, 'e2', ['the water will be gone by June'], 'u2'), kind: 'indirect' },
    { ...quotation('q11', reprint, null, ['pause']), kind: 'scare' },
    {
      ...quotation('q12', growers, 'e2', ['Orrin had told him that the gates were stuck']),
      kind: 'indirect',
    },
    { ...quotation('q13', growers, 'e1', ['the gates were stuck']), kind: 'indirect', within: 'q12' },
    {
      ...quotation('q14', reprint, 'e2', ['that the water will be gone by June']),
      kind: 'indirect',
      attitude: true,
    },
  ],
  utterances: [
    {
      id: 'u1',
      source: 'e1',
      wordings: [{ text: 'The gates stay shut until the valley is safe', variants: ['q1'], origins: ['o1'] }],
      variants: [
        { quotation: 'q1', differences: [] },
        { quotation: 'q2', differences: [{ kind: 'cut', here: '', there: 'and not an hour before' }] },
        {
          quotation: 'q3',
          differences: [
            { kind: 'negation', here: 'never', there: '' },
            { kind: 'cut', here: '', there: 'when the valley is safe, and not an hour before' },
            { kind: 'speaker', here: 'Orrin told growers', there: 'Council leader Maud Orrin said' },
          ],
        },
        { quotation: 'q4', differences: [{ kind: 'substituted', here: 'protected', there: 'safe' }] },
      ],
    },
    {
      id: 'u2',
      source: 'e2',
      wordings: [
        { text: 'The water will be gone by June.', variants: ['q8'], origins: ['o1'] },
        { text: 'The water may be gone by June.', variants: ['q9'], origins: ['o2'] },
      ],
      variants: [
        { quotation: 'q8', differences: [] },
        {
          quotation: 'q10',
          differences: [
            {
              kind: 'indirect',
              here: 'the water will be gone by June',
              there: 'The water will be gone by June.',
            },
          ],
        },
        { quotation: 'q9', differences: [{ kind: 'modality', here: 'may', there: 'will' }] },
      ],
    },
  ],
  claims: [
    {
      id: 'c1',
      text: 'The gates of the Vell dam stayed shut for the ninth day.',
      kind: 'event',
      status: 'corroborated',
      origins: ['o1', 'o2'],
      statements: [
        statement(
          agency,
          'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
          'o1',
        ),
        statement(
          reprint,
          'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
          'o1',
        ),
        statement(growers, 'For nine days they have kept our water behind concrete.', 'o2'),
      ],
    },
    {
      id: 'c2',
      text: 'People stood on the crest of the dam on Sunday.',
      kind: 'event',
      status: 'contradicted',
      origins: ['o1', 'o2'],
      statements: [
        statement(agency, 'About 400 people stood on the crest of the dam on Sunday.', 'o1'),
        statement(reprint, 'Our reporter counted 250 people on the crest on Sunday.', 'o1'),
        {
          ...statement(growers, 'A thousand of us stood on the dam.', 'o2'),
          attributedTo: ['The Orchard', 'Kestrel'],
        },
      ],
      disagreement: {
        type: 'value',
        why: 'They count the same crowd and come to different numbers.',
        values: [
          { value: '400', statements: [0] },
          { value: '250', statements: [1] },
          { value: '1,000', statements: [2] },
        ],
      },
    },
    {
      id: 'c3',
      text: 'The growers need the water by 10 May.',
      kind: 'position',
      status: 'corroborated',
      origins: ['o1', 'o2'],
      statements: [
        statement(agency, 'who need the water by 10 May', 'o1'),
        statement(growers, 'The gates must open by 10 May', 'o2'),
      ],
      disagreement: {
        type: 'scope',
        why: 'One speaks of the water, the other of the gates.',
        values: [
          { value: 'water', statements: [0] },
          { value: 'gates', statements: [1] },
        ],
      },
    },
    {
      id: 'c4',
      text: HOSTILE.template,
      kind: 'other',
      status: 'single-origin',
      origins: ['o3'],
      statements: [statement(hostile, HOSTILE.template, 'o3')],
    },
    {
      id: 'c5',
      text: 'The opening ceremony is planned for 12 May.',
      kind: 'plan',
      status: 'single-origin',
      origins: [],
      statements: [statement(spun, 'The opening ceremony is planned for 12 May.')],
    },
  ],
  issues: [
    { id: 'i1', name: 'opening of the gates', terms: ['gates', 'open'] },
    { id: 'i2', name: 'the growers’ losses', terms: ['losses'] },
    { id: 'i3', name: '<b>markup</b> & more', terms: ['markup'] },
  ],
  stances: [
    {
      id: 's1',
      holder: 'e1',
      party: 'e5',
      issue: 'i1',
      label: 'offers',
      text: 'Will open the gates when the valley is safe',
      date: { start: '2044-05-02', end: '2044-05-03' },
      reportedBy: ['Northern Press Service', 'Orrinford Gazette'],
      origins: ['o1'],
      evidence: [
        cite(agency, 'We will open the gates when the valley is safe, and not an hour before.'),
        cite(reprint, 'We will open the gates when the valley is safe.'),
      ],
    },
    {
      id: 's2',
      holder: 'e1',
      party: 'e5',
      issue: 'i1',
      label: 'rejects',
      text: 'Will never open the gates',
      date: null,
      reportedBy: ['The Orchard'],
      origins: ['o2'],
      evidence: [cite(growers, 'We will never open the gates.')],
    },
    {
      id: 's3',
      holder: 'e2',
      issue: 'i1',
      label: 'demands',
      text: 'The gates must open by 10 May',
      date: { start: '2044-05-01', end: '2044-06-01' },
      reportedBy: ['The Orchard'],
      origins: ['o2'],
      evidence: [cite(growers, 'The gates must open by 10 May')],
    },
    {
      id: 's4',
      holder: 'e2',
      issue: 'i2',
      label: 'warns',
      text: 'The water will be gone by June',
      date: null,
      reportedBy: ['Northern Press Service'],
      origins: ['o1'],
      evidence: [cite(agency, 'The water will be gone by June.')],
    },
    {
      id: 's5',
      holder: 'e4',
      issue: 'i3',
      label: 'supports',
      text: HOSTILE.template,
      date: null,
      reportedBy: [HOSTILE.publisher],
      origins: [],
      evidence: [cite(hostile, HOSTILE.sentence)],
    },
    {
      id: 's6',
      holder: 'e6',
      issue: 'i2',
      label: 'open to',
      text: 'Stood among them',
      date: null,
      reportedBy: ['Orrinford Gazette'],
      origins: ['o1'],
      evidence: [cite(reprint, 'stood among them')],
    },
  ],
  shifts: [
    {
      party: 'e5',
      issue: 'i1',
      from: 's1',
      to: 's2',
      why: 'The Orchard has the council refuse later what it had offered on 2 May.',
    },
  ],
  timeline: [
    {
      id: 't0',
      date: { start: '2031-01-01', end: '2032-01-01' },
      precision: 'year',
      text: 'The dam has stood since 2031.',
      modality: 'asserted',
      participants: [],
      weight: 0.2,
      evidence: [cite(agency, 'The dam has stood since 2031.')],
    },
    {
      id: 't1',
      date: { start: '2044-05-01', end: '2044-05-02' },
      precision: 'day',
      text: 'About 400 people stood on the crest of the dam.',
      modality: 'asserted',
      participants: [],
      weight: 0.6,
      evidence: [cite(agency, 'About 400 people stood on the crest of the dam on Sunday.')],
    },
    {
      id: 't2',
      date: { start: '2044-05-02', end: '2044-05-03' },
      precision: 'day',
      text: 'The gates stayed shut for the ninth day.',
      modality: 'asserted',
      participants: [],
      weight: 1,
      evidence: [cite(agency, 'for the ninth day'), cite(reprint, 'for the ninth day')],
    },
    {
      id: 't3',
      date: { start: '2044-05-12', end: '2044-05-13' },
      precision: 'day',
      text: 'The opening ceremony is planned.',
      modality: 'proposed',
      participants: [],
      weight: 0.3,
      evidence: [cite(spun, 'The opening ceremony is planned for 12 May.')],
      spunOnly: true,
    },
  ],
  expectations: [
    {
      id: 'x1',
      kind: 'demanded',
      holder: null,
      moved: [],
      because: 'No article tells what came of it.',
      text: 'The gates open by 10 May.',
      due: { start: '2044-05-10', end: '2044-05-11' },
      outcome: 'open',
      evidence: [cite(growers, 'The gates must open by 10 May')],
      outcomeEvidence: [],
    },
    {
      id: 'x2',
      kind: 'planned',
      holder: 'e1',
      moved: [
        { due: { start: '2044-04-29', end: '2044-04-30' }, evidence: cite(agency, 'to meet on 29 April') },
      ],
      because: 'It came about on the day that was named last.',
      text: 'The council meets on 3 May.',
      due: { start: '2044-05-03', end: '2044-05-04' },
      outcome: 'met',
      evidence: [cite(agency, 'it now meets on 3 May')],
      outcomeEvidence: [cite(reprint, 'The council met on Tuesday.')],
    },
    {
      id: 'x3',
      kind: 'forecast',
      holder: null,
      moved: [],
      because: 'A later article denies it.',
      text: 'Rain was promised for Sunday.',
      due: { start: '2044-05-01', end: '2044-05-02' },
      outcome: 'unmet',
      evidence: [cite(agency, 'The weather office promised rain for Sunday.')],
      outcomeEvidence: [cite(growers, 'Not a drop fell on Sunday.')],
    },
  ],
  framing: {
    concepts: [
      {
        concept: 'the crest of the dam',
        kind: 'word',
        variants: [
          {
            label: 'gates',
            counts: { [agency.id]: 3, [reprint.id]: 3, [growers.id]: 3 },
            evidence: [cite(agency, 'gates', 1), cite(reprint, 'gates', 1), cite(growers, 'gates', 1)],
          },
          {
            label: 'barrier doors',
            counts: { [spun.id]: 1 },
            evidence: [cite(spun, 'barrier doors')],
          },
        ],
      },
      {
        concept: 'Ivo Kestrel',
        kind: 'label',
        entity: 'e2',
        variants: [
          {
            label: 'who speaks for the growers',
            counts: { [growers.id]: 1 },
            evidence: [cite(growers, 'who speaks for the growers')],
          },
          { label: 'a grower', counts: { [reprint.id]: 1 }, evidence: [cite(reprint, 'a grower')] },
        ],
      },
    ],
    voices: [
      {
        article: agency.id,
        speakers: [
          {
            entity: 'e1',
            name: 'Maud Orrin',
            quotations: 1,
            words: 16,
            evidence: [
              cite(agency, 'We will open the gates when the valley is safe, and not an hour before.'),
            ],
          },
          {
            entity: null,
            name: HOSTILE.title,
            quotations: 1,
            words: 7,
            evidence: [cite(agency, 'The water will be gone by June.')],
          },
        ],
      },
    ],
    omissions: [{ article: growers.id, claim: 'c1', origins: ['o1', 'o2'] }],
  },
  brief: {
    sections: [
      {
        heading: 'What happened',
        items: [
          {
            text: 'The gates of the Vell dam stayed shut on Monday for the ninth day.',
            status: 'agreed',
            evidence: [
              cite(agency, 'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.'),
              cite(
                reprint,
                'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
              ),
              cite(growers, 'For nine days'),
              cite(growers, 'behind concrete'),
            ],
          },
          {
            text: 'Between 250 and 1,000 people stood on the dam on Sunday.',
            status: 'contested',
            why: 'three counts of the same crowd',
            evidence: [
              cite(agency, 'About 400 people'),
              cite(reprint, '250 people'),
              cite(growers, 'A thousand of us'),
            ],
          },
        ],
      },
      {
        heading: HOSTILE.title,
        items: [
          {
            text: HOSTILE.sentence,
            status: 'single',
            origins: ['o3'],
            evidence: [cite(hostile, HOSTILE.sentence)],
          },
          {
            text: 'One text was spun by a machine.',
            status: 'single',
            evidence: [cite(hostile, HOSTILE.sentence)],
          },
          {
            text: 'A ceremony is planned for 12 May.',
            status: 'single',
            evidence: [cite(spun, 'The opening ceremony is planned for 12 May.')],
          },
          {
            text: 'The growers need the water by 10 May.',
            status: 'outdated',
            why: 'the day has passed',
            evidence: [cite(agency, 'by 10 May')],
          },
        ],
      },
    ],
  },
  unchecked: [
    { what: 'stances', why: 'Who wants what is not gathered yet.' },
    { what: 'articles', why: 'It has no date.', article: growers.id },
    { what: `reports/${HOSTILE.publisher}.pdf`, why: HOSTILE.sentence },
  ],
};

/** Returns two of its articles side by side. */
export function comparisonOf(
  first: DossierArticle,
  second: DossierArticle,
  passages: readonly Passage[] = [],
): Comparison {
  const [passage, ...rest] = passages;
  return {
    format: 'synoptic/comparison',
    version: 1,
    first,
    second,
    reuse: passage
      ? {
          from: first.id,
          to: second.id,
          kind: 'wholly',
          direction: 'known',
          share: 0.8,
          passages: [passage, ...rest],
        }
      : null,
    ...setSideBySide(first, second, passages),
    unchecked: [],
  };
}

/** Returns the dossier with many more articles, claims and quotations, as a large story has them. */
export function enlarged(articles: number): Dossier {
  const more = Array.from({ length: articles - ARTICLES.length }, (_, index) =>
    article(index + 100, {
      publisher: `Paper ${index + 1}`,
      title: `Day ${index + 1} at the dam`,
      published: '2044-05-03',
      lines: [
        `Day ${index + 1} at the dam`,
        ...Array.from(
          { length: 30 },
          (_, line) =>
            `The gates of the Vell dam stayed shut, wrote paper ${index + 1} in line ${line} of a long report that goes on and on about the water, the crest and the valley below.`,
        ),
      ],
    }),
  );
  const sentences = more.flatMap((paper) => paper.blocks.slice(1, 9).map((block) => at(paper, block)));
  const [first, ...others] = more.map((paper) => at(paper, paper.blocks[1]!));
  return {
    ...dossier,
    date: { ...dossier.date!, evidence: [first!, ...others] },
    articles: [...ARTICLES, ...more],
    pages: [
      ...dossier.pages,
      ...more.map(({ page, uri }) => ({
        id: page,
        uri,
        mediaType: 'text/plain',
        sha256: '0'.repeat(64),
        segments: [],
      })),
    ],
    claims: [
      ...dossier.claims,
      ...sentences.map((evidence, index) => ({
        id: `m${index}`,
        text: evidence.exact,
        kind: 'event' as const,
        status: 'single-origin' as const,
        origins: ['o1'],
        statements: [{ evidence, attributedTo: [], modality: 'asserted' as const, asOf: null }] as const,
      })),
    ],
    quotations: [
      ...dossier.quotations,
      ...sentences.map((content, index) => ({
        ...dossier.quotations[5]!,
        id: `mq${index}`,
        article: content.article,
        sourceText: `speaker ${index % 90}`,
        content: [content] as const,
      })),
    ],
    timeline: [
      ...dossier.timeline,
      ...sentences.slice(0, 300).map((evidence, index) => ({
        ...dossier.timeline[0]!,
        date: {
          start: `2043-0${1 + (index % 9)}-0${1 + (index % 8)}`,
          end: `2043-0${1 + (index % 9)}-0${2 + (index % 8)}`,
        },
        text: evidence.exact,
        evidence: [evidence] as const,
      })),
    ],
    origins: [
      ...dossier.origins,
      ...more.map(({ id }, index) => ({
        id: `o${index + 4}`,
        level: 'article' as const,
        articles: [id] as const,
        because: 'a text of its own',
        evidence: [],
      })),
    ],
  };
}

interface Draft {
  readonly publisher: string;
  readonly title: string;
  readonly published: string | null;
  readonly lines: readonly string[];
  readonly uri?: string;
  readonly byline?: string;
  /** Printed words with what they probably were. */
  readonly swaps?: readonly (readonly [text: string, restored: string])[];
}

function article(number: number, draft: Draft): DossierArticle {
  const text = draft.lines.join('\n');
  const swaps = (draft.swaps ?? []).map(([printed, restored]) => {
    const start = text.indexOf(printed);
    return {
      start,
      end: start + printed.length,
      text: printed,
      restored,
      alternatives: [],
      confidence: 0.9,
      basis: 'habit' as const,
    };
  });
  return {
    id: idOf('a', number),
    page: idOf('p', number),
    uri: draft.uri ?? `https://paper${number}.example/vell`,
    title: draft.title,
    publisher: draft.publisher,
    byline: draft.byline ?? null,
    published: draft.published
      ? { value: { start: draft.published, end: nextDay(draft.published) }, basis: 'metadata', evidence: [] }
      : null,
    language: 'en',
    text,
    blocks: blocksOf(draft.lines),
    parts: [{ start: 0, end: text.length, pageStart: 0 }],
    spun: { share: swaps.length > 0 ? 0.2 : 0, verdict: swaps.length > 0 ? 'spun' : 'clean', swaps },
  };
}

function idOf(letter: string, number: number): string {
  return letter + number.toString(16).padStart(12, '0');
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function blocksOf(lines: readonly string[]): Block[] {
  let start = 0;
  return lines.map((line, index) => {
    const block: Block = { kind: index === 0 ? 'headline' : 'body', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

/** Returns the citation of words, or of their second occurrence; a fixture that cites what is not there fails. */
function cite({ id, text }: Article, exact: string, skip = 0): Citation {
  let start = text.indexOf(exact);
  for (let skipped = 0; skipped < skip; skipped++) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`Article ${id} has no words “${exact}”`);
  return { article: id, start, end: start + exact.length, exact };
}

const at = ({ id, text }: Article, { start, end }: Block): Citation => ({
  article: id,
  start,
  end,
  exact: text.slice(start, end),
});

function quotation(
  id: string,
  article: DossierArticle,
  source: string | null,
  content: readonly string[],
  utterance?: string,
): Dossier['quotations'][number] {
  return {
    id,
    article: article.id,
    kind: 'direct',
    source,
    sourceText: null,
    cue: null,
    content: content.map((words) => cite(article, words)) as unknown as Evidence,
    medium: null,
    addressee: null,
    said: null,
    spun: article.spun.verdict === 'spun',
    ...(utterance && { utterance }),
  };
}

function statement(
  article: DossierArticle,
  exact: string,
  origin?: string,
): Dossier['claims'][number]['statements'][number] {
  return {
    evidence: cite(article, exact),
    attributedTo: [],
    modality: 'asserted',
    asOf: null,
    ...(origin && { origin }),
  };
}
