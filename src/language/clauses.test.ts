import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedSentence } from '../model/syntax.ts';
import type { Argument, Clause, Phrase } from './clauses.ts';
import { clausesOf, phraseOf } from './clauses.ts';
import { grammar } from './en/grammar.ts';
import { plant, sentenceOf, UPOS } from './made.ts';

/** Of each clause stands what matters: `leave [He control]` is its lemma with subject and basis. */
const examples: readonly (readonly [name: string, tree: string, expected: readonly string[]])[] = [
  [
    'subject, object and obliques',
    'The/DT>2:det mayor/NN>3:nsubj opened|open/VBD>0:root the/DT>5:det bridge/NN>3:obj in/IN>7:case May/NNP>3:obl ./.>3:punct',
    ['open [The mayor] object=the bridge in=May past'],
  ],
  [
    'a verb with its particle, and a bare oblique',
    'She/PRP>2:nsubj gave|give/VBD>0:root up/RP>2:compound:prt her/PRP$>5:nmod:poss seat/NN>2:obj last/JJ>7:amod week/NN>2:obl:unmarked',
    ['give up [She] object=her seat =last week past'],
  ],
  [
    'an indirect object',
    'Orla/NNP>2:nsubj gave|give/VBD>0:root him/PRP>2:iobj a/DT>5:det key/NN>2:obj',
    ['give [Orla] object=a key indirect=him past'],
  ],
  [
    'conjuncts of a subject, and a predicate that shares it',
    'Anna/NNP>4:nsubj and/CC>3:cc Bo/NNP>1:conj came|come/VBD>0:root and/CC>6:cc left|leave/VBD>4:conj',
    ['come [Anna and Bo = Anna + Bo] past', 'leave [Anna and Bo = Anna + Bo shared] conjunct past'],
  ],
  [
    'auxiliaries and a negation that are shared',
    'He/PRP>4:nsubj will/MD>4:aux not/RB>4:advmod eat/VB>0:root or/CC>6:cc drink/VB>4:conj',
    ['eat [He] not=word:not future', 'drink [He shared] not=word:not conjunct future'],
  ],
  [
    'an object shared by verbs in a row',
    'They/PRP>2:nsubj bought|buy/VBD>0:root and/CC>4:cc sold|sell/VBD>2:conj old/JJ>6:amod boats|boat/NNS>4:obj',
    ['buy [They] object=old boats shared past', 'sell [They shared] object=old boats conjunct past'],
  ],
  [
    'a passive with its agent',
    'The/DT>2:det wall/NN>4:nsubj:pass was|be/VBD>4:aux:pass built|build/VBN>0:root by/IN>6:case monks|monk/NNS>4:obl:agent',
    ['passive build [The wall] by=monks past'],
  ],
  [
    'no agent in a time, whatever the tree says',
    'The/DT>2:det wall/NN>5:nsubj:pass will/MD>5:aux be/VB>5:aux:pass built|build/VBN>0:root by/IN>7:case Friday/NNP>5:obl',
    ['passive build [The wall] by=Friday (oblique) future'],
  ],
  [
    'a headline without auxiliary',
    'Man/NN>2:nsubj:pass arrested|arrest/VBN>0:root after/IN>4:case fire/NN>2:obl',
    ['passive arrest [Man] after=fire none'],
  ],
  [
    'what is said',
    'Orla/NNP>2:nsubj said|say/VBD>0:root that/IN>6:mark it/PRP>6:nsubj was|be/VBD>6:cop late/JJ>2:ccomp ./.>2:punct',
    ['say [Orla] →finite "it was late" past', 'copular late [it] complement past said=complement:said:Orla'],
  ],
  [
    'a hearer, and what is joined to what is said',
    'He/PRP>2:nsubj told|tell/VBD>0:root reporters|reporter/NNS>2:obj that/IN>6:mark he/PRP>6:nsubj won|win/VBD>2:ccomp and/CC>9:cc they/PRP>9:nsubj lost|lose/VBD>6:conj',
    [
      'tell [He] indirect=reporters →finite "he won and they lost" past',
      'win [he] complement past said=complement:told:He',
      'lose [they] conjunct past said=complement:told:He',
    ],
  ],
  [
    'words before ", he said"',
    "“/``>5:punct We/PRP>5:nsubj are|be/VBP>5:cop quite/RB>5:advmod ready/JJ>0:root ,/,>5:punct ”/''>5:punct he/PRP>9:nsubj said|say/VBD>5:parataxis",
    ['copular ready [We] present said=aside:said:he', 'say [he] →quotation "We are quite ready" aside past'],
  ],
  [
    'words after "He said:"',
    'He/PRP>2:nsubj said|say/VBD>0:root :/:>5:punct We/PRP>5:nsubj won|win/VBD>2:parataxis',
    ['say [He] →quotation "We won" past', 'win [We] aside past said=complement:said:He'],
  ],
  [
    'an echo',
    'It/PRP>2:nsubj failed|fail/VBD>0:root ,/,>2:punct as/IN>6:mark Orla/NNP>6:nsubj predicted|predict/VBD>2:advcl',
    ['fail [It] past said=echo:predicted:Orla', 'predict [Orla] adverbial link=as past'],
  ],
  [
    'a source in a frame',
    'According|accord/VBG>4:case to/IN>1:fixed the/DT>4:det guard/NN>6:obl they/PRP>6:nsubj left|leave/VBD>0:root',
    ['leave [they] according to=the guard past said=frame:According:the guard'],
  ],
  [
    'a noun and what it reports',
    'His/PRP$>2:nmod:poss claim/NN>9:nsubj that/IN>6:mark she/PRP>6:nsubj had|have/VBD>6:aux left|leave/VBN>2:acl was|be/VBD>9:cop not/RB>9:advmod true/JJ>0:root',
    [
      'leave [she] adnominal past perfect said=noun:claim:His',
      'copular true [His claim that she had left] not=word:not past',
    ],
  ],
  [
    'an expletive and a reported clause',
    'It/PRP>3:expl was|be/VBD>3:aux:pass announced|announce/VBN>0:root that/IN>6:mark trams|tram/NNS>6:nsubj stopped|stop/VBD>3:csubj:pass',
    [
      'passive announce expletive →finite "trams stopped" past',
      'stop [trams] subject past said=complement:announced:?',
    ],
  ],
  [
    'an expletive that the tree calls a subject',
    'It/PRP>3:nsubj is|be/VBZ>3:cop hard/JJ>0:root to/TO>5:mark leave/VB>3:csubj',
    ['copular hard expletive →infinitive "to leave" present', 'leave subject none'],
  ],
  [
    'a clause as subject',
    'Bo/NNP>2:nsubj leaving|leave/VBG>5:csubj was|be/VBD>5:cop a/DT>5:det surprise/NN>0:root',
    ['leave [Bo] subject none', 'copular surprise [Bo leaving] past'],
  ],
  [
    'there is',
    'There/EX>2:expl was|be/VBD>0:root no/DT>4:det fire/NN>2:nsubj',
    ['existential be [no fire] expletive not=argument:no past'],
  ],
  [
    'the subject of a promise',
    'He/PRP>2:nsubj promised|promise/VBD>0:root her/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp',
    [
      'promise [He] object=her →infinitive "to leave" past',
      'leave [He control] complement promised:promised none',
    ],
  ],
  [
    'the subject of an order',
    'He/PRP>2:nsubj told|tell/VBD>0:root her/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp',
    ['tell [He] object=her →infinitive "to leave" past', 'leave [her control] complement demanded:told none'],
  ],
  [
    'the object of an adjective',
    'She/PRP>3:nsubj is|be/VBZ>3:cop easy/JJ>0:root to/TO>5:mark please/VB>3:xcomp',
    ['copular easy [She] →infinitive "to please" present', 'please object=She control complement none'],
  ],
  [
    'hedges, outermost first',
    'They/PRP>3:nsubj may/MD>3:aux want/VB>0:root to/TO>5:mark leave/VB>3:xcomp',
    [
      'want [They] →infinitive "to leave" possible:may present',
      'leave [They control] complement possible:may wanted:want none',
    ],
  ],
  [
    'what is expected, and what is joined to it',
    'He/PRP>3:nsubj:pass is|be/VBZ>3:aux:pass expected|expect/VBN>0:root to/TO>5:mark sing/VB>3:xcomp and/CC>7:cc dance/VB>5:conj',
    [
      'passive expect [He] →infinitive "to sing and dance" present',
      'sing [He control] complement expected:expected none',
      'dance [He control] conjunct expected:expected none',
    ],
  ],
  [
    'a plan: is to',
    'The/DT>2:det king/NN>5:nsubj is|be/VBZ>5:aux to/TO>5:mark visit/VB>0:root Ammerly/NNP>5:obj',
    ['visit [The king] object=Ammerly planned:is present'],
  ],
  [
    'a future: is going to',
    'She/PRP>3:nsubj is|be/VBZ>3:aux going|go/VBG>0:root to/TO>5:mark win/VB>3:xcomp',
    ['go [She] →infinitive "to win" present progressive', 'win [She control] complement future'],
  ],
  [
    'a plan of a noun, whose owner acts',
    'Her/PRP$>2:nmod:poss plan/NN>5:nsubj to/TO>4:mark leave/VB>2:acl failed|fail/VBD>0:root',
    ['leave [Her control] adnominal planned:plan none', 'fail [Her plan to leave] past'],
  ],
  [
    'a copula whose predicate is a clause',
    'The/DT>2:det aim/NN>5:nsubj:outer is|be/VBZ>5:cop to/TO>5:mark win/VB>0:root',
    ['copular be [The aim] →infinitive "to win" present', 'win complement planned:is none'],
  ],
  [
    'what is not done: failed to, without',
    'He/PRP>2:nsubj failed|fail/VBD>0:root to/TO>4:mark pay/VB>2:xcomp without/IN>6:mark saying|say/VBG>2:advcl so/RB>6:advmod',
    [
      'fail [He] →infinitive "to pay" past',
      'pay [He control] not=predicate:failed complement none',
      'say [He control] not=conjunction:without adverbial link=without:manner none',
    ],
  ],
  [
    'two negations make none',
    'He/PRP>4:nsubj did|do/VBD>4:aux not/RB>4:advmod refuse/VB>0:root to/TO>6:mark pay/VB>4:xcomp',
    ['refuse [He] →infinitive "to pay" not=word:not past', 'pay [He control] complement none'],
  ],
  [
    'nobody, and no longer',
    'Nobody/NN>4:nsubj no/RB>3:advmod longer/RBR>4:advmod sings|sing/VBZ>0:root',
    ['sing [Nobody] not=word:longer present'],
  ],
  [
    'not only negates nothing',
    'He/PRP>4:nsubj not/RB>3:advmod only/RB>4:advmod sings|sing/VBZ>0:root but/CC>6:cc dances|dance/VBZ>4:conj',
    ['sing [He] present', 'dance [He shared] conjunct present'],
  ],
  [
    'a condition',
    'If/IN>3:mark it/PRP>3:nsubj rains|rain/VBZ>7:advcl ,/,>3:punct they/PRP>7:nsubj will/MD>7:aux stay/VB>0:root',
    [
      'rain [it] adverbial link=if:condition conditional:rains present',
      'stay [they] if=0 conditional:rains future',
    ],
  ],
  [
    'a condition that the tree makes the main clause',
    'If/IN>3:mark it/PRP>3:nsubj rains|rain/VBZ>0:root they/PRP>5:nsubj stay/VBP>3:ccomp',
    [
      'rain [it] adverbial link=if:condition conditional:rains present',
      'stay [they] if=0 conditional:rains present',
    ],
  ],
  [
    'a condition by the order of its words',
    'Should/MD>3:aux he/PRP>3:nsubj win/VB>6:advcl ,/,>3:punct they/PRP>6:nsubj leave/VBP>0:root',
    [
      'win [he] adverbial link=:condition conditional:win present',
      'leave [they] if=0 conditional:win present',
    ],
  ],
  [
    'a relative subject',
    'The/DT>2:det man/NN>5:nsubj who/WP>4:nsubj left|leave/VBD>2:acl:relcl sang|sing/VBD>0:root',
    ['leave [The man antecedent] relative of=man:subject past', 'sing [The man who left] past'],
  ],
  [
    'a relative object without pronoun, in a complement',
    'The/DT>2:det house/NN>7:nsubj he/PRP>4:nsubj wanted|want/VBD>2:acl:relcl to/TO>6:mark buy/VB>4:xcomp burned|burn/VBD>0:root',
    [
      'want [he] →infinitive "to buy" relative of=house:object past',
      'buy [he control] object=The house antecedent complement wanted:wanted none',
      'burn [The house he wanted to buy] past',
    ],
  ],
  [
    'a relative oblique: a preposition alone',
    'the/DT>2:det man/NN>0:root he/PRP>4:nsubj spoke|speak/VBD>2:acl:relcl to/IN>4:obl',
    ['speak [he] to=the man antecedent relative of=man:oblique past'],
  ],
  [
    'whose',
    'a/DT>2:det man/NN>0:root whose/WP$>4:nmod:poss dog/NN>5:nsubj bit|bite/VBD>2:acl:relcl her/PRP>5:obj',
    ['bite [whose dog] object=her relative of=man:possessor past'],
  ],
  [
    'the day he left has no object',
    'the/DT>2:det day/NN>0:root he/PRP>4:nsubj left|leave/VBD>2:acl:relcl',
    ['leave [he] relative of=day:unknown past'],
  ],
  [
    'a man arrested, and a boy standing there',
    'the/DT>2:det man/NN>0:root arrested|arrest/VBN>2:acl on/IN>5:case Friday/NNP>3:obl and/CC>8:cc a/DT>8:det boy/NN>2:conj standing|stand/VBG>8:acl there/RB>9:advmod',
    [
      'passive arrest [the man antecedent] on=Friday adnominal of=man:subject none',
      'stand [a boy antecedent] adnominal of=boy:subject none',
    ],
  ],
  [
    'the subject of a participle',
    'He/PRP>2:nsubj left|leave/VBD>0:root ,/,>4:punct saying|say/VBG>2:advcl nothing/NN>4:obj',
    ['leave [He] past', 'say [He control] object=nothing not=argument:nothing adverbial none'],
  ],
  [
    'a question, and one within',
    'Did|do/VBD>3:aux he/PRP>3:nsubj ask/VB>0:root whether/IN>6:mark she/PRP>6:nsubj left|leave/VBD>3:ccomp ?/.>3:punct',
    [
      'ask [he] →question "whether she left" past question',
      'leave [she] complement past question said=complement:ask:he',
    ],
  ],
  [
    'a question that the tree makes a relative clause',
    'He/PRP>2:nsubj said|say/VBD>0:root why/WRB>2:obj she/PRP>5:nsubj left|leave/VBD>3:advcl:relcl',
    [
      'say [He] object=why she left →question "why she left" past',
      'leave [she] relative of=why:unknown past question',
    ],
  ],
  [
    'a command',
    'Stop/VB>0:root and/CC>3:cc listen/VB>1:conj !/.>1:punct',
    ['stop none command', 'listen conjunct none command'],
  ],
  [
    'a description of an object',
    'She/PRP>2:nsubj called|call/VBD>0:root it/PRP>2:obj a/DT>5:det lie/NN>2:xcomp',
    ['call [She] object=it →description "a lie" past', 'copular lie [it control] complement none'],
  ],
  [
    'a predicate with a preposition',
    'The/DT>2:det king/NN>5:nsubj is|be/VBZ>5:cop in/IN>5:case Ammerly/NNP>0:root',
    ['copular Ammerly (in) [The king] present'],
  ],
];

