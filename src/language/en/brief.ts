/** English words of the brief. */

import type { BriefHeadings, BriefWords, SaidSide } from '../brief.ts';
import { PROGRESSIVE } from './calendar.ts';
import { kinds } from './story-kinds.ts';

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A format is made when first used: it takes as long as all else that is loaded with this file. */
function dayFormat(options: Intl.DateTimeFormatOptions): (isoDay: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (isoDay) => {
    format ??= new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...options,
    });
    return format.format(new Date(`${isoDay}T00:00:00Z`)).replace(',', '');
  };
}

const formatDay = dayFormat({ weekday: 'long', year: 'numeric' });
const formatPlainDay = dayFormat({ year: 'numeric' });
const formatDayOfYear = dayFormat({});

/** "5 May", of another year "5 May 2031". */
const plainDay = (isoDay: string, isoNow: string): string =>
  (isoDay.slice(0, 4) === isoNow.slice(0, 4) ? formatDayOfYear : formatPlainDay)(isoDay);

const headings: BriefHeadings = {
  happened: 'What happened',
  event: 'When, where and who',
  earlier: 'How it came to this',
  absent: 'Who was not there',
  aims: 'Who wants what',
  differ: 'Where the accounts differ',
  said: 'In their words',
  background: 'Background',
  next: 'What comes next',
  ahead: 'What was planned or expected',
  trust: 'How far to trust this',
};

/** "The Courier: “…” One account: “…” Another: “…”" */
function sidesOf(sides: readonly SaidSide[]): string {
  const nameless = sides.filter(({ account }) => account === null).length;
  let unnamed = 0;
  return sides
    .map(({ account, words, isSame }, at) => {
      if (isSame) return `the same account: “${nested(words)}”`;
      const other = nameless === 1 && at > 0 ? 'another account' : NTH[unnamed];
      const name = account ?? other ?? 'another';
      if (account === null) unnamed++;
      return `${at === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name}: “${nested(words)}”`;
    })
    .join('; ');
}

const nested = (words: string): string => words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));

/** Words whose capital at the beginning of a sentence is not theirs. */
const LOWERED = new Set(
  'A All An And Any As At Because Before But By Each Every For From He If In It No Not On Only Our She Some The There They This Those To Under Until We What When While With'.split(
    ' ',
  ),
);

const lowered = (text: string): string =>
  LOWERED.has(text.split(/\s/, 1)[0]!) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const NAMED = /^(?:[Tt]he )?\p{Lu}[\p{L}’'-]*(?: (?:and |of |for )?\p{Lu}[\p{L}’'-]*)* (?=\p{Ll})/u;

/** "Ada Brecht wants a dam; refuses to leave": the name is not said again. */
function goingOn(position: string, before: string): string {
  const [name] = NAMED.exec(position) ?? [];
  const isSame = name !== undefined && name.toLowerCase() === NAMED.exec(before)?.[0].toLowerCase();
  return isSame ? position.slice(name.length) : lowered(position);
}

/** In small letters: a name is none of them. Set down from how popular papers and sober ones tell the same news. */
const LOADED =
  /\b(?:brave(?:st|ly)?|heroic(?:ally)?|hero(?:es|ine)?|tragic(?:ally)?|mindless|greedy|bungling|blundering|doomed|disgraced|shamed|shameful|shameless|horrific|horrified|horrifying|sickening|evil|wicked|vile|glorious(?:ly)?|heartless|callous|cowardly|shocking|sensational|brazen|savage|deranged|crazed|furious|gutted|plucky|thugs?|yobs?|louts?|boffins?|fat[ -]cats?|bloodbath|crooks?|maniacs?|fiends?|clowns?|hellish|devour(?:s|ed)|boss(?:es)?(?= \p{Lu})|bombshell|golden (?:girl|boy)|cronies|(?:his|her|their) militants|grans?|mums?|pals?|nicked|sobbed|wept|clawed|stormed to|swept to (?:triumph|glory|power))\b/u;

const NUMBER =
  '(?:\\d[\\d,.]{0,11}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|\\p{Ll}{2,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{Ll}{3,5})?)';

const HARMED =
  '(?:killed|dead|died|drowned|deaths|injured|hurt|wounded|missing|evacuated|homeless|infected|confirmed cases)';

