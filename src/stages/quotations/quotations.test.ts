import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Times } from '../../model/annotation.ts';
import type { Quotation } from '../../model/quotation.ts';
import { type Made, madeArticle, madeEntities, onDay } from './made.ts';
import { findQuotations } from './quotations.ts';

/** The quotations of the last of some articles, which the same people are named in. */
function quotationsIn(marked: string, ...others: readonly string[]): readonly Quotation[] {
  const made = madeArticle('a1', marked);
  const story = [made, ...others.map((text, i) => madeArticle(`b${i}`, text))];
  return findQuotations(made.article, made.annotation, madeEntities(story), english).items;
}

/** "Speaker | cue | words … words"; a speaker without an entity in brackets. */
function tell({ source, sourceText, cue, content }: Quotation): string {
  const speaker = source ?? (sourceText === null ? '?' : `(${sourceText})`);
  return [speaker, cue?.exact ?? '-', content.map(({ exact }) => exact).join(' … ')].join(' | ');
}

type Case = readonly [text: string, ...expected: string[]];

function check(what: string, kinds: RegExp, cases: readonly Case[]): void {
  for (const [text, ...expected] of cases)
    test(`${what}: ${text.replaceAll('\n', ' ¶ ')}`, () => {
      const found = quotationsIn(text).filter(({ kind }) => kinds.test(kind));
      assert.deepEqual(found.map(tell), expected);
    });
}

const QUOTED = /^(?:direct|mixed)/;

check('the speaker stands beside the words', /^direct/, [
  ['“We stay,” said Mara Dunst.', 'Mara Dunst | said | We stay,'],
  ['“We stay,” Mara Dunst said.', 'Mara Dunst | said | We stay,'],
  ['“Who pays?” asked Mara Dunst.', 'Mara Dunst | asked | Who pays?'],
  ['“Who pays?” Dunst asked the Weir Board.', 'Mara Dunst | asked | Who pays?'],
  ['Mara Dunst said: “We stay.”', 'Mara Dunst | said | We stay.'],
  ['Mara Dunst told reporters on Monday, “We stay.”', 'Mara Dunst | told | We stay.'],
  ['As Mara Dunst put it: “We stay.”', 'Mara Dunst | put | We stay.'],
  ['According to Mara Dunst, “the weir will hold”.', 'Mara Dunst | According to | the weir will hold'],
  ['Mara Dunst: “We stay.”', 'Mara Dunst | - | We stay.'],
  ['The head of quality, Mara Dunst, wrote to Paul Tarrow: “We stay.”', 'Mara Dunst | wrote | We stay.'],
  [
    'Mara Dunst, chairman of the Weir Board, which has ten members, said: “We stay.”',
    'Mara Dunst | said | We stay.',
  ],
  ['“We stay,” Mara Dunst of the Weir Board shot back.', 'Mara Dunst | shot back | We stay,'],
  ['“We stay,” said a nurse at the old mill, Mara Dunst.', 'Mara Dunst | said | We stay,'],
  ['“We stay,” its chairman, Mayor Mara Dunst of Aldermoor, told a rally.', 'Mara Dunst | told | We stay,'],
  ['“We stay” – Mara Dunst', 'Mara Dunst | - | We stay'],
]);

check('what tells of others is meant, and not what it tells of', /^(?:indirect|mixed)/, [
  [
    'Ships visit the Weir Board often, the report said. It called the mill “a ruin by now”.',
    '(the report) | said | Ships visit the Weir Board often',
    '(It) | called | a ruin by now',
  ],
  [
    'Olsvik fined the Weir Board. The newspaper said six others will be fined.',
    '(The newspaper) | said | six others will be fined',
  ],
]);

check('whom a clause describes speaks, and not what the clause ends in', /^indirect/, [
  ['A nurse who met Mara Dunst after her fall said it was late.', '(A nurse) | said | it was late'],
  [
    'A diplomat speaking on condition of anonymity said the mill was sold.',
    '(A diplomat) | said | the mill was sold',
  ],
  [
    'The officer who asked us for a false name says the mill was sold.',
    '(The officer) | says | the mill was sold',
  ],
  ['Olsvik lost a friend before police said the mill was shut.', '(police) | said | the mill was shut'],
]);

