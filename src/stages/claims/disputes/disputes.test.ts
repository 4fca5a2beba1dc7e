import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityType } from '../../../model/annotation.ts';
import { contestsOf, type Told } from './trial.ts';

const on = '2031-05-06';
const names: Readonly<Record<string, EntityType>> = {
  'Vinta Harbour': 'organisation',
  'Orrin Mills': 'organisation',
  'Halven Bank': 'organisation',
  'Orrin Valley': 'place',
  'Old Customs House': 'facility',
  Selland: 'place',
  Korvat: 'place',
  Ilm: 'place',
  Droya: 'place',
  Pest: 'place',
  'Ada Lisk': 'person',
  'Jon Brack': 'person',
  'Vera Brack': 'person',
};
const trombone = { on, text: 'The mayor plays the trombone in a village band.' };

const disputed: readonly { readonly what: string; readonly told: readonly Told[]; readonly as: string }[] = [
  {
    what: 'one accepts what another text has him reject',
    told: [
      { on, text: 'Vinta Harbour has accepted the merger with Orrin Mills.' },
      { on, text: 'The board met late. Vinta Harbour has rejected a merger with Orrin Mills.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'one is said to do, and not to do it',
    told: [
      { on, text: 'Ada Lisk attended the opening of the Old Customs House.' },
      { on, text: 'Ada Lisk did not attend the opening of the Old Customs House.' },
    ],
    as: 'contradicted negation',
  },
  {
    what: 'what was to be is not to be, as a later text has it',
    told: [
      { on, text: 'Ada Lisk will attend the opening of the Old Customs House.' },
      { on: '2031-05-09', text: 'Ada Lisk will not attend the opening of the Old Customs House.' },
    ],
    as: 'superseded revision',
  },
  {
    what: 'other numbers of the same thing in other words',
    told: [
      { on, text: 'The closure of the mill will do away with 340 looms.' },
      { on, text: 'When the mill shuts, 430 looms will go.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'another is said in the same words to have asked for it',
    told: [
      { on, text: 'Ada Lisk had initiated the talks.' },
      { on, text: 'Jon Brack had initiated the talks.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'other numbers of what is cut, told with no word in common',
    told: [
      { on, text: 'Orrin Mills says the plan will do away with 340 jobs on the quay.' },
      { on, text: 'Over two years 430 jobs will go.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'the dead of one event',
    told: [
      { on, text: 'The flood in the Orrin Valley killed nine people.' },
      { on, text: 'Twelve people died when the Orrin Valley was flooded.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'the dead of one event, as a later text counts them',
    told: [
      { on, text: 'The flood in the Orrin Valley killed nine people.' },
      { on: '2031-05-08', text: 'Twelve people died when the Orrin Valley was flooded.' },
    ],
    as: 'superseded as-of',
  },
  {
    what: 'a figure that somebody else in the same text puts otherwise',
    told: [
      { on, text: 'The union says 2,300 weavers are on strike. The mill puts the number at 1,900.' },
      trombone,
    ],
    as: 'contradicted value',
  },
  {
    what: 'other days of one act',
    told: [
      { on, text: 'Weavers walked out on Monday.', days: { Monday: '2031-05-05' } },
      { on, text: 'The walkout began on Friday.', days: { Friday: '2031-05-02' } },
    ],
    as: 'contradicted value',
  },
  {
    what: 'who asked for it',
    told: [
      { on, text: 'Vinta Harbour asked for the talks.' },
      { on, text: 'The talks were long. Halven Bank had asked for talks.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'one text does not know where; another does',
    told: [
      { on, text: 'The exact location of the talks is not yet known.' },
      { on, text: 'The talks will be held in the Old Customs House.' },
    ],
    as: 'contradicted negation',
  },
  {
    what: 'other lists of what one party demands',
    told: [
      { on, text: 'The rulers of Selland want Korvat, Ilm and Droya.' },
      { on, text: 'Selland has demanded Korvat, Ilm and Pest.' },
    ],
    as: 'contradicted scope',
  },
  {
    what: 'other reasons for one act',
    told: [
      { on, text: 'Orrin Mills closed the laundry because of mould in the cellar.' },
      { on, text: 'Orrin Mills closed its laundry due to rising taxes.' },
    ],
    as: 'contradicted scope',
  },
  {
    what: 'names of one event that exclude each other',
    told: [
      { on, text: 'The army seized Korvat in the spring.' },
      { on, text: 'The army liberated Korvat in the spring.' },
      trombone,
    ],
    as: 'contradicted wording',
  },
  {
    what: 'what one says was demanded, the other merely suggested',
    told: [
      { on, text: 'The quiet room was demanded by the police.' },
      { on, text: 'The police merely suggested the quiet room after a good trial.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'the next words have it that it was merely suggested',
    told: [
      {
        on,
        text: 'The quiet room was demanded by the police. Their speaker, Ada Lisk, answered that it merely suggested the room.',
      },
    ],
    as: 'contradicted value',
  },
  {
    what: 'the name of somebody is withheld, and told later',
    told: [
      { on, text: 'The name of the driver has not been released.' },
      { on: '2031-05-09', text: 'The driver, identified by police as Ada Lisk, was released.' },
    ],
    as: 'superseded as-of',
  },
  {
    what: 'the name of somebody is withheld, and told elsewhere on the same day',
    told: [
      { on, text: "The driver's name was not made public." },
      { on, text: 'Police identified the driver as Ada Lisk.' },
    ],
    as: 'contradicted negation',
  },
  {
    what: 'nothing went wrong before, and so often it did',
    told: [
      { on, text: 'Jon Brack said there were no problems at previous fairs in Korvat.' },
      { on, text: '“There were 14 incidents last year, all of them small,” Jon Brack said.' },
    ],
    as: 'contradicted negation',
  },
  {
    what: 'most of them, and a few',
    told: [
      { on, text: 'Most of the suspects had been identified.' },
      { on, text: 'Only a tiny fraction of the suspects had been identified.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'two flags of a ship',
    told: [
      { on, text: 'The Panama-flagged tanker Vinta Harbour was held.' },
      { on, text: 'The Vinta Harbour, registered in Liberia, was held.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'rare, and common',
    told: [
      { on, text: 'Breakdowns are rare, an engineer said.' },
      { on, text: 'Breakdowns are surprisingly common, a pilot said.' },
    ],
    as: 'contradicted value',
  },
  {
    what: 'it is rare to do what it is common to do',
    told: [
      { on, text: 'It is rare for a ship to turn back at sea.' },
      { on, text: 'It is surprisingly common for ships to turn back at sea.' },
    ],
    as: 'contradicted value',
  },
];

for (const { what, told, as } of disputed)
  test(`disputed: ${what}`, () => {
    const found = contestsOf(told, names);
    assert.deepEqual(
      found.map(({ status, type }) => `${status} ${type}`),
      [as],
    );
    for (const { article, heart } of found[0]!.sides.flatMap(({ passages }) => passages))
      assert.ok(article.text.slice(heart.start, heart.end).length > 0);
  });

const agreeing: readonly { readonly what: string; readonly told: readonly Told[] }[] = [
  {
    what: 'what is released and who is',
    told: [
      {
        on,
        text: 'The looms lacked a part released on Monday.',
        days: { Monday: '2031-05-05' },
      },
      {
        on,
        text: 'Police held a man in Pest. He was released on Friday.',
        days: { Friday: '2031-05-02' },
      },
    ],
  },
  {
    what: 'what is only possible excludes nothing',
    told: [
      { on, text: 'Vinta Harbour may accept the merger with Orrin Mills.' },
      { on, text: 'Vinta Harbour has rejected a merger with Orrin Mills.' },
    ],
  },
  {
    what: 'two parties may differ about one thing',
    told: [
      { on, text: 'Vinta Harbour accepted the merger with Orrin Mills.' },
      { on, text: 'Halven Bank rejected the merger with Orrin Mills.' },
    ],
  },
  {
    what: 'one of two numbers is rounded, or a bound',
    told: [
      { on, text: 'The closure of the mill will do away with about 2,400 looms.' },
      { on, text: 'The closure of the mill will do away with 2,412 looms.' },
      { on, text: 'The closure of the mill will do away with more than 2,000 looms.' },
    ],
  },
  {
    what: 'an article that gives both numbers means two things by them',
    told: [
      { on, text: 'The mill will do away with 340 looms. Another mill will do away with 430 looms.' },
      { on, text: 'When the mill shuts, 430 looms will go.' },
    ],
  },
  {
    what: 'a list of examples need not be whole',
    told: [
      { on, text: 'The rulers of Selland demand towns such as Korvat and Ilm.' },
      { on, text: 'Selland has demanded Korvat, Ilm and Pest.' },
    ],
  },
  {
    what: 'records of so many matches and of others',
    told: [
      { on, text: 'Ada Lisk led Orrin Mills to a 62-39 record.' },
      { on, text: 'In her first season Ada Lisk led Orrin Mills to a record of 9-14.' },
    ],
  },
  {
    what: 'stretches of what is counted',
    told: [
      { on, text: 'Ada Lisk spent her first 11 seasons as a player in Orrin Valley.' },
      { on, text: 'Ada Lisk spent four seasons as a player in Orrin Valley.' },
    ],
  },
  {
    what: 'what is counted from a time on, and all there is',
    told: [
      { on, text: 'He has 548 rushing yards, 28 receptions and 258 receiving yards.' },
      {
        on,
        text: 'Since Week 11, Ada Lisk has eight touchdowns on 498 rushing yards and 176 receiving yards.',
      },
    ],
  },
  {
    what: 'several things that can be won',
    told: [
      { on, text: 'Orrin Mills won nine national titles in the Valley.' },
      { on, text: 'Vinta Harbour won seven national titles in the Valley.' },
    ],
  },
  {
    what: 'a sum in the money of another country',
    told: [
      { on, text: 'Damage to the mill was estimated at $US1 million ($1.52 million), firefighters said.' },
      { on, text: 'The fire burned for hours. Damage to the mill is estimated at one million dollars.' },
    ],
  },
  {
    what: 'lengths of contracts of two people',
    told: [
      { on, text: 'Ada Lisk signed a three-year contract.' },
      { on, text: 'Halven Bank signed a six-year contract.' },
    ],
  },
  {
    what: 'one cause by another of its words, and one whom it befell',
    told: [
      { on, text: 'An overnight fire at the old church caused heavy damage.' },
      { on, text: 'Police spoke of the killing of a clerk that caused heavy damage.' },
      { on, text: 'The fire caused heavy damage.' },
    ],
  },
  {
    what: 'the only time that it was so',
    told: [
      { on, text: 'Ada Lisk did not allow a photograph of the loom.' },
      { on, text: 'It was the only time in ten years that Ada Lisk allowed a photograph of the loom.' },
    ],
  },
  {
    what: 'words said in writing are no book',
    told: [
      { on, text: '“We see new versions of the flaw,” wrote Ada Lisk on the company blog.' },
      { on, text: 'Jon Brack wrote on the company blog that all should install it.' },
    ],
  },
  {
    what: 'one left by himself, another was sacked, and shots were fired',
    told: [
      { on, text: 'Ada Lisk resigned from the board of Orrin Mills.' },
      { on, text: 'Orrin Mills fired Jon Brack as its coach.' },
      { on, text: 'Guards fired warning shots near Ada Lisk.' },
    ],
  },
  {
    what: 'one text is printed again on another day',
    told: [
      {
        on,
        text: 'The lock of Orrin Mills was forced open this morning.',
        days: { 'this morning': '2031-05-06' },
      },
      {
        on: '2031-05-09',
        text: 'This morning the lock of Orrin Mills was forced open.',
        days: { 'This morning': '2031-05-09' },
      },
    ],
  },
  {
    what: 'two were sacked on two days',
    told: [
      { on, text: 'Ada Lisk of Orrin Mills was fired on Monday.', days: { Monday: '2031-05-05' } },
      { on, text: 'Jon Brack of Orrin Mills was fired on Friday.', days: { Friday: '2031-05-02' } },
    ],
  },
  {
    what: 'some are won and others lost',
    told: [
      { on, text: 'Orrin Mills won 18 matches in the Valley.' },
      { on, text: 'Orrin Mills lost eight matches in the Valley.' },
    ],
  },
  {
    what: 'what led to days of it, and what it led to',
    told: [
      { on, text: 'The killing of a clerk caused five days of rioting.' },
      { on, text: 'Unrest caused days of grief.' },
    ],
  },
  {
    what: 'two things that one text counts side by side, and its copy',
    told: [
      { on, text: 'Four patrol boats and nine fishing vessels took part in the rescue.' },
      { on, text: 'Four patrol boats and nine fishing vessels took part in the rescue off Pest.' },
    ],
  },
  {
    what: 'what somebody pleads, and what the court finds',
    told: [
      { on, text: 'Ada Lisk had pleaded not guilty.' },
      { on, text: 'A jury found Ada Lisk guilty of fraud.' },
    ],
  },
  {
    what: 'people climb and fall',
    told: [
      { on, text: 'Ada Lisk was climbing to a small hut on the ridge.' },
      { on, text: 'Ada Lisk fell while climbing to a small hut on the ridge.' },
    ],
  },
  {
    what: 'what is not done yet, and what they negotiate to do',
    told: [
      { on, text: 'Orrin Mills had not purchased the old laundry.' },
      { on, text: 'Orrin Mills was negotiating to purchase the old laundry.' },
    ],
  },
  {
    what: 'one sentence and another',
    told: [
      { on, text: 'Ada Lisk is serving a 12-year sentence.' },
      { on, text: 'A second trial brought Ada Lisk another three-year sentence.' },
    ],
  },
  {
    what: 'one sentence in which "she" is read as two',
    told: [
      { on, text: 'Ada Lisk ran the mill. Not only had she initiated the talks, she had paid for them.' },
      { on, text: 'Vera Brack ran the mill. Not only had she initiated the talks, she had paid for them.' },
    ],
  },
  {
    what: 'one reason in other words',
    told: [
      { on, text: 'Orrin Mills closed the laundry because of mould in the cellar.' },
      { on, text: 'Orrin Mills closed its laundry because the cellar was full of mould.' },
    ],
  },
  {
    what: 'one thing was demanded, another merely suggested',
    told: [
      { on, text: 'The police demanded a quiet room.' },
      { on, text: 'The police merely suggested a tent. A clerk merely suggested a quiet room.' },
    ],
  },
  {
    what: 'he demanded one thing, and merely suggested the next',
    told: [{ on, text: 'The mayor demanded a new ferry. But Ada Lisk said he merely suggested lunch.' }],
  },
  {
    what: 'names of two victims, and a name that the police did not tell',
    told: [
      {
        on,
        text: 'The name of the second victim has not been released. The name of the driver was not released.',
      },
      { on, text: 'The victim was identified as Ada Lisk. Relatives identified the driver as Jon Brack.' },
    ],
  },
  {
    what: 'nothing went wrong at one fair, much at another, and another says so',
    told: [
      {
        on,
        text: 'There were no incidents at the fair in Korvat. Ada Lisk said there had not been problems before.',
      },
      {
        on,
        text: 'There were 20 incidents at the fair in Droya. Jon Brack said that there were 20 incidents last year.',
      },
    ],
  },
  {
    what: 'most of some and few of others, and what the one and the other saw',
    told: [
      { on, text: 'Most of the suspects had been identified. Most drivers were seen by cameras.' },
      { on, text: 'Few of the victims had been identified. Few drivers were seen by witnesses.' },
    ],
  },
  {
    what: 'a ship of a country, and a company registered in another',
    told: [
      { on, text: 'The Panama-flagged tanker Vinta Harbour was held.' },
      { on, text: 'The Vinta Harbour belongs to Orrin Mills, registered in Liberia.' },
    ],
  },
  {
    what: 'rare in one place, and common in another',
    told: [
      { on, text: 'Tremors are rare in Korvat. It is rare for a ship to burn at sea.' },
      { on, text: 'Tremors are common in the hills. It is common for a ship to turn back at sea.' },
    ],
  },
  {
    what: 'what each gets, and how many there are',
    told: [
      { on, text: 'The ferry line pays its 312 passengers for what they lost.' },
      { on, text: 'The ferry line pays each of its passengers five hundred for what they lost.' },
    ],
  },
  {
    what: 'nobody dead, and those who died in another year',
    told: [
      {
        on,
        text: 'In the worst disaster at sea, 86 people died when the Marit foundered in 2003.',
        days: { '2003': '2003' },
      },
      { on, text: 'Nobody died, and the mayor of Selland was content.' },
    ],
  },
  {
    what: 'nothing was planned as yet, and what came about',
    told: [
      { on, text: 'No talks were scheduled by Monday evening.' },
      { on, text: 'The parties had met for nine hours at the Old Customs House.' },
    ],
  },
  {
    what: 'who agreed to nothing, and who was back',
    told: [
      { on, text: 'The board told of an extra day; nobody agreed to it.' },
      { on, text: 'On Friday everyone was back.', days: { Friday: '2031-05-02' } },
    ],
  },
];

for (const { what, told } of agreeing)
  test(`not disputed: ${what}`, () =>
    assert.deepEqual(
      contestsOf(told, names).map(({ type, how }) => `${type} ${how}`),
      [],
    ));
