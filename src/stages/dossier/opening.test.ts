import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Claim } from '../../model/claim.ts';
import { writeBrief } from './brief.ts';
import { type MadeText, madeClaim, madeFindings, madePerson } from './made.ts';

type Texts = Readonly<Record<string, MadeText>>;

/** Returns the lines under the first heading, and those under "What comes next", where each sentence is a claim. */
function linesOf(texts: Texts, joined: readonly Claim[] = []): { first: string[]; next: string[] } {
  const alone = Object.entries(texts).flatMap(([id, { text }]) =>
    text
      .split(/(?<=[.”]) /)
      .filter(
        (sentence) =>
          !joined.some(({ statements }) => statements.some((one) => one.evidence.exact === sentence)),
      )
      .map((sentence) => madeClaim(texts, { [id]: sentence })),
  );
  const claims = [...joined, ...alone];
  const { items } = writeBrief(
    madeFindings(texts, { claims, entities: [madePerson(texts, 'Ada Brecht')] }),
    english,
  );
  const under = (heading: string): string[] =>
    items.find((section) => section.heading === heading)?.items.map(({ text }) => text) ?? [];
  return { first: items[0]!.items.map(({ text }) => text), next: under('What comes next') };
}

/** Returns the heading under which the line stands that begins so. */
function headingOf(texts: Texts, beginning: string): string | undefined {
  const claims = Object.entries(texts).flatMap(([id, { text }]) =>
    text.split(/(?<=[.”]) /).map((sentence) => madeClaim(texts, { [id]: sentence })),
  );
  const findings = madeFindings(texts, { claims, entities: [madePerson(texts, 'Ada Brecht')] });
  return writeBrief(findings, english).items.find(({ items }) =>
    items.some(({ text }) => text.startsWith(beginning)),
  )?.heading;
}

const plans: Texts = {
  mail: {
    day: '2031-05-02',
    text: 'Ostby Mills and Velm Foods agreed on Friday to merge in a deal worth 3 million crowns. Ada Brecht was chosen to lead the new firm.',
  },
  post: {
    day: '2031-05-20',
    text: 'Velm Foods dropped its merger with Ostby Mills on Tuesday, a day after the Trade Office blocked it. Velm Foods must pay Ostby Mills a fee of 60,000 crowns. Ada Brecht, who was to have led the new firm, resigned. The sale of the mill, which was to begin on Monday, began on Friday instead. A new buyer of the mill will be named in June.',
  },
};

test('the news of the last to write comes first, also where nobody can tell whether others tell the same', () => {
  const [agreed] = plans.mail!.text.split(/(?<=[.]) /);
  const [dropped] = plans.post!.text.split(/(?<=[.]) /);
  const claim = madeClaim(plans, { mail: agreed!, post: dropped! }, { status: 'undetermined' });
  assert.equal(linesOf(plans, [claim]).first[0], dropped);
});

test('what overtook a plan is over and does not come next', () => {
  assert.deepEqual(linesOf(plans).next, ['A new buyer of the mill will be named in June.']);
});

test('neither a column nor an interview is news, and what a columnist foresees does not come next', () => {
  const column: Texts = {
    ...plans,
    weekly: {
      day: '2031-05-25',
      text: 'My father worked at Ostby Mills for 31 years. The mill of Ostby Mills failed its workers in the end. I do not blame Ada Brecht. In June nobody will remember why Velm Foods dropped its merger with Ostby Mills.',
    },
  };
  assert.deepEqual(linesOf(column), linesOf(plans));
});

test('a promise that is told by the way keeps nobody from what happened', () => {
  const owner: Texts = {
    mail: {
      day: '2031-05-02',
      text: 'Ada Brecht, who promised a new mill at Ostby, has not been seen there since April.',
    },
    post: { day: '2031-05-20', text: 'The mill at Ostby was sold on Tuesday. Ada Brecht was told of it.' },
  };
  assert.equal(headingOf(owner, 'Ada Brecht, who promised'), 'How it came to this');
});

test('a scene is no news', () => {
  const feature: Texts = {
    mail: {
      day: '2031-05-02',
      text: 'A dam broke above Ostby on Friday. Ada Brecht ordered the town to leave.',
    },
    weekly: {
      day: '2031-05-20',
      text: 'When Ada Brecht came to Ostby in May, nobody would open the door to her. The dam at Ostby was closed on Tuesday after the council voted for it.',
    },
  };
  assert.deepEqual(linesOf(feature).first, [
    'The dam at Ostby was closed on Tuesday after the council voted for it.',
  ]);
});

const flood: Texts = {
  mail: { day: '2031-05-02', text: 'Three people died when the Velm burst its banks at Ostby.' },
  post: { day: '2031-05-03', text: 'The flood at Ostby killed five people and 900 were evacuated.' },
  weekly: {
    day: '2031-05-06',
    text: 'Ada Brecht rejected reproaches that the council of Ostby forgot the dam. “We asked for money,” she said.',
  },
};

test('a brief opens with the latest toll where that is what accounts tell first', () => {
  assert.equal(linesOf(flood).first[0], 'The flood at Ostby killed five people and 900 were evacuated.');
});

test('a funeral that is still to come is no toll, and of earlier tolls none stands beside the latest', () => {
  const funeral: Texts = {
    ...flood,
    radio: {
      day: '2031-05-07',
      text: 'The council of Ostby approved a new dam on Wednesday. A funeral for four of the dead will be held on Friday.',
    },
  };
  assert.deepEqual(linesOf(funeral).first, [
    'The flood at Ostby killed five people and 900 were evacuated.',
    'The council of Ostby approved a new dam on Wednesday.',
  ]);
});

test('an early toll does not come first where a later account leads with another', () => {
  const later: Texts = {
    ...flood,
    radio: {
      day: '2031-06-07',
      text: 'Ostby declared the flood over on Saturday. It killed 16 people, and 900 were evacuated.',
    },
  };
  assert.equal(linesOf(later).first[0], 'Ostby declared the flood over on Saturday.');
});

test('what was settled is news, be it told as to come', () => {
  const deal: Texts = {
    mail: { day: '2031-05-02', text: 'Ostby voted on Friday. No party has a majority in Ostby.' },
    post: {
      day: '2031-05-20',
      text: 'Ada Brecht is to become mayor of Ostby after the Mill Party agreed on Tuesday to support her.',
    },
  };
  assert.match(linesOf(deal).first[0]!, /^Ada Brecht is to become mayor/);
});

test('the dead of a crime do not come before the verdict', () => {
  const trial: Texts = {
    mail: {
      day: '2031-05-02',
      text: 'The trial of Ada Brecht, who killed five people, began in court on Friday. The jury heard the prosecution.',
    },
    post: {
      day: '2031-05-20',
      text: 'A jury convicted Ada Brecht on Tuesday after a trial of three weeks. The court heard that she killed five people.',
    },
  };
  assert.equal(
    linesOf(trial).first[0],
    'A jury convicted Ada Brecht on Tuesday after a trial of three weeks.',
  );
});