check(
  'a clause goes on between the marks, behind a decimal and behind what is told of an index',
  /^indirect/,
  [
    [
      'Mara Dunst said the plan for the old weir “would flood the mill”.',
      'Mara Dunst | said | the plan for the old weir “would flood the mill”',
    ],
    [
      'Police said he held a .5 inch pipe in his hand.',
      '(Police) | said | he held a .5 inch pipe in his hand',
    ],
    [
      'According to the Tidal Flats Index released last year, the weir was the oldest.',
      '(the Tidal Flats Index) | According to | the weir was the oldest',
    ],
  ],
);

check('a document is whoever’s who wrote it', /^(?:direct|indirect)/, [
  [
    'Mara Dunst wrote a long letter describing the mill as lost.\n“It will not be missed,” the letter read.',
    'Mara Dunst | read | It will not be missed,',
  ],
  [
    'Mara Dunst signed a memorandum on the weir.\nOlsvik came.\nAccording to the memorandum, the weir is too old.',
    'Mara Dunst | According to | the weir is too old',
  ],
  [
    'Mara Dunst was sent a memo on the weir.\nAccording to the memo, the weir is too old.',
    '(the memo) | According to | the weir is too old',
  ],
]);

check('who has no name is called as when he was introduced', /^(?:direct|indirect)/, [
  [
    'One local farmer said the weir had moved.\n“We ran,” the farmer said.',
    '(One local farmer) | said | the weir had moved',
    '(One local farmer) | said | We ran,',
  ],
]);

check('bodies are called by their trade, and by what they are called beside their names', /^indirect/, [
  [
    'Aldermoor Police met Sallow Airways. Corvin Mills came. The airline said it would pay.',
    'Sallow Airways | said | it would pay',
  ],
  [
    'A spokesman for Sallow Airways said it was sorry. Aldermoor Police came. The carrier said it would pay.',
    'Sallow Airways | said | it was sorry',
    'Sallow Airways | said | it would pay',
  ],
  [
    'The Corvin Mills company met the militant group Otter Brigade. The militant group said it would go.',
    'Otter Brigade | said | it would go',
  ],
  [
    'The Corvin Mills company met the militant group Otter Brigade. The rights group said it would go.',
    '(The rights group) | said | it would go',
  ],
  ['The Corvin Mills company said it would go.', 'Corvin Mills | said | it would go'],
  [
    'The Danish government said it would pay. Denmark is small.',
    '(The Danish government) | said | it would pay',
  ],
]);

check('a document is whose it was just before', QUOTED, [
  [
    'Mara Dunst reported that the weir had leaked for weeks. “It is old,” the report said.',
    'Mara Dunst | said | It is old,',
  ],
  [
    'Sallow Airways said in a statement that it was sorry.\nMara Dunst came.\n“We failed,” the statement said.',
    'Sallow Airways | said | We failed,',
  ],
  [
    'Sallow Airways said in a statement that it was sorry.\nMara Dunst came.\n“We failed,” the letter said.',
    '(the letter) | said | We failed,',
  ],
]);

check('whoever is quoted by others', QUOTED, [
  ['Mara Dunst came. “We stay,” the newspaper quoted her as saying.', 'Mara Dunst | quoted | We stay,'],
  ['The newspaper quoted Mara Dunst as saying: “We stay.”', 'Mara Dunst | quoted | We stay.'],
]);

check('an office is whose it is said to be soon after', QUOTED, [
  [
    'A mill union boss said: “We stay.”\nMara Dunst, the head of the mill union, came.',
    'Mara Dunst | said | We stay.',
  ],
  [
    'A mill union boss said: “We stay.”\nMara Dunst, the head of the weir union, came.',
    '(A mill union boss) | said | We stay.',
  ],
  [
    'A mill union boss said: “We stay.”\nMara Dunst, the head of the mill union, met Paul Tarrow, the boss of the mill union, there.',
    '(A mill union boss) | said | We stay.',
  ],
]);

