import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { ReadPage } from '../model/page.ts';
import { compileDossier } from './compile-dossier.ts';
import { verifyDossier } from './verify.ts';

/** A storm over an invented town, in seven languages. */
const HEAP: Readonly<Record<string, string>> = {
  'courier.txt': `Storm takes roof off Aldermoor market

The Aldermoor Courier

13 April 2031

A storm tore the roof off the market hall of Aldermoor on Saturday night, and two people were hurt, the fire service said.

Mayor Mara Dunst said on Sunday that the square would stay closed for 9 days. “We will not open the square before every beam is checked,” she told reporters.

The hall was built in 1887. Repairs will cost 340,000 crowns, according to Henrik Olsvik, the head of the Weir Board.

The Weir Board met on Sunday evening and asked the town for 120,000 crowns at once.`,
  'herald.txt': `Market hall loses its roof in storm

The Tarrow Herald

13 April 2031

Two people were hurt when the wind tore the roof off the old market hall in Aldermoor on Saturday night.

Henrik Olsvik of the Weir Board said that the wind had reached 118 kilometres an hour. The square is closed, and Mayor Mara Dunst asked people to stay away.`,
  'messager.txt': `Le toit du marché d’Aldermoor emporté par la tempête

Le Messager de la Côte

2031-04-13

La tempête a arraché le toit du marché couvert d’Aldermoor dans la nuit de samedi à dimanche. Deux personnes ont été blessées, selon les pompiers.

Mara Dunst a déclaré : « Nous n’ouvrirons pas la place avant que chaque poutre soit contrôlée. » La place restera fermée 9 jours, a précisé Dunst devant les commerçants réunis sur le quai.

Le marché avait déjà perdu une partie de sa charpente le 4 mars 2029, pendant les grandes crues du fleuve. Les travaux coûteront 340 000 couronnes.`,
  'depeche.txt': `Tempête : deux blessés à Aldermoor

La Dépêche des Îles

2031-04-14

La tempête a arraché le toit du marché couvert d’Aldermoor dans la nuit de samedi à dimanche. Deux personnes ont été blessées, selon les pompiers.

Le marché avait déjà perdu une partie de sa charpente le 4 mars 2029, pendant les grandes crues du fleuve. Les travaux coûteront 340 000 couronnes.

Les commerçants demandent une aide de la région pour passer l’été sans leur halle.`,
  'anzeiger.txt': `Sturm reißt Dach der Markthalle ab

Der Sturm hat in der Nacht zum Sonntag das Dach der Markthalle von Aldermoor abgerissen. Zwei Menschen wurden verletzt, wie die Feuerwehr mitteilte.

„Wir öffnen den Platz erst, wenn jeder Balken geprüft ist“, sagte die Bürgermeisterin. Henrik Olsvik rechnet mit Kosten von 340.000 Kronen.`,
  'diario.txt': `La tormenta arranca el tejado del mercado

La tormenta arrancó el tejado del mercado cubierto de Aldermoor en la noche del sábado. Dos personas resultaron heridas, según los bomberos, y la plaza seguirá cerrada.

«No abriremos la plaza antes de revisar cada viga», afirmó la alcaldesa ante los vecinos.`,
  'puerto.txt': `El viento deja dos heridos en el mercado de Aldermoor

La Voz del Puerto

2031-04-14

La tormenta del sábado dejó dos heridos en Aldermoor. «No abriremos la plaza antes de revisar cada viga», dijo la alcaldesa Mara Dunst.

«Hace dos años pedimos vigas nuevas», lamentó Elena Vargas, portavoz de la Cofradía de Pescadores. Vargas recordó que el ayuntamiento no respondió.

Según Henrik Olsvik, «el dique aguantó bien la noche». Los seguros de Francia cubrirán una parte.`,
  'khabar.txt': `العاصفة تقتلع سقف السوق

اقتلعت العاصفة سقف السوق المغطى في المدينة ليلة السبت. وقال رجال الإطفاء إن شخصين أصيبا بجروح طفيفة وإن الساحة ستبقى مغلقة تسعة أيام.

وقالت رئيسة البلدية: «لن نفتح الساحة قبل أن نفحص كل عارضة في السقف القديم».`,
  'shimbun.txt': `嵐で市場の屋根が飛ぶ

土曜日の夜、嵐がAldermoorの市場の屋根を吹き飛ばした。消防によると二人が軽いけがをし、広場は九日間閉鎖される。

市長は「すべての梁を調べるまで広場を開けることはできません」と記者団に話した。修理には三十四万クローネかかる。`,
  'ribao.txt': `暴风雨掀翻市场屋顶

星期六夜里，暴风雨掀翻了市场大厅的屋顶。消防队说有两人受轻伤，广场将关闭九天。市长说：“在检查完每一根横梁之前，我们不会开放广场。”`,
};