for (const [name, tree, expected] of examples)
  test(`reads ${name}`, () => assert.deepEqual(notesOf(plant(tree)), expected));

test('trims phrases as is wished', () => {
  const sentence = plant(
    'the/DT>2:det men|man/NNS>0:root ,/,>5:punct both/DT>5:det teachers|teacher/NNS>2:appos ,/,>5:punct who/WP>8:nsubj left|leave/VBD>2:acl:relcl ,/,>8:punct and/CC>11:cc Bo/NNP>2:conj',
  );
  const words = (phrase: Phrase): string => textOf(sentence).slice(phrase.start, phrase.end);
  assert.equal(words(phraseOf(sentence, 1)), 'the men, both teachers, who left, and Bo');
  assert.equal(words(phraseOf(sentence, 1, { conjuncts: false })), 'the men, both teachers, who left');
  assert.equal(words(phraseOf(sentence, 1, { clauses: false })), 'the men, both teachers');
  assert.equal(words(phraseOf(sentence, 1, { appositions: false })), 'the men');
  assert.equal(words(phraseOf(sentence, 10)), 'Bo');
});

test('keeps marks that belong together', () => {
  const sentence = plant(
    'a/DT>5:det “/``>4:punct very/RB>4:advmod bold/JJ>5:amod plan/NN>0:root (/(>7:punct his/PRP$>5:dep )/)>7:punct ,/,>5:punct',
  );
  const { start, end } = phraseOf(sentence, 4);
  assert.equal(textOf(sentence).slice(start, end), 'a “ very bold plan ( his )');
});