check('posts are signed', QUOTED, [
  [
    'Olsvik came.\nthe weir is gone, all of it — Mara Dunst (@mdunst) May 2, 2031 We stay! — Paul Tarrow (@ptarrow) 3 May 2031',
    'Mara Dunst | - | the weir is gone, all of it',
    'Paul Tarrow | - | We stay!',
  ],
  [
    'Mara Dunst came.\nLook at this pic.twitter.com/x1y2 — mara dunst (@mdunst) May 2, 2031',
    'Mara Dunst | - | Look at this',
  ],
  ['The weir — the old one (@ the mill) — is gone.'],
]);

check('a spokesman speaks for no place that he is in, and for no other’s body', /^indirect/, [
  [
    'A spokesman for the joint command in Aldermoor said the weir had burst.',
    '(A spokesman for the joint command in Aldermoor) | said | the weir had burst',
  ],
  [
    'Mill spokesman Paul Tarrow said the mill was shut. The Weir Board spokesman said the weir had burst.',
    'Paul Tarrow | said | the mill was shut',
    'Weir Board | said | the weir had burst',
  ],
]);

check('what is spoken of speaks no word', QUOTED, [
  [
    'Mara Dunst added that the leak mentioned in the press is “an old story”.',
    'Mara Dunst | added | an old story',
  ],
  ['The mill described in the report was “a ruin”, Mara Dunst said.', 'Mara Dunst | said | a ruin'],
  [
    'The owner of the mill mentioned in passing that it was “a ruin”.',
    '(The owner of the mill) | mentioned | a ruin',
  ],
]);

check('what describes the speaker is passed over', /^direct/, [
  ['“We stay,” said Mara Dunst, a miller.', 'Mara Dunst | said | We stay,'],
  ['“We stay,” Mara Dunst, a miller from Aldermoor, said.', 'Mara Dunst | said | We stay,'],
  [
    '“We stay,” Mara Dunst, who met Henrik Olsvik in Aldermoor, told a crowd.',
    'Mara Dunst | told | We stay,',
  ],
  ['“We stay,” said Olsvik ally Mara Dunst.', 'Mara Dunst | said | We stay,'],
  ['“We stay,” said its manager, Mara Dunst.', 'Mara Dunst | said | We stay,'],
  ['Its manager, Mara Dunst, said: “We stay.”', 'Mara Dunst | said | We stay.'],
  ['“We stay,” said an Olsvik aide.', '(an Olsvik aide) | said | We stay,'],
  ['“We stay,” Dunst shared on the net.', 'Mara Dunst | shared | We stay,'],
  ['“We stay,” said former mayor and Weir Board chair Mara Dunst.', 'Mara Dunst | said | We stay,'],
  ['“We stay,” a spokesman for Corvin Mills said.', 'Corvin Mills | said | We stay,'],
  [
    'An official with knowledge of the case told reporters: “We stay.”',
    '(An official with knowledge of the case) | told | We stay.',
  ],
]);

check('a quotation that its cue splits is one', /^direct/, [
  ['“We stay,” said Mara Dunst, “until they pay.”', 'Mara Dunst | said | We stay, … until they pay.'],
  ['“We stay,” said Mara Dunst. “They will pay.”', 'Mara Dunst | said | We stay, … They will pay.'],
  [
    '“We stay,” Dunst wrote in a letter to Olsvik explaining her reasons, “until they pay.”',
    'Mara Dunst | wrote | We stay, … until they pay.',
  ],
  ['“We stay.\n“They will pay,” said Mara Dunst.', 'Mara Dunst | said | We stay. … They will pay,'],
  [
    '“We stay,” said Mara Dunst.\n“They will pay.”',
    'Mara Dunst | said | We stay,',
    'Mara Dunst | - | They will pay.',
  ],
  [
    '“We stay,” said Mara Dunst. “We go,” said Henrik Olsvik.',
    'Mara Dunst | said | We stay,',
    'Henrik Olsvik | said | We go,',
  ],
]);