const LANGUAGES: Readonly<Record<string, string>> = {
  courier: 'en',
  herald: 'en',
  messager: 'fr',
  depeche: 'fr',
  anzeiger: 'de',
  diario: 'es',
  puerto: 'es',
  khabar: 'ar',
  shimbun: 'ja',
  ribao: 'zh',
};

const pageOf = ([uri, text]: readonly [string, string]): ReadPage => ({
  id: `p-${uri}`,
  uri,
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  text,
});

const compile = (heap: Readonly<Record<string, string>>): Dossier =>
  compileDossier(Object.entries(heap).map(pageOf), []).dossier;

describe('a heap in several languages', () => {
  let dossier: Dossier;
  let named: (name: string) => DossierArticle;
  before(() => {
    dossier = compile(HEAP);
    named = (name) => dossier.articles.find(({ uri }) => uri === `${name}.txt`)!;
  });
  const foreignIds = (): Set<string> =>
    new Set(dossier.articles.filter(({ language }) => language !== 'en').map(({ id }) => id));

  it('has every article, with its language', () => {
    for (const [name, language] of Object.entries(LANGUAGES))
      assert.equal(named(name).language, language, name);
  });

  it('holds', () => assert.deepEqual(verifyDossier(dossier).faults, []));

  it('takes no claim, no line of the brief and no title from what it cannot read', () => {
    const foreign = foreignIds();
    const cited = [
      ...dossier.claims.flatMap(({ statements }) => statements.map(({ evidence }) => evidence)),
      ...dossier.brief.sections.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence)),
      ...dossier.entities.flatMap(({ roles }) => roles),
    ];
    assert.ok(cited.length > 10);
    assert.deepEqual(
      cited.filter(({ article }) => foreign.has(article)),
      [],
    );
    assert.match(dossier.title, /roof/);
  });

  it('finds the names that the English articles teach, and others where it knows the language', () => {
    const foreign = foreignIds();
    const found = dossier.entities.flatMap(({ name, mentions }) =>
      mentions
        .filter(({ article }) => foreign.has(article))
        .map(({ article, exact }) => `${uriOf(article)} ${name}: ${exact}`),
    );
    assert.deepEqual(found.sort(), [
      'anzeiger Aldermoor: Aldermoor',
      'anzeiger Henrik Olsvik: Henrik Olsvik',
      'depeche Aldermoor: Aldermoor',
      'depeche Aldermoor: Aldermoor',
      'diario Aldermoor: Aldermoor',
      'messager Aldermoor: Aldermoor',
      'messager Aldermoor: Aldermoor',
      'messager Mara Dunst: Dunst',
      'messager Mara Dunst: Mara Dunst',
      'puerto Aldermoor: Aldermoor',
      'puerto Aldermoor: Aldermoor',
      'puerto Cofradía de Pescadores: Cofradía de Pescadores',
      'puerto Elena Vargas: Elena Vargas',
      'puerto Elena Vargas: Vargas',
      'puerto France: Francia',
      'puerto Henrik Olsvik: Henrik Olsvik',
      'puerto Mara Dunst: Mara Dunst',
      'shimbun Aldermoor: Aldermoor',
    ]);
  });
  const uriOf = (id: string): string =>
    dossier.articles.find((article) => article.id === id)!.uri.replace('.txt', '');

  it('keeps what stands in quotation marks, and names a speaker where it knows the language or one stands right before it', () => {
    const foreign = foreignIds();
    const quoted = dossier.quotations
      .filter(({ article }) => foreign.has(article))
      .map(({ article, kind, cue, sourceText, content }) => [
        uriOf(article),
        kind,
        cue?.exact ?? null,
        sourceText,
        content[0].exact,
      ]);
    assert.deepEqual(quoted.sort(), [
      ['anzeiger', 'direct', null, null, 'Wir öffnen den Platz erst, wenn jeder Balken geprüft ist'],
      ['diario', 'direct', 'afirmó', 'la alcaldesa', 'No abriremos la plaza antes de revisar cada viga'],
      ['khabar', 'direct', null, null, 'لن نفتح الساحة قبل أن نفحص كل عارضة في السقف القديم'],
      [
        'messager',
        'direct',
        null,
        'Mara Dunst',
        'Nous n’ouvrirons pas la place avant que chaque poutre soit contrôlée.',
      ],
      ['puerto', 'direct', 'Según', 'Henrik Olsvik', 'el dique aguantó bien la noche'],
      ['puerto', 'direct', 'dijo', 'Mara Dunst', 'No abriremos la plaza antes de revisar cada viga'],
      ['puerto', 'direct', 'lamentó', 'Elena Vargas', 'Hace dos años pedimos vigas nuevas'],
      ['ribao', 'direct', null, null, '在检查完每一根横梁之前，我们不会开放广场。'],
      ['shimbun', 'direct', null, null, 'すべての梁を調べるまで広場を開けることはできません'],
    ]);
  });

  it('finds passages that two articles in one language share, which make them one origin', () => {
    const shared = dossier.reuse.find(
      ({ from, to }) => [from, to].map(uriOf).sort().join() === 'depeche,messager',
    );
    assert.ok(shared);
    assert.deepEqual([...new Set(shared.passages.map(({ kind }) => kind))], ['verbatim']);
    const together = dossier.origins
      .filter(({ articles }) => articles.length > 1)
      .map(({ articles }) => articles.map(uriOf).sort().join());
    assert.deepEqual(together, ['depeche,messager']);
  });

  it('puts a sentence on the timeline where it names a past day outright', () => {
    const line = dossier.timeline.find(({ date }) => date.start === '2029-03-04');
    assert.match(line!.text, /^Le marché avait déjà perdu/);
    assert.deepEqual(line!.evidence.map(({ article }) => uriOf(article)).sort(), ['depeche', 'messager']);
    assert.ok(line!.weight > 0);
  });

  it('says of each what was not done', () => {
    const why = (name: string): string =>
      dossier.unchecked
        .filter(({ article }) => article === named(name).id)
        .map((one) => one.why)
        .join(' ');
    assert.match(
      why('messager'),
      /^It is in French: shown, and compared by names, numbers and copied passages; its statements and speakers were not read\.$/,
    );
    for (const [name, language] of [
      ['anzeiger', 'German'],
      ['diario', 'Spanish'],
      ['puerto', 'Spanish'],
      ['khabar', 'Arabic'],
      ['shimbun', 'Japanese'],
      ['ribao', 'Chinese'],
    ] as const)
      assert.match(why(name), new RegExp(`It is in ${language}: `));
    assert.match(
      why('diario'),
      /Spanish: .+; its names and direct quotations were read .+; its statements, .+ were not\.$/,
    );
    assert.doesNotMatch(why('courier'), /It is in/);
  });

  it('counts the same words in two Spanish articles as one utterance', () => {
    const spoken = dossier.quotations.filter(({ content }) => content[0].exact.startsWith('No abriremos'));
    assert.equal(spoken.length, 2);
    assert.equal(new Set(spoken.map(({ utterance }) => utterance)).size, 1);
    assert.ok(spoken[0]!.utterance);
  });

  it('has a speaker of an English and a Spanish article as one', () => {
    const { source } = dossier.quotations.find(
      ({ sourceText, article }) => sourceText === 'Mara Dunst' && uriOf(article) === 'puerto',
    )!;
    const dunst = dossier.entities.find(({ id }) => id === source)!;
    assert.ok(
      ['courier', 'messager', 'puerto'].every((uri) =>
        dunst.mentions.some(({ article }) => uriOf(article) === uri),
      ),
    );
  });

  it('calls none of them spun', () => {
    assert.ok(dossier.articles.every(({ spun }) => spun.verdict === 'clean'));
  });

  it('makes of the English articles what it makes of them alone', () => {
    const alone = compile({ 'courier.txt': HEAP['courier.txt']!, 'herald.txt': HEAP['herald.txt']! });
    assert.deepEqual(linesOf(dossier), linesOf(alone));
    assert.equal(dossier.title, alone.title);
    assert.deepEqual(
      dossier.claims.map(({ text, status }) => [text, status]),
      alone.claims.map(({ text, status }) => [text, status]),
    );
  });
});