test('reads any tree without failing, in time that grows with its length', () => {
  const relations = [
    'root nsubj obj obl conj cc ccomp xcomp advcl acl acl:relcl parataxis aux cop mark case punct nsubj:outer',
    'csubj expl appos fixed flat compound:prt advmod odd: dep',
  ].flatMap((list) => list.split(' '));
  const tags = [...Object.keys(UPOS), '??'];
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const forms = 'he that to , “ ” not who if by according said is ? ( )'.split(' ');
  const wild = (length: number): ParsedSentence =>
    sentenceOf(
      Array.from({ length }, () => ({
        form: forms[random(forms.length)]!,
        lemma: forms[random(forms.length)]!,
        tag: tags[random(tags.length)]!,
        head: random(length + 3) - 2,
        deprel: relations[random(relations.length)]!,
      })),
    );
  for (let round = 0; round < 2000; round++) {
    const sentence = wild(1 + random(12));
    for (const { start, end } of clausesOf(sentence, grammar)) assert.ok(start <= end);
  }
  assert.deepEqual(clausesOf({ start: 0, end: 0, tokens: [] }, grammar), []);
  assert.deepEqual(notesOf(plant('./.>0:root')), []);

  const chain = (length: number, relation: string): ParsedSentence =>
    sentenceOf(
      Array.from({ length }, (_, at) => ({
        form: 'said',
        lemma: 'say',
        tag: 'VBD',
        head: at - 1,
        deprel: at ? relation : 'root',
      })),
    );
  const seconds = (sentence: ParsedSentence): number => {
    const before = process.cpuUsage();
    clausesOf(sentence, grammar);
    return process.cpuUsage(before).user / 1e6;
  };
  for (const relation of ['ccomp', 'xcomp', 'conj', 'advcl', 'parataxis', 'acl:relcl'])
    assert.ok(seconds(chain(20000, relation)) < 2, `a chain of ${relation}`);
  assert.ok(seconds(wild(20000)) < 2);
});