check('pronouns and offices mean whom the article named', /^direct/, [
  [
    'Aldermoor Police would not comment and named the airline.\n“We are sorry,” the airline said. “We failed,” it said.',
    '(the airline) | said | We are sorry,',
    '(it) | said | We failed,',
  ],
  ['Mara Dunst came late. “We stay,” she said.', 'Mara Dunst | said | We stay,'],
  ['Mara Dunst met Henrik Olsvik. “We stay,” he said.', 'Henrik Olsvik | said | We stay,'],
  ['Henrik Olsvik met Mara Dunst. “We stay,” he said.', 'Henrik Olsvik | said | We stay,'],
  ['Henrik Olsvik met Paul Tarrow. “We stay,” she said.', '(she) | said | We stay,'],
  ['“We stay,” they said.', '(they) | said | We stay,'],
  ['Mayor Mara Dunst came. “We stay,” the mayor said.', 'Mara Dunst | said | We stay,'],
  ['Mara Dunst, the mayor of Aldermoor, came. “We stay,” the mayor said.', 'Mara Dunst | said | We stay,'],
  [
    'Labour Minister Mara Dunst met Transport Minister Henrik Olsvik. “We stay,” the labour minister said.',
    'Mara Dunst | said | We stay,',
  ],
  [
    'Labour Minister Mara Dunst came. “We stay,” said the transport minister.',
    '(the transport minister) | said | We stay,',
  ],
  ['Mayor Mara Dunst came. “We stay,” a mayor said.', '(a mayor) | said | We stay,'],
  ['The Weir Board met. “It holds,” the board said.', 'Weir Board | said | It holds,'],
  ['The Weir Board met. “It holds,” the foreign ministry said.', '(the foreign ministry) | said | It holds,'],
  [
    'The Weir Board met. “It holds,” the company said. “It breaks,” the union said.',
    'Weir Board | said | It holds,',
    '(the union) | said | It breaks,',
  ],
  ['The Weir Board met. “It holds,” the agency said.', 'Weir Board | said | It holds,'],
  ['The Weir Board met. “It holds,” the Aldermoor agency said.', '(the Aldermoor agency) | said | It holds,'],
]);

test('an office that nobody holds in this article is looked up in the story', () => {
  const quoted = '“We stay,” the labour minister said.';
  const speaker = (...others: string[]): string | null | undefined =>
    quotationsIn(quoted, ...others)[0]?.source;
  assert.equal(speaker('Labour Minister Mara Dunst came.'), 'Mara Dunst');
  assert.equal(speaker('Labour Minister Mara Dunst met Labour Minister Paul Tarrow.'), null);
  assert.equal(speaker('Transport Minister Mara Dunst came.'), null);
});

check('where nobody is named, nobody is made up', QUOTED, [
  ['“We stay.”', '? | - | We stay.'],
  ['“Somebody has to stay here tonight.”', '? | - | Somebody has to stay here tonight.'],
  ['Mara Dunst came.\n“Somebody has to stay here,” oddly muttered.', '? | - | Somebody has to stay here,'],
]);

check('pieces of somebody’s words', /mixed/, [
  ['Dunst said the weir was “as good as gone”.', 'Mara Dunst | said | as good as gone'],
  ['Dunst called it “a mess”.', 'Mara Dunst | called | a mess'],
  ['Dunst said it was “gone”, “lost” and “over”.', 'Mara Dunst | said | gone … lost … over'],
  ['According to Mara Dunst, the weir is “as good as gone”.', 'Mara Dunst | According to | as good as gone'],
]);

check('what a sentence without a verb of saying ends in', QUOTED, [
  ['Dunst was blunt: “The weir is cracked.”', 'Mara Dunst | - | The weir is cracked.'],
  ['The sign of Dunst was old: “weir”.'],
]);

