import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityType } from '../model/annotation.ts';
import { type NamedMention, type ReferenceInput, resolveReferences } from './coreference.ts';
import { coreference } from './en/coreference.ts';
import { english } from './en/index.ts';

const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', O: 'organisation', L: 'place' };

/** Reads "[P Orla Tamm] spoke." where names stand in brackets with a letter for their type; those that end alike are one. */
function read(marked: string): { text: string; input: ReferenceInput } {
  let text = '';
  const names: NamedMention[] = [];
  for (const [, type, name, other] of marked.matchAll(/\[(\w) ([^\]]+)\]|([^[]+)/g)) {
    const start = text.length;
    text += name ?? other;
    if (name !== undefined)
      names.push({ start, end: text.length, type: TYPES[type!]!, key: name.split(' ').at(-1)! });
  }
  const { tokenizer } = english;
  const tokens = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    tokenizer
      .sentencesOf(text, index, index + line.length)
      .map(({ start, end }) => tokenizer.tokensOf(text, start, end)),
  );
  return { text, input: { sentences: english.annotator!().parse(tokens), names } };
}

/** Returns what each reference means, as "he = Tamm"; unresolved ones are left out. */
function meanings(marked: string): string[] {
  const { text, input } = read(marked);
  return resolveReferences(input, coreference).flatMap(({ start, end, names }) =>
    names.length > 0
      ? [`${text.slice(start, end)} = ${names.map((name) => input.names[name]!.key).join(' + ')}`]
      : [],
  );
}

describe('whom pronouns and descriptions mean', () => {
  const stories: readonly (readonly [what: string, story: string, ...meant: string[]])[] = [
    [
      'a pronoun means the subject before it',
      '[P Orla Tamm] opened the new bridge on Monday. She said it would last a century.',
      'She = Tamm',
    ],
    [
      'a gender tells two people apart',
      '[P Anna Tamm] met [P Peter Dow] at the harbour. He thanked her for the visit.',
      'He = Dow',
      'her = Tamm',
    ],
    [
      'a form of address tells a gender',
      'Mrs [P Vell] and Mr [P Dow] spoke at length. She left before noon.',
      'She = Vell',
    ],
    [
      'who says that he will is meant himself',
      '[P Peter Dow] told reporters that he would resign.',
      'he = Dow',
    ],
    ['an owner of what the subject does is the subject', '[P Peter Dow] sold his boat.', 'his = Dow'],
    ['a pronoun may come before its name', 'In his speech, [P Peter Dow] praised the crew.', 'his = Dow'],
    [
      'an office that was stated names its holder',
      '[P Orla Tamm], the mayor of [L Ammerly], opened the bridge. The mayor thanked the builders.',
      'The mayor = Tamm',
    ],
    [
      'a title before a name does so too',
      'Mayor [P Orla Tamm] opened the bridge. The builders were thanked. In the evening the mayor cut a ribbon.',
      'the mayor = Tamm',
    ],
    ['who says "I" is who says the quotation', '“I will not sign,” said [P Orla Tamm].', 'I = Tamm'],
  ];
  for (const [what, story, ...meant] of stories)
    it(what, () => {
      const found = meanings(story);
      for (const meaning of meant)
        assert.ok(found.includes(meaning), `${meaning}; found ${found.join(', ')}`);
    });

  const unclear: readonly (readonly [what: string, story: string, pronoun: string])[] = [
    ['nobody of that gender was named', '[P Anna Tamm] opened the bridge. He was late.', 'He'],
    [
      '"it" stands for a clause',
      '[O Norvik Shipping] closed its office. It is clear that the port will suffer.',
      'It',
    ],
    ['no argument means another one of its verb', '[P Peter Dow] saw him.', 'him'],
    [
      'an office that nobody holds',
      '[P Peter Dow] sold his boat. A bishop came, and the bishop wept.',
      'the bishop',
    ],
  ];
  for (const [what, story, words] of unclear)
    it(`leaves unresolved: ${what}`, () => {
      assert.deepEqual(
        meanings(story).filter((meaning) => meaning.startsWith(`${words} =`)),
        [],
      );
    });

  it('points at the nearest words for the same one, and says how sure it is', () => {
    const { text, input } = read('[P Orla Tamm] opened the bridge. She said she was proud.');
    const references = resolveReferences(input, coreference);
    const [first] = references;
    assert.equal(text.slice(first!.start, first!.end), 'the bridge');
    assert.equal(first!.antecedent, null);
    const she = references.find(({ start, end }) => text.slice(start, end) === 'She')!;
    assert.equal(text.slice(she.antecedent!.start, she.antecedent!.end), 'Orla Tamm');
    assert.ok(she.confidence > 0.5 && she.confidence <= 1);
  });

  it('takes the speaker of a quotation as given', () => {
    const { text, input } = read('[P Orla Tamm] and [P Peter Dow] spoke. “I am proud of this.”');
    const at = text.indexOf('I am');
    const quotations = [{ start: at, end: text.length, speaker: 1 }];
    const spoken = resolveReferences({ ...input, quotations }, coreference).find(({ start }) => start === at);
    assert.deepEqual(spoken?.names, [1]);
  });

  it('reads a long article in linear time', () => {
    const story = '[P Orla Tamm] met [P Peter Dow]. He thanked her. The mayor left.\n';
    const [short, long] = [read(story.repeat(100)), read(story.repeat(400))].map(({ input }) => input);
    const time = (input: ReferenceInput): number => {
      const before = process.cpuUsage();
      resolveReferences(input, coreference);
      return process.cpuUsage(before).user;
    };
    time(short!);
    assert.ok(time(long!) < 12 * time(short!) + 50_000);
  });
});
