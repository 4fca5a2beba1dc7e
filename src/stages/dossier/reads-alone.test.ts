import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { readsAlone } from './reads-alone.ts';

const people = new Set(['Brecht', 'Tamm']);

type Case = readonly [text: string, reads: boolean];

const cases: readonly Case[] = [
  ['The Velm dam was opened on Friday and 40 farms lie under water.', true],
  ['Mayor Ada Brecht said that she had not been asked before the gates went up.', true],
  ['“We will not drown for the town,” said Olof Tamm, who farms below the dam.', true],
  ['After the gates went up, the lake fell by a metre within a day.', true],
  ['The former mayor of Velm, Ada Brecht, was found guilty of fraud on Friday.', true],
  ['The number of farms under water has risen to 40, the council said.', true],
  ['The council opened a hall on Heroes Square that is named after Ada Brecht.', true],
  ['Two brave men died at the dam, the council of Velm said on Friday.', true],
  ['Some 3,200 farmers walked to the Velm dam at midnight on Sunday.', true],
  ['Several hundred farmers walked to the Velm dam at midnight on Sunday.', true],
  // It leans on the sentence before it.
  ['Some walked to the Velm dam at midnight on Sunday.', false],
  ['The new measures were brought in after the flood at Velm.', false],
  ['The situation at the Velm dam is grave, said Olof Tamm.', true],
  ['First, there are the farmers, who watch the gates day and night.', false],
  ['Farmers there have moved their cattle to the hills since the flood.', false],
  ['(The farmers of Velm still say that nobody warned them of the flood.)', false],
  // It is somebody's own.
  ['My father worked at the Velm dam for 31 years.', false],
  ['He called it the only choice that the council had left.', false],
  ['The lake fell by a metre and nobody was hurt, she said.', false],
  ['In an interview on Wednesday she did not apologise for the plan.', false],
  ['This was the third time that the gates had been opened.', false],
  ['One farmer said that nobody had told him of the plan.', false],
  ['The former had been asked and the latter had not, said Olof Tamm.', false],
  // It is told in words that no plain account has.
  ['Brave mayor Ada Brecht spent the night at the dam with a lamp.', false],
  ['A TRAGIC couple were swept away when the gates of the Velm dam went up.', false],
  ['Boss Ada Brecht, who earns a million crowns a year, hid in her house.', false],
  ['Greedy farmers asked the council of Velm for 9 million crowns on Friday.', false],
  // It is no sentence.
  ['At ten in the morning on Thursday 13 March.', false],
  ['After the gates went up on Friday morning.', false],
  ['“We will not drown for the town.', false],
  ["The gate is a box that makes noises which lead to nowhere,' Olof Tamm wrote.", false],
  ["Olof Tamm called the gate 'a box that makes noises' in the farmers' paper.", true],
  ['Ada Brecht: “We will not drown for the town, whoever asks.”', false],
  ['The gates were opened on Friday', false],
  ['Town Will Pay For Dam as Farmers Ask For Payment on Friday.', false],
  ['Who will pay for the farms below the dam?', false],
  // It speaks to the reader, or of itself.
  ['Here’s what you need to know about the Velm dam.', false],
  ['If the farm lies below the Velm dam, yours is under water.', false],
  ['We went to the dam on Friday to see the gates.', false],
];

for (const [text, reads] of cases)
  test(`${reads ? 'reads alone' : 'does not read alone'}: ${text}`, () =>
    assert.equal(readsAlone(text, people, english), reads));