check('reports that go on, and what is none', /indirect/, [
  [
    'The weir was cracked, Dunst said, adding that nobody had looked.',
    'Mara Dunst | said | The weir was cracked',
    'Mara Dunst | adding | nobody had looked',
  ],
  ['Mara Dunst, who said she had seen it, walked home.', 'Mara Dunst | said | she had seen it'],
  ['Dunst said that was not enough.', 'Mara Dunst | said | that was not enough'],
  [
    'Dunst said that if it rained, she would speak indoors.',
    'Mara Dunst | said | if it rained, she would speak indoors',
  ],
  ['MOST READ IN THE MILL that the weir was gone.'],
]);

check('titles, names and scare quotes are nobody’s words', QUOTED, [
  ['He sang “The Long Wet Year” at the fair.'],
  ['Her book, titled “what the water took”, came out in May.'],
  ['Paul “Otter” Tarrow swam.'],
  ['The so-called “weir guard” slept.'],
  ['Dunst spoke on “The Late Hour” and said that she would stay.'],
  ['The “experts” came late.'],
]);

check('scare quotes have no speaker', /scare/, [
  ['The “experts” came late.', '? | - | experts'],
  ['Dunst said that she would stay. The so-called “weir guard” slept.', '? | - | weir guard'],
  ['Paul “Otter” Tarrow swam to the “other side” of it.', '? | - | other side'],
  ['He sang “The Long Wet Year” at the fair.'],
  ['# A ‘weir’ that is none\nMara Dunst came.', '? | - | weir'],
  ['Dunst called it “a mess”.'],
]);

/** Each quotation, with the words of the one that reports it. */
function tellWithin(text: string): string[] {
  const found = quotationsIn(text);
  const words = new Map(found.map((quotation) => [quotation.id, quotation.content[0].exact]));
  return found.map((quotation) => {
    const outer = quotation.within === undefined ? '' : ` < ${words.get(quotation.within)}`;
    return tell(quotation) + outer;
  });
}

test('quotations inside quotations have speakers of their own', () => {
  const cases: readonly Case[] = [
    [
      '“Paul Tarrow told me, ‘Go home,’” said Mara Dunst.',
      'Mara Dunst | said | Paul Tarrow told me, ‘Go home,’',
      'Paul Tarrow | told | Go home, < Paul Tarrow told me, ‘Go home,’',
    ],
    [
      '“I told them, ‘Go home,’ and they went,” said Mara Dunst.',
      'Mara Dunst | said | I told them, ‘Go home,’ and they went,',
      'Mara Dunst | told | Go home, < I told them, ‘Go home,’ and they went,',
    ],
    [
      '‘Paul Tarrow told me, “Go home,”’ said Mara Dunst.',
      'Mara Dunst | said | Paul Tarrow told me, “Go home,”',
      'Paul Tarrow | told | Go home, < Paul Tarrow told me, “Go home,”',
    ],
    [
      '“We told him, ‘Go home,’ and he went,” said Mara Dunst.',
      'Mara Dunst | said | We told him, ‘Go home,’ and he went,',
      '(We) | told | Go home, < We told him, ‘Go home,’ and he went,',
    ],
    ['“It is the ‘old’ weir,” said Mara Dunst.', 'Mara Dunst | said | It is the ‘old’ weir,'],
    [
      'Mara Dunst said Paul Tarrow had told her that the weir was safe.',
      'Mara Dunst | said | Paul Tarrow had told her that the weir was safe',
      'Paul Tarrow | told | the weir was safe < Paul Tarrow had told her that the weir was safe',
    ],
  ];
  for (const [text, ...expected] of cases) assert.deepEqual(tellWithin(text), expected);
});