/** Of the brief what readers see; ids of origins count the articles through. */
const linesOf = ({ brief }: Dossier): unknown =>
  brief.sections.map(({ heading, items }) => [
    heading,
    items.map(({ origins, ...item }) => ({ ...item, origins: origins?.length })),
  ]);

it('makes a dossier of texts of which it can read none', () => {
  const dossier = compile({ 'messager.txt': HEAP['messager.txt']!, 'ribao.txt': HEAP['ribao.txt']! });
  assert.equal(dossier.articles.length, 2);
  assert.deepEqual(dossier.claims, []);
  assert.deepEqual(verifyDossier(dossier).faults, []);
});

it('reads the English of a page in two languages, and says of the rest that it did not', () => {
  const dossier = compile({
    'gazette.txt': `Storm over Aldermoor

13 April 2031

A storm tore the roof off the market hall of Aldermoor on Saturday night, and two people were hurt, the fire service said.

La tempête a arraché le toit du marché couvert d’Aldermoor dans la nuit de samedi à dimanche. Deux personnes ont été blessées, selon les pompiers.

The square will stay closed for nine days, Mayor Mara Dunst said on Sunday, and the fair will be held in the harbour.`,
  });
  const [article] = dossier.articles;
  assert.equal(article!.language, 'en');
  const claimed = dossier.claims.flatMap(({ statements }) =>
    statements.map(({ evidence }) => evidence.exact),
  );
  assert.ok(claimed.length > 0 && claimed.every((text) => !/tempête|blessées/.test(text)));
  assert.ok(dossier.entities.find(({ name }) => name === 'Aldermoor')!.mentions.length >= 3);
  assert.match(
    dossier.unchecked.map(({ why }) => why).join('\n'),
    /One paragraph is in French: shown, and compared by .+; what is stated there was not read\./,
  );
});
