/** Words of the narrative as the spin model knows them. */

import type { SpinModel } from '../../language/spin.ts';
import { foldMarks, withoutPossessive } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import type { Token } from './decode.ts';
import type { Stretch } from './narrative.ts';

/** Returns the words of a stretch. */
export function tokensOf(text: string, { start, end, opens }: Stretch, model: SpinModel): Token[] {
  const words = wordsOf(text, start, end);
  return words.map((word, i) => {
    const before = words[i - 1]?.text.toLowerCase();
    const afterArticle = before === 'a' || before === 'an';
    return {
      ...word,
      id: idOf(word.text, model),
      vowelAfterArticle: afterArticle ? before === 'an' : null,
      name: /^\p{Lu}/u.test(word.text) && !(opens && i === 0),
    };
  });
}

function idOf(word: string, model: SpinModel): number {
  const plain = foldMarks(word).toLowerCase();
  const id = model.idOf(plain);
  return id >= 0 ? id : model.idOf(withoutPossessive(plain));
}