check('headlines', QUOTED, [
  [
    '# “We stay”: Dunst\n“We stay,” said Mara Dunst.',
    'Mara Dunst | - | We stay',
    'Mara Dunst | said | We stay,',
  ],
  [
    '# Millers say they ‘will stay’\n“We will stay,” said Mara Dunst.',
    '(Millers) | say | will stay',
    'Mara Dunst | said | We will stay,',
  ],
  ['# A ‘weir’ that is none\nMara Dunst came.'],
]);

check('a heading within the text', QUOTED, [
  [
    'Mara Dunst said: “We stay.”\n= ‘No new weir’\nOda Brekke said that it was “no new weir”.',
    'Mara Dunst | said | We stay.',
    '(Oda Brekke) | - | No new weir',
    '(Oda Brekke) | said | no new weir',
  ],
]);

check('headlines with a colon', /./, [
  ['# Dunst: weir ‘must go’\nMara Dunst came.', 'Mara Dunst | - | must go'],
  ['# “We stay”: mayor\nMayor Mara Dunst came.', 'Mara Dunst | - | We stay'],
]);

check('interviews name their speakers', QUOTED, [
  [
    'MARA DUNST: The weir will hold.\nREPORTER: For how long?\nDUNST: For a hundred years.',
    '(MARA DUNST) | - | The weir will hold.',
    '(REPORTER) | - | For how long?',
    '(DUNST) | - | For a hundred years.',
  ],
  [
    'We asked Mara Dunst.\nQ: Will the weir hold?\nA: For a hundred years.\nQ: Who pays for it?\nA: The board will.',
    'Mara Dunst | - | For a hundred years.',
    'Mara Dunst | - | The board will.',
  ],
  ['Place: the old weir\nTime: noon on Friday\nPlace: the new mill'],
]);

check('what is set apart is quoted without marks', QUOTED, [
  [
    'Mara Dunst wrote to the board:\n> The weir is not safe.\n> We ask for help.\nNobody came.',
    'Mara Dunst | wrote | The weir is not safe. … We ask for help.',
  ],
  ['> The weir is not safe. — Mara Dunst', 'Mara Dunst | - | The weir is not safe.'],
  ['> “The weir is not safe,” said Mara Dunst.', 'Mara Dunst | said | The weir is not safe,'],
]);

check('several speak, or one who is described', QUOTED, [
  ['“We stay,” Mara Dunst and Paul Tarrow said.', '(Mara Dunst and Paul Tarrow) | said | We stay,'],
  ['“We stay,” said Mara Dunst and Paul Tarrow.', '(Mara Dunst and Paul Tarrow) | said | We stay,'],
  ['“We stay,” a man familiar with the weir said.', '(a man familiar with the weir) | said | We stay,'],
  [
    '“We stay,” the crowd that had come on Friday said.',
    '(the crowd that had come on Friday) | said | We stay,',
  ],
]);

test('a line below a picture names nobody who speaks', () => {
  for (const credit of ['Photo: Paul Tarrow', '(Paul Tarrow/Corvin Mills)']) {
    const [found] = quotationsIn(`Henrik Olsvik came.\n${credit}\n“We stay,” he said.`);
    assert.equal(found?.source, 'Henrik Olsvik');
  }
});

