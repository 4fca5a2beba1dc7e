import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attributed, attributedIn } from './attributed.ts';
import { english } from './en/index.ts';

/** "Source | cue | content", with "?" for a source that is left open; "not words" behind an attitude or a mere topic. */
function tell(text: string, { source, cue, content, attitude, clausal, negated }: Attributed): string {
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const parts = [source ? words(source) : '?', words(cue), content.map(words).join(' … ')];
  return parts.join(' | ') + (attitude || negated || !clausal ? ' | not words' : '');
}

function attributed(text: string): string[] {
  const tokens = english.tokenizer.tokensOf(text, 0, text.length);
  const [sentence] = english.annotator!().parse([tokens]);
  return attributedIn(sentence!, english).map((one) => tell(text, one));
}

const examples: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'a clause after a verb of saying': [
    ['The mayor said that the weir was safe.', 'The mayor | said | that the weir was safe'],
    ['Dunst told the council it would rain.', 'Dunst | told | it would rain'],
    [
      'Dunst said that the weir was safe and that nobody had left.',
      'Dunst | said | that the weir was safe and that nobody had left',
    ],
  ],
  'a verb in an aside, an echo, a frame': [
    ['The weir is safe, the mayor said.', 'the mayor | said | The weir is safe'],
    ['The weir, officials said, will stay closed.', 'officials | said | The weir … will stay closed'],
    ['According to the mayor, the weir is safe.', 'the mayor | According to | the weir is safe'],
    ['In her view, the weir is safe.', 'her | In her view | the weir is safe'],
  ],
  'what nobody is named for': [
    ['It was announced that the weir would close.', '? | announced | that the weir would close'],
    ['The weir will reportedly close.', '? | reportedly | The weir will … close'],
  ],
  'questions and negated verbs are no reports': [
    ['Dunst asked whether the weir was safe.', 'Dunst | asked | whether the weir was safe | not words'],
    ['Dunst did not say that it was safe.', 'Dunst | did not say | that it was safe | not words'],
  ],
  'what somebody wants, plans or feels': [
    ['Corvin wants to close the mill.', 'Corvin | wants | to close the mill | not words'],
    ['The board expects the river to rise.', 'The board | expects | the river to rise | not words'],
    [
      'The union feared that the mill would close.',
      'The union | feared | that the mill would close | not words',
    ],
    [
      'Dunst is confident that the weir will hold.',
      'Dunst | confident | that the weir will hold | not words',
    ],
  ],
  'praise, blame, demands': [
    ['The union criticised the plan.', 'The union | criticised | the plan | not words'],
    ['Dunst called the plan a mistake.', 'Dunst | called | the plan a mistake | not words'],
    ['Dunst described the plan as a mistake.', 'Dunst | described | the plan as a mistake | not words'],
    ['The union called for a vote.', 'The union | called | a vote | not words'],
    ['The union urged the board to resign.', 'The union | urged | the board to resign | not words'],
    [
      'Mayor Dunst also directed public offices to continue measuring the river.',
      'Mayor Dunst | directed | public offices to continue measuring the river | not words',
    ],
  ],
  'nouns, and what they are said to be': [
    ["Nobody heard the mayor's claim that the weir is safe.", 'the mayor | claim | that the weir is safe'],
    [
      'His view differs from River Commissioner Mara Dunst’s assertion that the weir had broken.',
      'Mara Dunst | assertion | that the weir had broken',
    ],
    ["Nobody heard Dunst's promise to leave.", 'Dunst | promise | to leave | not words'],
    ['His view is that the weir is safe.', 'His | view | the weir is safe | not words'],
  ],
  'what attributes nothing': [
    ['The mayor opened the weir.'],
    ['The claim was late.'],
    ['The mayor opens the weir after a second count; Corvin concedes.'],
  ],
};

for (const [what, cases] of Object.entries(examples))
  for (const [text, ...expected] of cases)
    test(`${what}: ${text}`, () => assert.deepEqual(attributed(text), expected));
