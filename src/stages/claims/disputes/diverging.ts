/** What a text itself says is told differently: "Opinions differ", "two engineers tell a different story". */

import type { Language } from '../../../language/language.ts';
import { overlapping } from '../../../text/offsets.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, passageAt } from './contest.ts';
import type { ReadSentence } from './points.ts';
import { inEachArticle } from './read-heap.ts';

/** What somebody makes of a matter. */
interface Account {
  readonly sentence: ReadSentence;
  readonly teller: ReadonlySet<string>;
}

/** Sentences behind the announcement in which the accounts stand, and items of a list. */
const REACH = { sentences: 2, items: 4 };

/** Returns the contests over what is told differently by the words of the text. */
export const divergingIn = inEachArticle((article, language) => {
  const { diverging, otherStory } = language.disputes;
  const sentences = article.sentences.map(({ read }) => read);
  return sentences.flatMap((sentence, at): Contest[] => {
    const behind = followersOf(sentences, at);
    if (otherStory.test(sentence.text))
      return contestAmong([sentence.before, behind[0] ?? sentence], language);
    if (diverging.test(sentence.text)) return contestAmong(behind, language);
    return areBlamedApart(sentence, language) ? contestAmong([sentence.before, sentence], language) : [];
  });
});

/** "The owners speak of a leak. The crew blames the pump": both tell what they make of it, and one insists. */
function areBlamedApart(sentence: ReadSentence, { disputes }: Language): boolean {
  const verbsOf = (one: ReadSentence | undefined): string[] =>
    (one?.clauses ?? [])
      .filter(({ role, negation }) => (role === 'main' || role === 'conjunct') && negation === undefined)
      .map(({ predicate, obliques }) => {
        const lemma = predicate.lemma.toLowerCase();
        const preposition = obliques[0]?.preposition ?? '';
        return disputes.blaming.has(lemma) ? lemma : `${lemma} ${preposition}`;
      });
  const [before, here] = [verbsOf(sentence.before), verbsOf(sentence)];
  const isBlame = (verb: string): boolean => disputes.blaming.has(verb);
  const isAccount = (verb: string): boolean => isBlame(verb) || disputes.accountsOf.has(verb);
  return before.some(isAccount) && here.some(isAccount) && [...before, ...here].some(isBlame);
}

/** Returns the items of the list that follows, else the next sentences of the paragraph. */
function followersOf(sentences: readonly ReadSentence[], at: number): ReadSentence[] {
  const one = sentences[at]!;
  const kindOf = ({ telling, index }: ReadSentence) => telling.annotation.sentences[index]?.blockKind;
  const behind = sentences.slice(at + 1, at + 1 + REACH.items);
  const isList = behind[0] !== undefined && kindOf(behind[0]) === 'list' && kindOf(one) !== 'list';
  const stop = behind.findIndex((next) => (isList ? kindOf(next) !== 'list' : next.block !== one.block));
  const all = stop < 0 ? behind : behind.slice(0, stop);
  return isList ? all : all.slice(0, REACH.sentences);
}

function contestAmong(sentences: readonly (ReadSentence | undefined)[], language: Language): Contest[] {
  const accounts = sentences.flatMap((sentence) => (sentence && accountOf(sentence, language)) ?? []);
  const apart = accounts.filter(
    ({ teller }, at) => !accounts.slice(0, at).some((before) => meets(before.teller, teller)),
  );
  if (apart.length < 2) return [];
  return [
    {
      type: 'value',
      status: 'contradicted',
      how: 'say',
      sides: apart.map(({ sentence }) => ({
        key: `${sentence.telling.article.id} ${sentence.start}`,
        passages: [passageAt(sentence, sentence, sentence.clauses[0]?.predicate ?? sentence)],
      })),
    },
  ];
}

/** "Pilots suspect that …", "the owners speak of a failure": whose account a sentence is. */
function accountOf(sentence: ReadSentence, { attributions, disputes }: Language): Account | null {
  const telling = sentence.clauses.find(({ predicate, subject, negation }) => {
    const lemma = predicate.lemma.toLowerCase();
    const isAccount =
      attributions.verbs.has(lemma) || disputes.reckoning.has(lemma) || disputes.accounting.has(lemma);
    return isAccount && subject !== undefined && negation === undefined;
  });
  if (telling?.subject === undefined) return null;
  const nouns = overlapping(sentence.tree.tokens, telling.subject)
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
    .map(({ lemma }) => lemma.toLowerCase());
  return nouns.length > 0 ? { sentence, teller: new Set(nouns) } : null;
}