check('what was said without its words', /indirect/, [
  ['Mara Dunst, who the Weir Board said was badly hurt, came.', 'Weir Board | said | was badly hurt'],
  ['Mara Dunst said that the weir was safe.', 'Mara Dunst | said | the weir was safe'],
  ['Mara Dunst said the weir was safe.', 'Mara Dunst | said | the weir was safe'],
  ['Mara Dunst said on Monday the weir was safe.', 'Mara Dunst | said | the weir was safe'],
  ['The weir was safe, Mara Dunst said.', 'Mara Dunst | said | The weir was safe'],
  ['The weir was safe, said Mara Dunst, a miller.', 'Mara Dunst | said | The weir was safe'],
  ['The weir, Mara Dunst said, was safe.', 'Mara Dunst | said | The weir … was safe'],
  ['According to Mara Dunst, the weir was safe.', 'Mara Dunst | According to | the weir was safe'],
  ['According to Mara Dunst, a miller, the weir was safe.', 'Mara Dunst | According to | the weir was safe'],
  ['The weir was safe, according to Mara Dunst.', 'Mara Dunst | according to | The weir was safe'],
  ['Mara Dunst told the Weir Board that the weir was safe.', 'Mara Dunst | told | the weir was safe'],
  [
    'Mara Dunst has repeatedly warned that the weir would break.',
    'Mara Dunst | warned | the weir would break',
  ],
  ['Mara Dunst asked whether the weir was safe.', 'Mara Dunst | asked | whether the weir was safe'],
  ['Mara Dunst vowed to mend the weir.', 'Mara Dunst | vowed | to mend the weir'],
  [
    'Dunst said the weir was safe, adding that the mill was not.',
    'Mara Dunst | said | the weir was safe',
    'Mara Dunst | adding | the mill was not',
  ],
  [
    'Dunst said the weir was safe but Olsvik said it was not.',
    'Mara Dunst | said | the weir was safe',
    'Henrik Olsvik | said | it was not',
  ],
  ['ALDERMOOR, March 12 (AB) – The weir was safe, Mara Dunst said.', 'Mara Dunst | said | The weir was safe'],
  ['Mara Dunst made clear that the weir was safe.', 'Mara Dunst | made clear | the weir was safe'],
  ['Mara Dunst voiced her hope that the weir was safe.', 'Mara Dunst | voiced | the weir was safe'],
  ['The board met, with Mara Dunst saying the weir was safe.', 'Mara Dunst | saying | the weir was safe'],
  ['Dunst did not come but said that the weir was safe.', 'Mara Dunst | said | the weir was safe'],
]);

check('what reports nothing', /indirect/, [
  ['Mara Dunst did not say that the weir was safe.'],
  ['Mara Dunst declined to say whether the weir was safe.'],
  ['Mara Dunst stressed the importance of being early.'],
  ['Mara Dunst announced her engagement to a man who mends weirs.'],
  ['Mara Dunst said when the board met.'],
  ['Mara Dunst recalled the flood that took the weir.'],
  ['Mara Dunst predicted more success, though the word is vague.'],
  ['The men predicting a flood in Aldermoor were right.'],
  ['I think that the weir was safe.'],
  ['It is feared that the weir was not safe.'],
  ['The claims of Mara Dunst were denied.'],
]);

test('a hearer and a medium stand beside the cue', () => {
  const cases: readonly (readonly [text: string, addressee: string | null, medium: string | null])[] = [
    ['Mara Dunst told reporters that it was late.', 'reporters', null],
    ['“It is late,” Mara Dunst told the Weir Board.', 'the Weir Board', null],
    ['“It is late,” Mara Dunst said to Henrik Olsvik.', 'Henrik Olsvik', null],
    ['“It is late,” Mara Dunst said in a statement.', null, 'statement'],
    ['“It is late,” Mara Dunst told a press conference.', 'a press conference', null],
    ['“It is late,” Mara Dunst said at a press conference.', null, 'press conference'],
    ['In a letter to the board, Mara Dunst wrote: “It is late.”', null, 'letter'],
    ['“It is late,” Mara Dunst said.', null, null],
  ];
  for (const [text, addressee, medium] of cases) {
    const [first] = quotationsIn(text);
    assert.deepEqual([first?.addressee, first?.medium], [addressee, medium], text);
  }
});

/** Times of an article: the words given, each on its day. */
function madeTimes({ article }: Made, days: Readonly<Record<string, string>>): Times {
  const expressions = Object.entries(days).flatMap(([words, day]) => {
    const start = article.text.indexOf(words);
    const place = { start, end: start + words.length, sentence: 0, date: onDay(day) };
    return start < 0 ? [] : [{ ...place, precision: 'day', basis: 'relative', role: 'at' } as const];
  });
  return { stage: 'times', version: 1, article: article.id, reference: null, expressions };
}

