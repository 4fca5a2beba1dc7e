/** English and American page furniture, as printed by news sites, aggregators and agencies. */

import type { Furniture, PageWords, Reach, Wall } from '../page-words.ts';
import { words } from '../word-list.ts';

const because = (reason: string, reach: Reach, ...patterns: readonly RegExp[]): readonly Furniture[] =>
  patterns.map((pattern) => ({ pattern, reason, reach }));

/** What an article had wrong. */
const ERRATUM = 'notice of correction';

/** Written down from the furniture that aggregators, agencies, broadcasters and newspapers print. First match wins. */
const furniture: readonly Furniture[] = [
  ...because(
    'hashtags',
    'short lines',
    /^(?:hash\s?tags?|(?:article |post |story )?tags?|topics?|keywords?|labels?|filed under|in this (?:article|story)|categories)\s*:?$/i,
  ),
  ...because(
    'hashtags',
    'line',
    /^(?:tags?|topics?|keywords?|filed under|categories)\s*:\s*\S/i,
    /^#\p{L}[\p{L}\p{N}_]*(?:[\s,]+#[\p{L}\p{N}_]+)*$/u,
  ),
  ...because(
    "advertisement for the site's own tools",
    'short lines',
    /^(?:try|explore|discover|meet|unlock|use)\b.{0,40}\b(?:AI|features?|tools?|assistant|app|premium)\b/i,
    /^explore what\b.{0,60}\bcan do for you:?$/i,
  ),
  ...because(
    "advertisement for the site's own tools",
    'line',
    /^(?:download|get|install)\s+(?:our|the)\b.{0,30}\bapp\b/i,
    /^(?:summari[sz]e|translate|ask (?:the )?AI|start (?:your )?free trial)\b.{0,40}$/i,
    /^listen to (?:this|the) (?:article|story)\b/i,
  ),
  ...because(
    'where it stood in print',
    'line',
    /\ba version of this (?:article|story|column|review|essay) (?:appears?|appeared|was published|ran) in (?:the )?print\b/i,
  ),
  ...because(
    'slug line',
    'line',
    /^[A-Z]{2,}(?:-[A-Z0-9]{2,}){1,6}\/\d?[A-Z0-9 -]{0,30}(?:\s*\([A-Z0-9 ,.-]{2,40}\))?$|^[A-Z]{2,}(?:-[A-Z0-9]{2,}){2,6}(?:\s*\([A-Z0-9 ,.-]{2,40}\))?$/,
  ),
  ...because(
    'end mark',
    'line',
    /^(?:\(?MORE\)?|\(?(?:more|more to come|more to follow)\)|ENDS?\.?|[-–—* ]{1,4}\s?(?:ENDS?|30|Ends?|MORE|more)\s?[-–—* ]{1,4}|#ENDS?#?)$/,
  ),
  ...because(
    'release mark',
    'line',
    /^(?:for immediate release\b.{0,40}|embargoed?\b.{0,80}|(?:press|news|media) (?:release|statement)(?:\s*[:|–-].{0,60})?)$/i,
  ),
  ...because(
    'contact for the press',
    'rest',
    /^(?:(?:press|media|news)(?: (?:and|&) \w+)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|relations)|contacts? for (?:the )?(?:press|media)|notes? (?:to|for) editors?)\s*:?(?:\s.{0,120})?$/i,
  ),
  ...because(
    'about the author',
    'next',
    /^about (?:the |our )?(?:authors?|writers?|contributors?|columnist|reporter)\s*:?$/i,
  ),
  ...because(
    'comments',
    'rest',
    /^\d+ (?:thoughts?|responses?|comments?|replies|reactions?) (?:on|to)\b.{0,150}$/i,
    /^(?:\d+ |no |add |post |leave |view |show |read |join )?(?:a |an |all |the |your |our |user |reader )?(?:\d+ )?(?:comments?|replies|discussion|conversation)(?: section)?(?: yet)?\s*(?:\(\d+\)\s*)?[.…:]*$/i,
    /^(?:leave a (?:reply|comment)|join the (?:conversation|discussion)|what do you think\?|have your say)\b.{0,20}$/i,
  ),
  ...because(
    'comment form',
    'line',
    /^no comments yet\b/i,
    /^be the first to (?:comment|share|reply)\b/i,
    /^(?:log|sign) in to (?:comment|reply|post|join)\b/i,
    /^(?:your email address will not be published|required fields are marked|post comment|write a comment|save my name)/i,
  ),
  ...because(
    'share buttons',
    'line',
    /^(?:share|tweet|print|e-?mail|save|copy link|copy|pin it|bookmark|follow|like|listen|whatsapp|facebook|twitter|linkedin|telegram|reddit|x)(?:[\s|/·•,]+(?:share|tweet|print|e-?mail|save|copy link|copy|bookmark|follow|like|whatsapp|facebook|twitter|linkedin|telegram|reddit|x|hide))*\s*$/i,
    /^share (?:this|on|via|with)\b.{0,40}$/i,
    /^follow (?:us|me|him|her|them|@\w+)\b.{0,80}$/i,
    /^(?:stay|keep|get) (?:connected|in touch|up to date|informed)(?: with (?:us|me))?!?$/i,
    /^if you (?:liked|enjoyed|found) (?:this|the) (?:article|post|story|piece)\b.{0,150}$/i,
    /^\d+ (?:shares?|views?|likes?|reads?)$/i,
  ),
  ...because(
    'newsletter sign-up',
    'line',
    /^(?:sign[\s-]?up|subscribe|register|get)\b.{0,80}\b(?:newsletters?|inbox|briefing|updates|alerts|e-?mails?|free|here)\b/i,
    /^(?:join (?:our|the|my) )?newsletter\b.{0,160}$/i,
    /^(?:thanks|thank you) for (?:signing up|subscribing|registering)\b/i,
    /^you(?:['’]re| are| have)? (?:get(?:ting)?|receiv(?:e|ing|ed)|got)\b.{0,120}\b(?:because|as|since)\b.{0,120}$/i,
    /^(?:.{0,100}\b)?unsubscribe\b.{0,80}$/i,
    /^(?:view|read|open) (?:this|it) (?:e-?mail |letter |newsletter )?in (?:your|a) browser\b/i,
    /^enter your e-?mail\b/i,
    /^by (?:signing up|subscribing|clicking|entering)\b.{0,200}\b(?:agree|accept|terms|privacy)\b/i,
  ),
  ...because(
    'subscription offer',
    'line',
    /^(?:subscribe|log ?in|sign in|sign up|register|already a (?:subscriber|member)|become a (?:member|subscriber)|support (?:us|our)\b|donate)\b.{0,100}$/i,
    /^(?:this (?:article|story|content) is (?:for|only|reserved)|to continue reading|you have (?:reached|read)|(?:your|free) articles? (?:left|remaining))\b.{0,120}/i,
    /^(?:a )?(?:paid|free) subscription\b.{0,80}$/i,
  ),
  ...because(
    'cookie notice',
    'line',
    /^(?:we|this (?:web)?site|our partners)\b.{0,80}\bcookies?\b/i,
    /^(?:accept|reject|manage)\b.{0,20}\b(?:all|cookies?|choices|preferences|settings|consent)\b.{0,20}$/i,
    /^(?:cookie|privacy) (?:policy|notice|settings|preferences)\b.{0,30}$/i,
  ),
  ...because(
    'advertisement',
    'line',
    /^(?:advertisements?|ads?|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post)|story continues below(?: advertisement)?|article continues below|continue reading(?: the main story)?|scroll (?:down )?to continue)(?: (?:continue reading|story continues|scroll).{0,40})?\s*:?$/i,
  ),
  ...because(
    'link to another article',
    'line',
    /^(?:read|see|learn|find out|watch|listen|click here for) (?:more|also|next|here|now)\b\s*(?:[:\-–—>»|].*|about .{1,100}|on .{1,100}|here|»|→)?$/i,
    /^(?:also read|must read|related|recommended|more|don't miss|see also|editor's pick|in case you missed it|watch|explainer|opinion|analysis|gallery|in pictures|video)\s*[:|»>–—]\s*\S.{0,160}$/i,
    /^(?:READ|SEE) MORE(?: [\p{Lu}\p{N}&'’-]+){1,6}\s*[:–—|]\s*\S.{0,160}$/u,
    /^\[[^\]]{10,200}\]$/,
    /^(?:click|tap) here\b.{0,80}$/i,
    /^(?:next|previous|prev) (?:article|story|post)\b.{0,120}$/i,
    /^(?:read|view) (?:the )?(?:full|original|whole) (?:article|story|post|report)\b.{0,60}$/i,
  ),
  // Tabloids print a label in capitals over titles of other articles, in the middle of the text.
  ...because(
    'link to another article',
    'short lines',
    /^(?:READ |SEE )?MORE (?:ON|FROM|IN|ABOUT)(?: [\p{Lu}\p{N}&'’-]+){1,6}\s*:?$/u,
    /^(?:MOST READ|BEST OF|TOP STORIES|LATEST)(?: (?:IN|ON|FROM))?(?: [\p{Lu}\p{N}&'’-]+){0,6}\s*:?$/u,
  ),
  ...because(
    'picture gallery',
    'line',
    /^(?:slideshow|photo gallery|gallery|\d+ (?:photos|images|pictures)|view (?:gallery|photos|images))\s*(?:\(.{1,20}\))?$/i,
    /^(?:hide caption|toggle caption|enlarge this image|view image in fullscreen|image (?:source|caption),?|(?:play|pause|unmute) video|scroll (?:down )?for (?:video|photos|more)|media caption|photos?|images?|videos?|play|close|menu|loading\.*|\d+ of \d+)$/i,
  ),
  ...because(
    'navigation',
    'line',
    /^(?:skip to (?:content|main content|navigation|main)|back to top|jump to|go to|home|search|for you|following|notifications|my (?:feed|profile)|log ?out|top stories|most viewed|trending(?: now)?|latest(?: news| stories)?|breaking news|all rights|contact us|about us|privacy|terms(?: of (?:use|service))?|advertise(?: with us)?)\s*$/i,
    /^(?:home|news)\s*(?:[›>»/|][^›>»/|]{1,42})+$/i,
    /^\d+\s+(?:stories|articles|results|posts)\s+found\b/i,
    /^\d+[\s-]*min(?:ute)?s?\.? read(?:ing)?(?: time)?$/i,
    /^(?:estimated )?reading time\b.{0,30}$/i,
  ),
  ...because(
    'copyright notice',
    'line',
    /^(?:copyright\b|©|\(c\)\s*\d{4}|all rights reserved)/i,
    /^.{0,80}\ball rights reserved\b.{0,200}$/i,
    /^this (?:material|content) may not be (?:published|reproduced)\b/i,
  ),
  ...because(
    ERRATUM,
    'line',
    /^(?:correct(?:ion|ed)s?|clarifications?|erratum|editor['’]s note)\b.{0,30}?[:(–—-]\s?.{0,200}\b(?:said|stated|gave|put|named|called|described|reported|referred|should have|instead of|mis(?:stated|spell?ed|spelt|identified|reported|named|quoted)|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|not)\b/i,
    /^(?:an?|the) (?:earlier|previous|original) (?:version|edition) of (?:this|the|our) (?:article|story|report|post|piece)\b.{0,60}\b(?:said|stated|gave|put|named|called|described|reported|referred|mis\p{L}+|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?)\b/iu,
    /^(?:this|the) (?:report|article|story|post|piece|headline)\b.{0,40}\b(?:was|has been)\b.{0,30}\b(?:updated|amended|corrected)\b.{0,60}\bto (?:say|show|state|make clear|correct)\b/i,
  ),
  ...because(
    'note on changes to the article',
    'line',
    /^(?:this|the) (?:report|article|story|post|piece|headline)\b.{0,40}\b(?:was|has been|is)\b.{0,30}\b(?:updated|amended|corrected|edited|published|developing)\b/i,
    /^(?:correction|clarification|update|editor['’]s note|note to readers)\s*[:(].{0,300}$/i,
  ),
  ...because(
    'note on times',
    'line',
    /^\(?(?:all )?times? (?:given )?(?:are |is )?(?:in )?(?:local time|[A-Z]{2,4})\b.{0,40}$/i,
  ),
  ...because(
    'note to readers',
    'line',
    /^(?:do you have|have you|got) (?:a |any )?(?:story|tip|news|question|information)\b.{0,120}$/i,
    /^.{0,60}\b(?:write to (?:the|our) (?:desk|editor|editors)|let us know(?: in the comments| what you think)?|(?:e-?mail|contact) (?:us|the (?:author|reporter|newsroom)))\b.{0,60}$/i,
    /^(?:the )?views expressed\b.{0,200}$/i,
  ),
];

/** As content delivery networks, consent platforms and web servers word them. */
const walls: readonly Wall[] = [
  {
    name: 'a bot check',
    pattern:
      /^(?:just a moment(?:\.\.\.|…)?|attention required!?.{0,40}|pardon our interruption.{0,40}|are you (?:a )?(?:robot|human)\??|security check(?:point)?|human verification|captcha)$|\b(?:checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)|(?:complete|solve) the (?:security check|captcha)|unusual (?:traffic|activity) from your|needs to review the security of your connection|enable (?:javascript and cookies|cookies and javascript) to continue|made us think (?:that )?you (?:were|are) a bot|press (?:&|and) hold to confirm|ddos protection by)\b/i,
  },
  {
    name: 'a request to turn on JavaScript',
    pattern:
      /\b(?:(?:please )?(?:enable|turn on|activate) javascript|you need to enable javascript|(?:requires?|needs?) javascript|javascript (?:is|must be|seems to be|appears to be) (?:disabled|enabled|required|turned off|not enabled)|browser (?:does(?:n't| not)|did not) support javascript)\b/i,
  },
  {
    name: 'a “not found” page',
    pattern:
      /^(?:(?:error )?404(?:\b.{0,60})?|.{0,30}(?:page|article|story|content|file|url) (?:(?:was |could |can |is )?not (?:be )?found|(?:is )?no longer (?:available|exists?)|unavailable|has been (?:removed|deleted)|does(?:n't| not) exist)\b.{0,60}|not found|(?:sorry|oops|uh[- ]oh)[,.!\s].{0,80}\b(?:find|found|exist)\b.{0,80})$|\b(?:the )?(?:page|article|story|url) (?:that )?(?:you(?:'re| are|'ve| have)? |was |you )?(?:(?:were )?looking for|requested|tried to (?:open|reach))\b.{0,80}\b(?:not|no longer|moved|removed|doesn't|does not|can't|cannot|couldn't)\b/i,
  },
  {
    name: 'a refusal to readers of this region',
    pattern:
      /\b(?:(?:not|un)\s?available in your (?:country|region|location|area)|unavailable (?:due to|for) legal reasons|(?:not available|unable to (?:give|grant|provide).{0,40}access).{0,80}\b(?:european (?:union|economic area)|EEA|GDPR))\b/i,
  },
  {
    name: 'an error message',
    pattern:
      /^(?:(?:error )?(?:4(?:00|01|03|10|29|51)|50[0-4])(?:[\s:–-]+(?:error|forbidden|bad|internal|service|gateway|unauthori[sz]ed|gone|too many).{0,60})?|access (?:to this page has been )?denied\.?|forbidden|bad gateway|gateway time-?out|internal server error|service (?:temporarily )?unavailable|too many requests|(?:oops[!,.]? )?something went wrong.{0,80}|an error (?:has )?occurred.{0,80}|you don['’]t have permission to access.{0,200}|(?:we(?:'re| are) |site )?(?:down for|under) maintenance.{0,60})$/i,
  },
  {
    name: 'a cookie notice',
    pattern:
      /^(?:(?:we (?:value|care about|respect)|manage|about) your privacy\b.{0,60}|your privacy(?: (?:choices|matters|is important to us|settings))?|before you continue(?: to .{1,40})?|cookie (?:consent|notice|settings|preferences|policy)|privacy (?:settings|preference cent(?:er|re)|notice)|consent(?: (?:management|preferences|form))?|this (?:web)?site uses cookies.{0,60}|(?:accept|allow|reject|decline|refuse) all(?: cookies)?(?: (?:and|&) (?:continue|close))?|(?:i )?accept(?: (?:and continue|cookies))?|i agree|manage (?:cookies|options|choices|preferences|my choices)|continue without accepting)$/i,
  },
];

/** What notices of consent are about, which a text seldom is: looked for first, since most lines have "you" or "we". */
const ABOUT =
  'cookies|partners|consent|personal data|ad(?:vertising)? preferences|privacy (?:policy|choices|settings)|tracking technologies';
const consent = new RegExp(
  [
    String.raw`\b(?:${ABOUT})\b(?<=\b(?:we|us|our|you|your|this (?:web)?site)\b.{0,200}\b(?:${ABOUT}))`,
    String.raw`\b(?:cookies|partners|consent|personal data|technologies)\b(?=.{0,200}\b(?:we|us|our|you|your)\b)`,
    String.raw`\b(?:store and\/or access information|legitimate interests?|(?:ad|content) measurement|audience (?:research|insights))\b`,
  ].join('|'),
  'i',
);

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);

export const page: PageWords = {
  furniture,
  relatedLabel:
    /^(?:related(?: (?:blog )?(?:articles?|stories|news|posts?|content|topics|coverage|reading|links))?|(?:more|also)(?: (?:articles?|stories|news|posts?|headlines|coverage|reading|from .{1,40}|on (?:this|the) .{1,40}|in .{1,30}|like this|to read|for you))|(?:you (?:may|might)(?: also)? (?:like|be interested in)(?: this)?|recommended(?: (?:for you|articles?|stories|reading))?|similar (?:articles?|stories|news)|other (?:articles?|stories|news)(?: .{1,30})?|read (?:next|also)|read more:|keep reading|up next|in other news|don['’]t miss|most (?:popular|read)(?: (?:articles?|stories|news|posts?))?|see also|further reading|latest (?:articles|stories|posts|headlines)|trending (?:articles|stories)|what (?:to )?(?:others are reading|read next)|editors?['’]? picks?|from (?:our|the) (?:partners|web|archive)))\s*:?$/i,
  relativeTime:
    /^(?:(?:about|over|nearly|updated|published|posted)\s+)?(?:(?<today>just now|moments? ago|today|this morning|now)|(?<yesterday>yesterday)|(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?few|(?:a )?couple of)\s*(?:(?<minute>m|mins?|minutes?|secs?|seconds?)|(?<hour>h|hrs?|hours?)|(?<day>d|days?)|(?<week>w|wks?|weeks?)|(?<month>mo|months?)|(?<year>y|yrs?|years?))\s+ago|(?:\d{1,2}[hd]))$/i,
  counts: new Map(
    'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1])
      .concat([
        ['a', 1],
        ['an', 1],
      ]),
  ),
  months: MONTHS,
  dateCompany:
    /\b(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released|filed|aired|broadcast)|date|on|at|by|the|of|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m\.?|[ap]\. m\.?|noon|midnight|gmt|utc|bst|[ecmpai][sed]?t|ist|cest|cet|eet|aest|sgt|jst|local time|hrs|hours|h|edition)\b\.?/gi,
  clock:
    /^\(?\[?(?:(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Aa]t|[Aa]s of)[:\s]+(?:at\s+)?)?(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?::\d{2})?(?:\s*(?:Uhr|hrs|h)\b\.?)?)?(?:\s*(?<half>[AaPp]\.?[Mm])\b\.?)?(?:\s*\(?(?<zone>GMT|UTC|BST|WES?T|CES?T|EES?T|MSK|IST|PKT|SGT|HKT|[JK]ST|A[CEW][SD]T|NZ[SD]T|[ECMPA][SD]?T|AK[SD]T|HST|BRT|SAST|[CEW]AT)\b\)?)?(?=$|[\s,:|·•\p{Pd}\])])/u,
  afternoon: /^p/i,
  monthFirst: /\d\s?[ap]\.?\s?m\.?\s{1,3}\(?(?:[ECMP][SD]?T|AK[SD]T)\b/iu,
  timesIn: /\b[Tt]imes?\b(?: given)?(?: (?:are|is))?(?: in)?(?: local time)?[ :,(]+(?<zone>[A-Z]{2,4})\b/,
  liveBlog:
    /\blive(?:[ -]?blog|[ -]?ticker|[ -](?:updates?|coverage|reports?|text|feed|reaction))?\s*(?:[:|\p{Pd}!]|$)|^live\b|\blive[ -]?(?:blog|ticker|updates?|coverage)\b|\bas it happened\b|\bminute by minute\b|\b(?:rolling|latest) (?:coverage|updates)\b/iu,
  tagline:
    /^(?:(?:a|an|the|your|our) )?(?:[\p{L}-]+ ){0,4}(?:weekly|daily|monthly|quarterly|newspaper|paper|newsletter|magazine|journal|column|blog)(?: (?:of|for|by|from|on|about) [^.?!:]{3,60})?$/iu,
  byline:
    /^(?:words |text |story |analysis |opinion |reporting |written |posted |report )?by:?\s+(?<name>[^\s,|·•][^,|·•]{1,80}?)(?:,?\s+for\s+(?<publisher>(?:the\s+)?\p{Lu}[^,|·•]{1,60}))?(?:\s*[,|·•].{0,100})?$|^from (?<desk>our .{3,60}|(?:a |the )?staff .{3,40})$/iu,
  byLabel:
    /^(?:(?:written|posted|published|reported|authored|submitted|created|contributed|compiled|text|words|story|article|report|analysis|opinion|commentary|review|interview|guest post)\s+)?(?:by|from)\b\s*:?\s*|^(?:the )?(?:authors?|writers?|words|text|story|reporters?)(?:\(s\))?\s*:\s*/i,
  byWithin: /(?:^|[\s|·•,–—-])(?:by|By|BY):?\s+(?<names>[\p{Lu}\p{Lo}@][^|·•\n]{1,120})$/u,
  byOthers:
    /\b(?:(?!(?:posted|reported|contributed|compiled|authored|submitted|created|uploaded|shared)\b)[a-z]{2,20}ed|taken|held|shot|struck|hit|seen|driven|beaten|stolen|sunk|(?:reviewed|edited|checked|fact-checked|verified|updated|sponsored|powered|presented|translated|brought to you|supported|produced|designed|hosted|approved|narrated|inspired|caused|owned|led|run|used|followed|recommended|developed|built|created and maintained|theme|made|published)|photos?|photographs?|photography|images?|illustrations?|pictures?|videos?|graphics?|articles?|posts?|more|stories|works?|books?|content|music|sort(?:ed)?|filter(?:ed)?)$/i,
  byAlone:
    /^(?:(?:written|posted|published|text|words|story|article|authored) by|by|(?:the |about the )?authors?|writers?)\s*:?$/i,
  noName:
    /^(?:\d|share|save|print|e-?mail|comments?|follow|updated?|published|posted|read(?:ing)? |min(?:ute)?s?\b|listen|subscribe|sign |log |by$|photo|image|view |see |more |all |advert|sponsored|about |contact|home$|menu$|search$|news$|blog$|opinion$|last |first published|date\b|typical|(?:mon|tues|wednes|thurs|fri|satur|sun)day|learn |on |on$|from the |courtesy|contributors?$|faculty$|insights|fact |bluesky$|facebook$|twitter$|instagram$|linkedin$|google$|github$|year$|program$|play |search |[A-Z]{1,2}$)|\b(?:min(?:ute)?s? read|comments?|ago|all rights reserved)$/i,
  noPerson:
    /\b(?:news|team|staff|desk|editors?|editorial|blog|read|reading|share|menu|home|search|comments?|articles?|posts?|stor(?:y|ies)|posted|published|updated|guides?|guide|tips|reviews?|reviewed|the|and|for|of|by|in|on|to|with|your|our|how|what|why|best|top|new|more|all|health|business|world|sports?|politics|science|technology|tech|culture|opinion|travel|food|style|life|lifestyle|money|finance|education|university|college|school|institute|centre|center|company|inc|llc|ltd|group|media|press|agency|times|post|daily|journal|magazine|review|today|online|network|studio|services?|solutions?|marketing|software|design|learning|development|research|resources?|category|uncategorized|contents?|table|subscribe|newsletter|sign|log|account|contact|about|us|cookie|privacy|policy|terms|free|trial|download|watch|listen|video|photos?|gallery|live|getty|images?)\b/i,
  publishedLabel:
    /(?:\b(?:published|posted|released|issued|submitted|filed|aired|created|written|date|dated)(?: (?:on|at|date|by [^|·•]{1,60}))?|^on)\s*(?:[:|]\s*)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s*)?$/i,
  modifiedLabel:
    /\b(?:(?:last |recently |first published [^|]{0,40})?(?:updated|modified|reviewed|edited|revised|changed)|last update|update|content current as of)(?: (?:on|at|date|by [^|·•]{1,60}))?\s*(?:[:|]\s*)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s*)?$/i,
  writersPost:
    /^(?:(?:a |the |our )?(?:\p{L}+[\s-]+){0,4}(?:writer|reporter|correspondent|editor|columnist|journalist|producer|contributor|bureau chief|chief|analyst|fellow|staff|desk|organiser|secretary)|staff|news ?room|news desk)\b/iu,
  inPlace: /^(?:in|at|for)$/i,
  caption:
    /^(?:enlarge this image|image (?:copyright|caption)|media caption|(?:hide|toggle) caption)\b|^(?:FILE|FILE PHOTO|FILE IMAGE|File photo|File image|File picture|HANDOUT)\s*(?:[:\-–—]|\()|^(?:caption|image|photo|picture|pictured|above|below|map|graphic|illustration)\s*:\s|\(\s*(?:photos?|images?|pictures?|file|credit|courtesy|source|AP Photo)\b[^()]{0,100}\)\.?$|\([^()/]{2,60}\/[^()]{2,60}\)\.?$|\b(?:photo|photograph|picture|image|credit)\s*(?:by|:)\s*[^.]{2,80}$/i,
  captionBehind:
    /^(?:AFP|EPA|AP|PA|Reuters|REX|Rex|Rex Features|Getty|Getty Images|Alamy|Alamy Stock Photo|SWNS|Shutterstock|Splash News|Corbis|NurPhoto|Xinhua)(?::\p{Lu}[\p{L} ]{2,30}?)? \p{Lu}(?=.{0,40} \p{Ll}).{20,280}[^.!?”"]$/u,
  credit:
    /^image (?:source|credit)\s*[:,]\s*\S.{1,100}$|^(?:graphic|photo|photograph|photography|photos|picture|pictures|image|images|illustration|illustrations|map|chart|video|credit|source|courtesy)s?(?: credit)?\s*(?:by|:|courtesy of|\/)\s*.{2,120}$|^.{2,100}\b(?:via|through)\s+(?:getty|reuters|ap|afp|epa|shutterstock|istock|x|facebook|youtube|wikimedia|agency)\b.{0,30}$|^(?:getty images|shutterstock|reuters|file photo|handout|courtesy photo)(?:\s*[/|].{1,40})?$|^(?=.{4,70}$)\p{Lu}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){1,5}\s*\/\s*(?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,4}$/iu,
  reporters:
    /^[([*_]*(?:additional )?(?:reporting|reported|writing|written|editing|edited|compiled|translated|produced|graphics?|with reporting)(?: and (?:reporting|writing|editing))? by\b.{2,250}$|^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:contributed to this (?:report|story|article)|reported from)\b.{0,160}$|^(?:the )?(?:associated press|reuters|agencies|wire services?|.{2,40} staff)(?:,? .{0,80})? contributed to this (?:report|story|article)\.?$/iu,
  toReader:
    /^(?:please )?(?:verify|confirm) (?:that )?you['’]re not a robot\b|^(?:invalid e-?mail address|please re-?enter|please try again later|an error has occurred|thank you for subscribing|continue reading the main story|all rights reserved|click here)\b|^you (?:must|can|may|will) (?:select|receive|subscribe|unsubscribe)\b|^(?:sign ?up )?you agree to (?:receive|our)\b|^(?:newsletter )?(?:sign ?up|subscribe|register)(?:$| (?:now|here|today|to|for|continue|you)\b)|^view all .{2,40} newsletters\b|^(?:do you have|have you got|got) an? (?:story|tip|news tip)\b|^we pay for your (?:stories|videos|photos|pictures)\b|^(?:e-?mail|call|contact|whatsapp|write to|message) (?:us|our news ?desk|the news ?desk|our team) (?:at|on|by|via)\b|^this is a (?:developing|breaking)(?: news)? story\b|^(?:please )?(?:check|come) back (?:later |soon )?for\b|^(?:more|further) (?:details|updates|information) (?:to follow|will follow|to come)\b|^follow (?:us|him|her|them|the .{2,40}) on (?:twitter|facebook|instagram|x)\b|^(?:additional|further) reporting by\b|^copyright (?:\d|©|\()|^this material may not be (?:published|reproduced)\b/i,
  erratumReasons: new Set([ERRATUM]),
  releaseReasons: new Set(['release mark', 'contact for the press']),
  aboutFirm: /^about (?:the )?\p{Lu}[\p{L}\p{N} .,&'’-]{1,60}:?$/iu,
  aboutWriter:
    /^,?\s*(?:is|was|are|writes?|covers?|reports?|works?|teaches|lives|has (?:been|covered|written|worked|reported)|can be (?:reached|found|contacted)|joined)\b/i,
  bio: /^,?\s*(?:\([^()]{1,30}\)\s*)?(?:is (?:an? |the |our |based |currently |also )|writes (?:about|on|for|the)\b|covers\b|reports (?:on|for)\b|teaches\b|lives in\b|works (?:as|at|for|in|with)\b|has (?:been writing|written|covered|reported)\b|can be reached\b)/i,
  copyright:
    /(?:©|\(c\)|\bcopyright\b)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–—]\s*(?:\d{2,4}|present))?)?[,\s]*(?:by\s+)?/iu,
  mailHeader:
    /^(?:>\s*)?(?<name>from|date|sent|subject|to|cc|bcc|reply-to|importance|attachments?)\s*:\s*(?<value>\S.{0,300})$/i,
  forwarded: /^[-_ >]*(?:(?:begin )?forwarded (?:message|by)|original message)\b.{0,80}$/i,
  replyMark: /^(?:(?:fwd?|re|aw|wg)\s*:\s*)+/i,
  pageNumber: /^(?:[-–—] ?)?(?:page |p\. ?)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,4})?(?: ?[-–—])?$/i,
  compoundParts: words(
    `all anti best better co cross double east eight eighty ex fast fifty first five forty four free full half hard high
     ill large left light long low mid middle mass much multi near nine ninety non north old one open part post pre
     pro quasi right second self semi seven seventy short six sixty slow small so soft south state strong sub ten
     third thirty three top twenty two ultra under vice well west world worst year`,
  ),
  smallWords: words(
    `a an and as at by de del der di du for from in la le of on or the to van von und & y e da`,
  ),
  walls,
  consent,
  paywall:
    /\b(?:subscribe|sign up|register|log ?in|sign in|join|upgrade|become (?:a|an) (?:\w+ )?(?:member|subscriber))\b.{0,60}\b(?:to (?:continue|keep|read|finish|unlock|access|view|see)|for (?:full|unlimited|complete) access)\b|^(?:to )?(?:continue|keep|finish) (?:reading|the story)\b.{0,80}\b(?:subscri|sign|log|register|account|member|free|trial)|^this (?:article|story|content|post|report) is (?:for|only|reserved|exclusive(?:ly)?|available)\b.{0,60}\b(?:subscribers|members|premium|paid)\b|^(?:want|would you like) to (?:read|continue|keep)\b|^(?:unlock|read|get|view) (?:the )?(?:rest|full|remaining|whole|complete)\b.{0,60}\b(?:subscri|sign|log|register|account|member|free|trial)|^you(?:['’]ve| have) (?:reached|read|used|hit|come to)\b.{0,60}\b(?:limit|free (?:articles?|stories)|last)|^(?:subscriber|member)s?[- ]only\b|^(?:the )?(?:rest|remainder) of (?:this|the) (?:article|story|post)\b|^\d{1,2} ?% of (?:this|the) (?:article|story)\b/i,
  signIn:
    /^(?!.*\b(?:subscri|paid|premium|trial|upgrade|[$€£]))(?:.*\b(?:register|sign (?:in|up)|log ?in|(?:free|an) account)\b)/i,
  offerWall: 'an offer to subscribe',
  scriptWall: 'a frame whose text is loaded by scripts',
  behindPaywall: 'behind a paywall',
  behindSignIn: 'behind a sign-in',
  notOnPage: 'not on the page',
};