function notesOf(sentence: ParsedSentence): string[] {
  return clausesOf(sentence, grammar).map((clause) => noteOf(sentence, clause));
}

function noteOf(sentence: ParsedSentence, clause: Clause): string {
  const text = textOf(sentence);
  const words = (phrase: Phrase): string => text.slice(phrase.start, phrase.end);
  const form = (token: number): string => sentence.tokens[token]!.form;
  const basis = (argument: Argument): string => (argument.basis === 'stated' ? '' : ` ${argument.basis}`);
  const argument = (name: string, it: Argument | undefined): string =>
    (it && `${name}=${words(it)}${basis(it)}`) || '';
  const { subject, predicate, link, negation, relative } = clause;
  const joined =
    subject && subject.conjuncts.length > 1 ? ` = ${subject.conjuncts.map(words).join(' + ')}` : '';
  const parts = [
    clause.kind === 'active' ? '' : clause.kind,
    predicate.preposition ? `${predicate.lemma} (${predicate.preposition})` : predicate.lemma,
    subject ? `[${words(subject)}${joined}${basis(subject)}]` : '',
    argument('object', clause.object),
    argument('indirect', clause.indirectObject),
    argument('by', clause.agent),
    ...clause.obliques.map(
      (oblique) =>
        argument(oblique.preposition, oblique) + (oblique.preposition === 'by' ? ' (oblique)' : ''),
    ),
    clause.expletive ? 'expletive' : '',
    ...clause.complements.map(({ kind, content: { start, end } }) => `→${kind} "${text.slice(start, end)}"`),
    negation ? `not=${negation.by}:${form(negation.token)}` : '',
    clause.role === 'main' ? '' : clause.role,
    link ? `link=${[link.word, link.kind].filter((part) => part !== undefined).join(':')}` : '',
    clause.conditions.length > 0 ? `if=${clause.conditions}` : '',
    ...clause.modality.map(({ kind, token }) => `${kind}:${form(token)}`),
    relative ? `of=${form(relative.antecedent)}:${relative.as}` : '',
    clause.tense,
    clause.perfect ? 'perfect' : '',
    clause.progressive ? 'progressive' : '',
    clause.mood === 'statement' ? '' : clause.mood,
    ...clause.attributions.map(
      ({ by, cue, source }) => `said=${by}:${form(cue)}:${source ? words(source) : '?'}`,
    ),
  ];
  return parts.filter(Boolean).join(' ');
}

function textOf({ tokens }: ParsedSentence): string {
  let text = '';
  for (const { form, start } of tokens) text = text.padEnd(start) + form;
  return text;
}