test('when it was said', () => {
  const [monday, friday] = ['2031-03-10', '2031-03-14'];
  const cases: readonly (readonly [text: string, day: string | null])[] = [
    ['“It is late,” Mara Dunst said on Monday.', monday],
    ['“It is late,” said Mara Dunst on Monday.', monday],
    ['Mara Dunst told reporters at the weir on Monday that it would be mended on Friday.', monday],
    ['On Monday, Mara Dunst said that it would be mended on Friday.', monday],
    ['In the town hall on Monday, Mara Dunst said it was late.', monday],
    ['Mara Dunst on Monday said it was late.', monday],
    ['It would be mended on Friday, Mara Dunst said on Monday.', monday],
    ['Mara Dunst said it would be mended on Friday.', null],
    ['“It was mended on Friday,” Mara Dunst said.', null],
    ['It was six on Friday, Mara Dunst said, when the weir broke.', null],
    ['Mara Dunst, who came on Friday, said it was late.', null],
    ['Mara Dunst said of Friday’s flood that it was the last.', null],
    ['ALDERMOOR, Monday (Weir Wire) - Mara Dunst said it was late.', null],
  ];
  for (const [text, day] of cases) {
    const made = madeArticle('a1', text);
    const times = madeTimes(made, { Monday: monday, Friday: friday });
    const [first] = findQuotations(made.article, made.annotation, madeEntities([made]), english, times).items;
    assert.deepEqual(first?.said, day === null ? null : onDay(day), text);
  }
});

test('no two quotations have the same id', () => {
  const texts = [
    'He noted, warning that it might not be safe to cross the weir, that the gates were shut.',
    'According to Dunst, Olsvik said the weir was safe, Calder said.',
    'Dunst said, adding that she feared that the weir “was gone”, that it was late.',
    'Dunst said that Olsvik said that Calder said that the weir was safe.',
  ];
  for (const text of texts) {
    const ids = quotationsIn(text).map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)], text);
  }
});

test('a sentence without end takes no longer than it must', () => {
  const started = process.cpuUsage();
  quotationsIn('“It is late,” said Dunst and '.repeat(5_000));
  quotationsIn(`Dunst said that ${'Olsvik said that '.repeat(5_000)}it was late.`);
  quotationsIn(`${'Mara Dunst, '.repeat(5_000)}said it was late.`);
  assert.ok(process.cpuUsage(started).user < 5_000_000);
});

check('who is given an age was named just before', /^direct/, [
  [
    'Paul Tarrow was in bed. “It went like a gun,” the 71-year-old teacher said on Monday.',
    'Paul Tarrow | said | It went like a gun,',
  ],
  [
    'Paul Tarrow saw the glow. “We pulled out 74,” the fisherman, who is 63, told the paper.',
    'Paul Tarrow | told | We pulled out 74,',
  ],
  [
    'Paul Tarrow saw the glow. “We pulled out 74,” a 71-year-old teacher said.',
    '(a 71-year-old teacher) | said | We pulled out 74,',
  ],
]);

check('a body with another kind of name is not meant', /^indirect/, [
  [
    'Corvin Mills rejected the report. The ministry said that the report proved it right.',
    '(The ministry) | said | the report proved it right',
  ],
]);

check('who stands somewhere, and who has something called something', /^indirect/, [
  [
    'It began an hour after a caretaker at the primary school told police he had found a box.',
    '(a caretaker at the primary school) | told | he had found a box',
  ],
  [
    'A judge threw out a bid to have the strike at the old mill declared illegal, saying that the union had given notice.',
    '(A judge) | saying | the union had given notice',
  ],
]);

check('what describes the speaker, or a place, is no part of the report', /^indirect/, [
  [
    'A lorry is suspected as the source of the fire, the chief of the town’s fire brigade, Paul Tarrow, said.',
    'Paul Tarrow | said | A lorry is suspected as the source of the fire',
  ],
  ['“They knew,” Mara Dunst said on Monday at the clinic, where her son lies ill.'],
]);