const TOLL = new RegExp(
  `\\b(?:death toll|number of (?:confirmed )?(?:dead|deaths|injured|cases|victims))\\b[^.;“”]{0,60}\\d|(?<![\\p{L}\\d-])${NUMBER}(?: \\p{Ll}+){0,3}? ${HARMED}\\b|\\b(?:killed|killing|injured|injuring|infected|infecting|claimed)(?: at least| about| more than| up to| some)? ${NUMBER}\\b(?!-)`,
  'iu',
);

const NTH = ['one account', 'another', 'a third', 'a fourth', 'a fifth'];

export const brief: BriefWords = {
  headings,
  kinds,
  possessive: (name) => (name.endsWith('s') ? `${name}’` : `${name}’s`),
  sides: (sides) => `${sidesOf(sides)}.`,
  reportedDifferently: (party, sides) => `What ${party} wants is reported differently. ${sidesOf(sides)}.`,
  positions: (party, positions) => {
    const told = positions.map((one) =>
      one
        .replace(/^([^:“”]{2,60}): (?=“)/u, '$1 said: ')
        // "The judge refused: the case to be thrown out" is what was asked of her.
        .replace(
          /^([^:“”]{2,60})(?<! \p{Ll}{2,12}ed): (?:that )?(\p{L}+)/u,
          (_, who: string, word: string) => `${who} said that ${lowered(word)}`,
        ),
    );
    const listed = told
      .map((one, at) => (at === 0 ? one.charAt(0).toUpperCase() + one.slice(1) : goingOn(one, told[at - 1]!)))
      .join('; ');
    const opening = positions[0]!.toLowerCase();
    const isNamed =
      opening.includes(party.toLowerCase()) ||
      opening.startsWith(`the ${party.toLowerCase().split(' ').at(-1)!} `);
    return isNamed ? `${listed}.` : `${party.charAt(0).toUpperCase()}${party.slice(1)}: ${listed}.`;
  },
  heldOn: (position, isoDay, isoNow) => `${position} (${plainDay(isoDay, isoNow)})`,
  predicate:
    /^(?:['’]s)?,?\s(?:(?:also|still|now|never|always|later|first|earlier|then|firmly|repeatedly)\s)*(?:is|are|was|were|has|have|will|would|could|can|may|might|must|did|does|\p{Ll}{3,}s|\p{Ll}{3,}ed|told|sought|made|kept|said)\b/u,
  pointsOut:
    /\b(?:any|no|some|all) such\b|\b(?:demand|insist|want|ask|urge|propose)\p{L}{0,3} that (?:he|she|it|they)\b|\b(?:puts?|put) it (?:in|like|this)\b|\bsuch an? (?!\p{L}+ (?:that|as)\b)|\b(?:first|last|one|two|three|some|most|many|few|half|all|none|both|each|either|neither|rest|another|others) of (?:them|these|those|it)\b|\b(?:rejects?|rejected|accepts?|accepted|denies|denied|opposes?|opposed|calls?|called) (?:(?:this|them)\b|(?:that|it)(?=[,.;:]|$))|\b(?:until|before|after|when|if) both\b|\b(?:insists?|said|says|that) (?:he|she|it|they) (?:did|does|do|was|were|had|has|would|will|could|can)(?:,|\.|$)|\b(?:the (?:same|other|latter|former)) (?:day|evening|night|one|two|side|reason|way)\b|\b(?:do|does|did|doing|done) (?:so|this)\b/iu,
  linkInside:
    /, (?:however|though|moreover|meanwhile|too|in (?:contrast|addition|turn)|by contrast|on the other hand|therefore|furthermore|nevertheless|nonetheless)(?:,|(?=\.))|(?<=\b(?:is|are|was|were|has|had|will|would|could|can|may|might|must)) (?:nevertheless|nonetheless|also|therefore|however|instead|moreover)(?= \p{Ll})/gu,
  aside: /,(?<=\p{Lu}[\p{L}’'-]{0,40},) (?:who|whose|which)\b[^,.;“”"]*,(?= \p{Ll})/gu,
  opensBack:
    /^(?:After|Before|Because of|Despite|With|For|In|By|Until|Since) (?:that|this|these|those|them|it|then|now)\b/u,
  meansNobody: /^\s(?:are|were|have)\b|\b(?:him|them)\b|\bit$/u,
  saidAlone:
    /^(?:“(?!that\b)\p{L}+(?: \p{L}[\p{L}’'-]*){3}|(?!\p{Ll}+ing\b|that\b|it\b|they\b|this\b|he\b|she\b|(?:is|are|was|were|has|have|had|will|would|could|can|cannot|may|might|must|should|did|does|do)\b)(?=.{25}).*\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|do)\b)/u,
  pointsBack:
    /\b(?:asks?|asked|asking|wonders?|wondered) (?:whether|if|who|what|how|why)\b|\bsuch (?:an?|things?)\b|\b(?:from|of|to|with|about|rejected|rejects|accepted|opposes|opposed|on) (?:that|this|these|those|it|them|all these \p{L}+|this issue)(?=[:;,.]|\s(?:after|before|in|on|at|by|plan)\b|$)/u,
  saysNothing:
    /^[^,“"‘]*\b(?:said|says|told (?:\p{L}+ ){1,4}?)(?:\s?(?:in|on|at|during) [^.,]{0,50})?\.$|\b(?:declined to (?:comment|confirm|elaborate|give details)|(?:did|have|has) not (?:immediately |yet )?(?:respond|responded|reply|replied) to|could not (?:immediately )?be reached|(?:was|were) not (?:immediately )?available for comment)\b/u,
  absence:
    /\b(?:not|n['’]t|never|neither|nor|no)\b[^.;]{0,70}\b(?:invited|attend(?:ed|ing)?|take part|taken part|taking part|took part|be there|been there|at the table|(?:part of|join(?:ed)?|included in|represented at) (?:the|this|these|any) (?:\p{L}+ ){0,2}(?:meetings?|talks|summit|negotiations|session|hearing|trial|match|game|final|ceremony|debate|vote|deal)|turn(?:ed)? up|testify|take the stand|took the stand|appear(?:ed)? (?:in|at|before)|stand in the|a candidate|present)\b|\b(?:absent|left out|shut out|excluded|boycott(?:ed|ing|s)?|(?:stayed|stay|staying) away from|snubbed|uninvited|sidelined|(?:will|would|to) miss the|missed the|pulled out of (?:the|this|these) (?:\p{L}+ ){0,2}(?:meetings?|talks|summit|negotiations|session|hearing|trial|match|game|final|race|tournament|ceremony|debate|vote)|(?:declined|refused|refuses) to (?:attend|take part|come|join|meet|appear|testify)|(?:always |long )opposed [^.;]{0,30}(?:meeting|talks) with)\b/iu,
  absent:
    /\b(?:not|n['’]t|neither|nor|no)\b[^.;]{0,70}\b(?:invited|attend(?:ed|ing)?|take part|taken part|taking part|took part|be there|testify|take the stand|turn(?:ed)? up)\b|\b(?:boycott(?:ed|ing|s)?|(?:stayed|staying) away from)\b/iu,
  leftOpen:
    /^(?:As to|On|As for) (?:who|what|how|whether|why|when|where|which)\b|\b(?:who|what|how|whether|why|when|where|which)\b.{3,90}\b(?:(?:is|are|was|were|remains?|remained|stays?) (?:still )?(?:disputed|contested|in dispute|unclear|uncertain|unknown|not (?:yet )?(?:clear|known|agreed|certain|settled)|an open question|a matter of (?:taste|opinion|dispute|debate)|anyone['’]s guess|open)|(?:has|have|had) (?:never|not|yet to) (?:yet )?be(?:en)? (?:cleared up|established|explained|settled|agreed|determined|proven|resolved))|\b(?:nor is it|it is (?:still )?not|it is (?:still )?un|it was not|it remains un|not) ?(?:agreed|clear|known|certain|established)(?: \p{L}+){0,2} (?:who|what|how|whether|why|when|where|which)\b|\b(?:accounts|versions|reports|estimates|figures|counts|numbers|lists) (?:of \p{L}+ )?(?:differ|diverge|vary|conflict|contradict|range|disagree|do not (?:match|agree))|\b(?:both|each) sides? (?:claims?|claimed|blames?|blamed|accuses?|accused|tells?)\b/iu,
  opensAsking: /^(?:Who(?:se)?|What|Which)\b/u,
  denied:
    /\b(?:den(?:y|ies|ied)(?!(?:\s(?!(?:that|it|any|having)\b)[\p{L}’'-]{1,20}){0,5}\s(?:access|entry|bail|visas?|permission|parole|asylum|admission|entrance|treatment|requests?|appeals?|petitions?|motions?)\b)|disput(?:e|es|ed) (?:that|the|this|reports?|claims?)|contradict(?:s|ed)|reject(?:s|ed)? (?:the )?(?:accusations?|allegations?|suggestions?|claims?|reports?|charges?)|dismiss(?:es|ed)? (?:the )?(?:accusations?|allegations?|suggestions?|claims?|reports?)|insist(?:s|ed)? (?:that )?(?:it|he|she|they|the \p{L}+) (?:had|has|have|was|were|did))\b|\b(?:call|brand|describ|dismiss|label)(?:s|ed|es) [^.;“”]{3,80} (?:untrue|false|baseless|groundless|unfounded|fabricated|fabrications?|fiction|nonsense|(?:a|an) (?:\p{L}+ )?(?:lie|hoax))\b|\bno truth (?:in|to)\b|\bat odds with the facts\b|\b(?:reports?|claims?|rumours?|allegations?) (?:that|of) .{5,90} (?:is|are|was|were) (?:wrong|untrue|false|incorrect|unfounded|mistaken|not true)\b/iu,
  untrue:
    /\b(?:(?:(?:is|are|was|were) (?:\p{L}+ly )?(?:not|n['’]t)|(?:is|was|are|were)n['’]t) (?:\p{L}+ly )?(?:true|accurate|correct|the case)|(?:untrue|baseless|groundless|unfounded|non-?existent)|(?:does|do|did)(?: not|n['’]t) (?:exist|happen|take place|accord with)|never (?:happened|took place|existed)|no truth (?:in|to)|at odds with (?:the )?facts|fake news|an? (?:\p{L}+ )?(?:lie|hoax|fabrication|falsehood)|(?:pure|complete|total|utter|absolute|all) (?:lies|fabrication|nonsense)|(?:is|are|was|were) (?:\p{L}+ly )?(?:false|lies|lying))\b/iu,
  form: /\b(?:one-on-one|face[ -]to[ -]face|behind closed doors|closed-door|format|agenda|schedule|programme|five-on-five|delegations?|(?:will|to) (?:open|begin|start|end|close) (?:with|at)|(?:opened|began|started|ended|closed) (?:with|at)|followed by|press conference|chaired by|hosted by|mediated by|held (?:in|at|on)|takes? place|took place|venue|panel of|jury of|jurors|turnout|polling stations|seats|counts? of|first half|second half|all-share|per share|shares? (?:for|of))\b/giu,
  comment:
    /^(?:Nobody|No one|Everybody|Everyone) (?:expect|doubt|know|believe|imagine|think|could see)\p{L}*\b|^For (?:\p{Lu}|many|some|the )[^,]{1,40}, |\b(?:(?:is|are|was|be) (?:already |also |just |still |only )?(?:a|an|the first|the real|his|her|its|their) (?:\p{L}+ )?(?:chance|win|victory|opportunity|proof|blow|boost|gamble|test|stage|stunt|farce|disgrace|milestone|watershed)|sends? a (?:\p{L}+ )?message|look strong|at stake|remains? to be seen|no doubt|only time|time will tell|in a sense|arguably|of course|it seems|whatever happens|for all (?:its|his|her|their)|symbolic|symbolism|optics|image as|stark reminder|a sign (?:of|that)|on (?:his|her|its|their) side|also has history|closely watched|tough(?:er|est)?|shows? (?:how|that|what)|highlight(?:s|ed)|underscore[sd]?|as \p{Ll}+ as (?:an? |the )?\p{Ll}+|like (?:an?|the) \p{L}+ (?:\p{Ll}+ing)|makes? (?:it )?clear how|horrendous|likely to face|(?:expressed|voiced) (?:the |his |her |its |their )?(?:hopes?|confidence|concerns?|optimism))\b|^(?:When|As|Before|After|While) [^,.;“”]{5,80}, (?:he|she|nobody|no one)\b|^\p{Lu}[^,.;“”]{2,40}, \d{2}, (?:was born|grew up|studied|lives|likes)\b/iu,
  loaded: LOADED,
  shouted: /(?<![\p{L}’'.-])(?=\p{Lu}*[AEIOU])(?!NATO|UNESCO|UNICEF|OPEC|ASEAN)\p{Lu}{5,}(?![\p{L}.-])/u,
  saidLast:
    /, (?!who\b|which\b)[^,“”]{3,60} (?:said|announced|told [^,“”]{3,40})(?: (?:on|in|at|late|early) [^,“”]{2,40})?\.$/u,
  toll: TOLL,
  overtaken:
    /,? (?:who|which|that) (?:was|were|had been) (?:to|due|planned|expected|scheduled|supposed|set|meant|billed)\b[^,;“”]{1,90}, (?!(?:will|would|is (?:now )?to|are (?:now )?to|may|might)\b)/u,
  lapsed: /\b(?:was|were) to have\b/u,
  outcomeOf: (expected, because) => `${expected} ${because}`,
  lead: (likely) => `To check, as only a machine-spun text has it (in its likely wording): ${likely}`,
  unquoted: (names) => `No account quotes ${names.length > 2 ? 'any of ' : ''}${listed(names)}.`,
  undated: (count, all) =>
    all === 1
      ? 'The text does not say when it was published.'
      : count === all
        ? 'None of the texts says when it was published.'
        : `${count} of the ${all} texts ${count === 1 ? 'does' : 'do'} not say when ${count === 1 ? 'it was' : 'they were'} published.`,
  alteredQuotation: (account, printed, elsewhere) =>
    `In ${account} a machine changed words inside quotation marks, too: it prints “${printed}” for “${elsewhere}”.`,
  day: (day, basis) =>
    basis === 'given'
      ? `The day of the event is given as ${day}.`
      : basis === 'inferred'
        ? `The day the accounts turn on is ${day}, worked out from what they say.`
        : `The day the accounts turn on is ${day}.`,
  dayWord: (word) => `The accounts place it on ${word}, and none of them gives the date.`,
  people: (people) =>
    `People at the centre of the accounts: ${listed(
      people.map(({ name, role }) => `${name} (${role.replace(/^(?:the|a|an|its|their|his|her)\s/iu, '')})`),
    )}.`,
  said: (speaker, words) => `${speaker}: “${words}”${/[.!?…]$/.test(words) ? '' : '.'}`,
  outcomeOfOne: (name) => `What came of it is told by one account alone: ${name}.`,
  copied: (because) => `${because} They count as one account.`,
  countedOnce: (because) => `${because} That counts once.`,
  restingOn: (texts, upstream) => `${texts} of the texts rest on the same ${upstream}.`,
  restingOnOne: (accounts, upstream) => `${accounts} accounts have it, all from the ${upstream}.`,
  saidOnce: (accounts) => `${accounts} accounts print these words; they were said once.`,
  spun: (names) =>
    `A machine swapped words in ${listed(names)}, so no line here rests on ${names.length > 1 ? 'them' : 'it'} alone.`,
  ownFigure: 'Other accounts tell the same with other figures.',
  alteredCopy: 'One has its text from the other, and not this.',
  formatDay,
  result:
    /(?<!\bto (?:be )?)\b(?:(?:is|are|was|were) over|agreed|agreement|accord|deal|truce|ceasefire|settlement|compromise|ended|ends|concluded|collapsed|broke (?:down|up|off)|failed|rejected|approved|passed|adopted|signed|ratified|voted|won|wins|lost|loses|beat|defeated|elected|re-elected|conceded|resigned|sacked|sentenced|convicted|acquitted|cleared|ruled|verdict|killed|injured|died|rescued|evacuated|called off|cancelled|canceled|postponed|suspended|lifted|resumed?|reopened|announced|reached|restored|found|collapsed|declared|destroyed|opened|closed|charged|indicted|arrested|released|seized|returned|guilty|abandon(?:s|ed)|blocked|accepted|freed|conceded|dismissed|without (?:a|any) (?:deal|agreement|result|decision)|no (?:deal|agreement|breakthrough|decision|winner))\b/iu,
  wish: /(?<!\b(?:the|his|her|its|their|our|an?|of|for|in|any|all|some|new|main|key|final|toughest|such|these|those|had)\s)\b(?:wants?(?!\sto\sknow)|wanted|wish(?:es|ed)?|demands?|demanded|demanding|(?:asks?|asked|asking|calls?|called|calling|pushe[sd]|pushing|appeal(?:s|ed)?|campaign(?:s|ed|ing)?)\s(?:for|against)|insists?|insisted|seeks?|sought|refuse[sd]?|rejects?|rejected|ruled\sout|turned\sdown|opposes?|opposed|objects?\sto|supports|supported|backs|backed|favou?rs|offers|offered|proposes?|proposed|urge[sd]?|(?:is|are|was|were)\s(?:ready|willing|prepared|open)\sto|(?:will|would)\s(?:not|never)\s(?:accept|agree|sign|allow)|threatens|threatened|warns|warned|vows|vowed|pledge[sd]?\s(?:to|not|that)|promises|promised)\b/u,
  kin: /\b(?:mother|father|parents?|brother|sister|wife|husband|son|daughter|uncle|aunt|cousin|friend|neighbou?r)\b/u,
  arranged: new RegExp(`\\b${PROGRESSIVE}\\b`, 'u'),
  hour: /\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|o['’]clock)|\b(?:at|from|by|until)\s(?:\d{1,2}[:.]\d{2}\b|noon|midday|midnight)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:o['’]clock|in the (?:morning|afternoon|evening)|at night)/iu,
  explaining:
    /\?|\b(?:questions|things to|takeaways|explained|explainer|explains|live updates|as it happened|key points|q&a|analysis|opinion|editorial|what (?:you|we) (?:need to )?know|what to know|all you need|everything you|here(?:'s|’s| is| are)|how to|why)\b/iu,
  aboutArticle:
    /\b(?:(?:this|the|an?) (?:earlier |previous )?(?:article|version|report|story) (?:on|of|said|gave|also|misstated|incorrectly|wrongly)|corrections?:|clarification|here(?:'s|’s| is| are) (?:everything|all|what|how|why|a look|the)|what (?:you|we) (?:need to )?know|read (?:more|also|on)|click|subscribe|newsletter|follow (?:us|along)|this (?:article|story|report|page|newsletter)|all you need to know|as (?:we|has been) reported|file photo)\b/iu,
  firstPerson: /(?:^|[^\p{L}])(?:I|I'm|I’m|I've|I’ve|we|our|my|us|me|you|yours?)(?![\p{L}])/u,
  firstSingular: /(?:^|[^\p{L}\d.])(?:I(?![.\d])|[Mm]y|me|myself)(?![\p{L}])/u,
  verb: /\b(?:is|are|was|were|be|has|have|had|do|can|could|will|would|may|might|must|should|say|want|said|\p{Ll}{3,40}(?:s|ed)|\p{Ll}{1,40}n['’]t)\b/u,
  opening:
    /^(?:In|On|At|After|Before|During|By|For|From|Since|With|Under|Last|This|Next|Later|Earlier|Two|Three|Four|Five)\b/u,
  pronoun: /\b(?:he|she|they|it|his|her|their|its|him|them)\b/u,
  pronounSaid:
    /\b(?:he|she|they|it)\s(?:also\s|has\s|had\s)?(?:said|says|added|adds|told|noted|stated|stressed|replied|explained|argued|warned|wrote|insisted|recalled|continued)\b|\b(?:said|added|asked|replied)\s(?:he|she|they|it)\b/iu,
  unexplained:
    /^(?:\p{L}+(?: \p{L}+)? of (?:them|these|those|it|its|his|her|their)\b|(?:Until|Since|By) then\b|Not (?:all|one|every|only)|None|Neither|Each|Everybody|Everyone|Then|So|Whose|Which|One|Another|Others|Some(?! (?:\d|[a-z]+(?:-[a-z]+)? (?:hundred|thousand|million)\b))|Somebody|Someone|Many|Few|Several(?! (?:dozen|hundred|thousand|million)\b)|A (?:second|third)|The (?:\p{L}+|\d+)-year-old|The (?:former(?!(?: \p{Ll}+){1,4},? \p{Lu})|latter|move|decision|remark|remarks|comment|comments|statement|area|plan|figure|number(?! of)|day before|other|same|group|pair|trio|incident|announcement|proposal|measure|message|video|militant|gunman|suspect|victim)|The (?:\p{Ll}+ )?(?:measures|situation)\b(?! (?:of|in|on|at) )|(?:First|Second|Secondly|Third|Finally|Lastly)(?=,)|(?:The )?\p{L}+s there(?= (?:have|had|are|were|say|said)\b)|Its|Their|His|Her|That|This|These|Those|It|He|She|They|Here|There|Even|Also|Such|Asked|When asked|Earlier|Later|Afterwards|At the (?:time|same)|For (?:this|that)|Today|Tomorrow|Yesterday)\b/u,
};
