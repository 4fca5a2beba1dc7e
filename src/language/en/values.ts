/** English words for numbers, units, currencies and what bounds them, as newspapers on both sides of the Atlantic print them. */

import type { Bound, Dimension } from '../../model/value.ts';
import type { Unit, ValueWords } from '../values/words.ts';
import { valueFinder } from '../values.ts';
import { wordsIn } from '../word-list.ts';
import { calendar } from './calendar.ts';
import { vocabulary } from './vocabulary.ts';

/** Returns each word of each list with the list's value. */
const keyed = <Of>(lists: readonly (readonly [list: string, value: Of])[]): Map<string, Of> =>
  new Map(lists.flatMap(([list, value]) => wordsIn(list).map((word): [string, Of] => [word, value])));

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

export const numbers: ReadonlyMap<string, number> = new Map([
  ...wordsIn(SMALL).map((word, value): [string, number] => [word, value]),
  ...wordsIn(TENS).map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

const letterScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** "Hundreds" are two of them at least; so are "several hundred". */
function vagueWords(): Map<string, readonly [number, Bound]> {
  const plurals: [string, number][] = [
    ['dozens', 12],
    ['hundreds', 100],
    ['thousands', 1e3],
    ['millions', 1e6],
    ['billions', 1e9],
    ['trillions', 1e12],
  ];
  const vague = new Map<string, readonly [number, Bound]>();
  const add = (form: string, value: number): void => void vague.set(form, [value, 'at least']);
  for (const [plural, size] of plurals) {
    const one = plural.slice(0, -1);
    add(plural, 2 * size);
    for (const some of ['several', 'a few', 'many', 'a couple of', 'a couple'])
      add(`${some} ${one}`, 2 * size);
    for (const some of ['several', 'many']) add(`${some} ${plural}`, 2 * size);
    if (size < 1e3) continue;
    add(`tens of ${plural}`, 20 * size);
    add(`dozens of ${plural}`, 24 * size);
    add(`hundreds of ${plural}`, 200 * size);
    if (size > 1e6) add(`thousands of ${plural}`, 2000 * size);
  }
  add('scores of', 40);
  vague.set('a couple of', [2, 'about']);
  return vague;
}

/** "Half" is an adverb too, and a third or a quarter a place or three months, unless something follows that is parted. */
const fractions = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const ordinals = new Map<string, number>([
  ...wordsIn(ORDINALS).map((word, value): [string, number] => [word, value]),
  ...wordsIn(TENTHS).map((word, index): [string, number] => [word, 20 + 10 * index]),
  ...wordsIn(TENS).flatMap((ten, index) =>
    wordsIn(ORDINALS)
      .slice(1, 10)
      .map((word, ones): [string, number] => [`${ten} ${word}`, 21 + 10 * index + ones]),
  ),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

/** ISO 4217, by the signs and abbreviations that newspapers put before amounts. */
const SIGNS: readonly (readonly [list: string, code: string])[] = [
  ['$ US$ $US U.S.$ USD USD$ US_$', 'USD'],
  ['A$ AU$ $A AUD AUD$ Aus$', 'AUD'],
  ['C$ CA$ CAD CAD$ Can$', 'CAD'],
  ['NZ$ NZD', 'NZD'],
  ['HK$ HKD', 'HKD'],
  ['S$ SG$ SGD', 'SGD'],
  ['NT$ TWD', 'TWD'],
  ['R$ BRL', 'BRL'],
  ['MX$ MXN', 'MXN'],
  ['J$ JMD', 'JMD'],
  ['£ GBP UK£', 'GBP'],
  ['€ EUR', 'EUR'],
  ['¥ JPY JP¥', 'JPY'],
  ['CN¥ RMB CNY', 'CNY'],
  ['₹ Rs Rs. INR', 'INR'],
  ['₽ RUB', 'RUB'],
  ['₩ KRW', 'KRW'],
  ['₺ TRY', 'TRY'],
  ['₴ UAH', 'UAH'],
  ['₪ ILS NIS', 'ILS'],
  ['₦ NGN', 'NGN'],
  ['₱ PHP', 'PHP'],
  ['฿ THB', 'THB'],
  ['₫ VND', 'VND'],
  ['CHF SFr Sfr', 'CHF'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['PLN', 'PLN'],
  ['CZK', 'CZK'],
  ['HUF', 'HUF'],
  ['ZAR', 'ZAR'],
  ['AED Dh Dhs', 'AED'],
  ['SAR', 'SAR'],
  ['RM MYR', 'MYR'],
  ['Rp IDR', 'IDR'],
  ['PKR', 'PKR'],
  ['BDT Tk', 'BDT'],
  ['KSh Sh KES', 'KES'],
  ['GH¢ GHS', 'GHS'],
];

/** Where one country's is meant nearly always, its code stands; else the noun, until papers name the country. */
const CURRENCIES: readonly (readonly [list: string, unit: string, factor?: number])[] = [
  [
    'dollar dollars buck bucks us_dollar us_dollars u.s._dollar u.s._dollars american_dollars american_dollar greenbacks',
    'USD',
  ],
  ['australian_dollar australian_dollars', 'AUD'],
  ['canadian_dollar canadian_dollars', 'CAD'],
  ['new_zealand_dollar new_zealand_dollars', 'NZD'],
  ['hong_kong_dollar hong_kong_dollars', 'HKD'],
  ['singapore_dollar singapore_dollars', 'SGD'],
  ['taiwan_dollar taiwan_dollars', 'TWD'],
  ['euro euros', 'EUR'],
  ['pound pounds pound_sterling pounds_sterling sterling quid british_pounds', 'GBP'],
  ['pence penny p', 'GBP', 0.01],
  ['egyptian_pound egyptian_pounds', 'EGP'],
  ['lebanese_pound lebanese_pounds lebanese_lira', 'LBP'],
  ['syrian_pound syrian_pounds', 'SYP'],
  ['sudanese_pound sudanese_pounds', 'SDG'],
  ['yen', 'JPY'],
  ['yuan renminbi', 'CNY'],
  ['ruble rubles rouble roubles russian_rubles russian_roubles', 'RUB'],
  ['belarusian_rubles belarusian_roubles', 'BYN'],
  ['rupee rupees indian_rupee indian_rupees', 'INR'],
  ['pakistani_rupee pakistani_rupees', 'PKR'],
  ['sri_lankan_rupees', 'LKR'],
  ['nepali_rupees nepalese_rupees', 'NPR'],
  ['rupiah rupiahs', 'IDR'],
  ['ringgit', 'MYR'],
  ['baht', 'THB'],
  ['dong', 'VND'],
  ['taka', 'BDT'],
  ['south_korean_won korean_won', 'KRW'],
  ['swiss_franc swiss_francs', 'CHF'],
  ['cfa_franc cfa_francs', 'XOF'],
  ['congolese_francs', 'CDF'],
  ['rwandan_francs', 'RWF'],
  ['franc francs', 'franc'],
  ['krona kronor swedish_crown swedish_crowns swedish_kronor swedish_krona', 'SEK'],
  ['norwegian_crowns norwegian_kroner norwegian_krone', 'NOK'],
  ['danish_crowns danish_kroner danish_krone', 'DKK'],
  ['krone kroner', 'krone'],
  ['koruna korunas czech_crowns czech_korunas', 'CZK'],
  ['icelandic_kronur kronur', 'ISK'],
  ['crown crowns', 'crown'],
  ['zloty zlotys zloties', 'PLN'],
  ['forint forints', 'HUF'],
  ['leu lei', 'RON'],
  ['lev leva levs', 'BGN'],
  ['hryvnia hryvnias hryvnya', 'UAH'],
  ['lira liras turkish_lira turkish_liras', 'TRY'],
  ['lire', 'ITL'],
  ['shekel shekels new_shekels', 'ILS'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['cedi cedis', 'GHS'],
  ['birr', 'ETB'],
  ['kenyan_shilling kenyan_shillings', 'KES'],
  ['ugandan_shilling ugandan_shillings', 'UGX'],
  ['tanzanian_shillings', 'TZS'],
  ['shilling shillings', 'shilling'],
  ['kwacha', 'kwacha'],
  ['dirham dirhams', 'dirham'],
  ['kuwaiti_dinar kuwaiti_dinars', 'KWD'],
  ['iraqi_dinar iraqi_dinars', 'IQD'],
  ['dinar dinars', 'dinar'],
  ['saudi_riyal saudi_riyals', 'SAR'],
  ['iranian_rial iranian_rials rial rials', 'IRR'],
  ['riyal riyals', 'riyal'],
  ['reais brazilian_reais brazilian_real', 'BRL'],
  ['mexican_peso mexican_pesos', 'MXN'],
  ['argentine_peso argentine_pesos', 'ARS'],
  ['chilean_peso chilean_pesos', 'CLP'],
  ['colombian_peso colombian_pesos', 'COP'],
  ['philippine_peso philippine_pesos', 'PHP'],
  ['cuban_peso cuban_pesos', 'CUP'],
  ['peso pesos', 'peso'],
  ['bolivar bolivars bolivares', 'VES'],
  ['guilder guilders', 'guilder'],
  ['deutschmarks deutschemarks', 'DEM'],
  ['tenge', 'KZT'],
  ['bitcoin bitcoins', 'bitcoin'],
  ['cent cents', 'cent'],
];

const measure = (
  dimension: Dimension,
  unit: string,
  lists: readonly (readonly [list: string, factor: number, offset?: number])[],
): (readonly [string, Unit])[] =>
  lists.map(([list, factor, offset]) => [
    list,
    { dimension, unit, factor, ...(offset === undefined ? {} : { offset }) },
  ]);

const MILE = 1609.344;
const FOOT = 0.3048;
const ACRE = 4046.8564224;
const POUND = 0.45359237;
const DAY = 86400;
const YEAR = 365.25 * DAY;

/** Factors after NIST Special Publication 811; a month is a twelfth of a year, a ton a tonne: papers seldom say which. */
const UNITS = [
  ...measure('distance', 'm', [
    ['kilometre kilometres kilometer kilometers', 1000],
    ['metre metres meter meters', 1],
    ['centimetre centimetres centimeter centimeters', 0.01],
    ['millimetre millimetres millimeter millimeters', 0.001],
    ['mile miles', MILE],
    ['nautical_mile nautical_miles', 1852],
    ['yard yards', 0.9144],
    ['foot feet', FOOT],
    ['inch inches', 0.0254],
    ['light_year light_years lightyear lightyears', 9.4607e15],
  ]),
  ...measure('area', 'm2', [
    ['square_kilometre square_kilometres square_kilometer square_kilometers sq_kilometres', 1e6],
    ['square_metre square_metres square_meter square_meters sq_metres', 1],
    ['square_mile square_miles sq_miles sq_mile', MILE ** 2],
    ['square_foot square_feet sq_feet', FOOT ** 2],
    ['square_yard square_yards', 0.9144 ** 2],
    ['acre acres', ACRE],
    ['hectare hectares', 1e4],
  ]),
  ...measure('mass', 'kg', [
    ['kilogram kilograms kilogramme kilogrammes kilo kilos', 1],
    ['gram grams gramme grammes', 0.001],
    ['milligram milligrams', 1e-6],
    ['tonne tonnes ton tons metric_ton metric_tons metric_tonnes', 1000],
    ['megaton megatons', 1e9],
    ['kiloton kilotons', 1e6],
    ['pound pounds', POUND],
    ['ounce ounces', POUND / 16],
  ]),
  ...measure('volume', 'l', [
    ['litre litres liter liters', 1],
    ['millilitre millilitres milliliter milliliters', 0.001],
    ['gallon gallons', 3.785411784],
    ['barrel barrels', 158.987294928],
    ['cubic_metre cubic_metres cubic_meter cubic_meters', 1000],
    ['cubic_foot cubic_feet', 28.316846592],
    ['cubic_kilometre cubic_kilometres', 1e12],
  ]),
  ...measure('temperature', '°C', [
    ['degree_celsius degrees_celsius degrees_centigrade degree_centigrade celsius degrees_c', 1],
    ['degree_fahrenheit degrees_fahrenheit fahrenheit degrees_f', 5 / 9, 32],
    ['kelvin', 1, 273.15],
  ]),
  ...measure('angle', '°', [['degree degrees', 1]]),
  ...measure('speed', 'km/h', [
    ['mile_per_hour miles_per_hour miles_an_hour mile_an_hour', MILE / 1000],
    ['kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour', 1],
    ['metres_per_second meters_per_second metres_a_second', 3.6],
    ['feet_per_second', FOOT * 3.6],
    ['knot knots', 1.852],
  ]),
  ...measure('power', 'W', [
    ['watt watts', 1],
    ['kilowatt kilowatts', 1e3],
    ['megawatt megawatts', 1e6],
    ['gigawatt gigawatts', 1e9],
    ['terawatt terawatts', 1e12],
    ['horsepower', 745.6998715822702],
  ]),
  ...measure('energy', 'J', [
    ['joule joules', 1],
    ['kilowatt_hour kilowatt_hours', 3.6e6],
    ['megawatt_hour megawatt_hours', 3.6e9],
    ['gigawatt_hour gigawatt_hours', 3.6e12],
    ['terawatt_hour terawatt_hours', 3.6e15],
    ['calorie calories', 4184],
  ]),
  ...measure('data', 'B', [
    ['byte bytes', 1],
    ['kilobyte kilobytes', 1e3],
    ['megabyte megabytes', 1e6],
    ['gigabyte gigabytes', 1e9],
    ['terabyte terabytes', 1e12],
    ['petabyte petabytes', 1e15],
  ]),
  ...measure('duration', 's', [
    ['millisecond milliseconds', 0.001],
    ['second seconds sec secs', 1],
    ['minute minutes min mins', 60],
    ['hour hours hr hrs', 3600],
    ['day days day_old days_old', DAY],
    ['week weeks week_old weeks_old', 7 * DAY],
    ['fortnight fortnights', 14 * DAY],
    ['month months month_old months_old', YEAR / 12],
    ['year years yr yrs year_old years_old year_olds', YEAR],
    ['decade decades', 10 * YEAR],
    ['century centuries', 100 * YEAR],
  ]),
];

const SYMBOLS = [
  ...measure('distance', 'm', [
    ['km kms KM', 1000],
    ['m', 1],
    ['cm cms', 0.01],
    ['mm', 0.001],
    ['mi', MILE],
    ['ft', FOOT],
    ['yd yds', 0.9144],
    ['nm', 1852],
  ]),
  ...measure('area', 'm2', [
    ['sq_km sq.km sq._km sqkm km2 km²', 1e6],
    ['sq_m sq.m sq._m sqm m2 m²', 1],
    ['sq_ft sq._ft sq_ft. sqft ft²', FOOT ** 2],
    ['sq_mi', MILE ** 2],
    ['ha', 1e4],
  ]),
  ...measure('mass', 'kg', [
    ['kg kgs KG', 1],
    ['g', 0.001],
    ['mg', 1e-6],
    ['lb lbs lb. lbs.', POUND],
    ['oz', POUND / 16],
  ]),
  ...measure('volume', 'l', [
    ['ml', 0.001],
    ['l L', 1],
    ['m3 m³', 1000],
    ['bbl', 158.987294928],
  ]),
  ...measure('temperature', '°C', [
    ['C °C ºC °_C', 1],
    ['F °F ºF °_F', 5 / 9, 32],
  ]),
  ...measure('angle', '°', [['° º', 1]]),
  ...measure('speed', 'km/h', [
    ['mph', MILE / 1000],
    ['km/h kph kmh km/hr kmph', 1],
    ['m/s', 3.6],
    ['kts kt', 1.852],
  ]),
  ...measure('power', 'W', [
    ['kW KW', 1e3],
    ['MW', 1e6],
    ['GW', 1e9],
    ['hp bhp', 745.6998715822702],
  ]),
  ...measure('energy', 'J', [
    ['kWh', 3.6e6],
    ['MWh', 3.6e9],
    ['GWh', 3.6e12],
    ['TWh', 3.6e15],
    ['kcal', 4184],
  ]),
  ...measure('data', 'B', [
    ['KB kB', 1e3],
    ['MB', 1e6],
    ['GB', 1e9],
    ['TB', 1e12],
  ]),
  ...measure('duration', 's', [
    ['h', 3600],
    ['min', 60],
    ['ms', 0.001],
  ]),
];

/** What measures are converted to, and percentage points. */
export const baseUnits: ReadonlySet<string> = new Set([...UNITS.map(([, { unit }]) => unit), 'pp']);

/** Plurals that no ending tells, and words for people by what befell them. */
const PLURALS = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    grandchildren: 'grandchild',
    policemen: 'policeman',
    policewomen: 'policewoman',
    servicemen: 'serviceman',
    firemen: 'fireman',
    fishermen: 'fisherman',
    gunmen: 'gunman',
    wives: 'wife',
    lives: 'life',
    knives: 'knife',
    wolves: 'wolf',
    leaves: 'leaf',
    shelves: 'shelf',
    loaves: 'loaf',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    oxen: 'ox',
    others: 'other',
    police: 'police',
    personnel: 'personnel',
    staff: 'staff',
    crew: 'crew',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    cattle: 'cattle',
    sheep: 'sheep',
    fish: 'fish',
    salmon: 'salmon',
    deer: 'deer',
    poultry: 'poultry',
    species: 'species',
    series: 'series',
    premises: 'premises',
    headquarters: 'headquarters',
    youth: 'youth',
    dead: 'dead',
    injured: 'injured',
    wounded: 'wounded',
    missing: 'missing',
    homeless: 'homeless',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    crises: 'crisis',
    analyses: 'analysis',
    bases: 'base',
    movies: 'movie',
    cookies: 'cookie',
    zombies: 'zombie',
    rookies: 'rookie',
  }),
);

/** They end in -s, and are no plurals. */
const NO_PLURALS = new Set(
  wordsIn(`
    always perhaps yes plus versus across unless towards besides sometimes nowadays news politics economics thanks was
    has does says its his this ours yours theirs hers overseas upwards downwards backwards forwards afterwards less
    goes gets makes takes comes gives runs wins loses leads remains becomes includes seems needs wants is us as
    whereas alas thus afternoons alias christmas kudos chaos tennis athletics mathematics physics stands sits lies
    lets likes looks means shows tells thinks feels begins starts continues contains
  `),
);

/** Returns the singular of a plural. */
function singularOf(word: string): string | null {
  const lower = word.toLowerCase();
  const known = PLURALS.get(lower);
  if (known !== undefined) return known;
  if (!/^\p{L}{2,}[^sui']s$/u.test(lower) || NO_PLURALS.has(lower)) return null;
  const base = /ies$/.test(word) && word.length > 4 ? word.replace(/ies$/, 'y') : word.slice(0, -1);
  return /(?:[sx]|z|ch|sh)es$/.test(word) && !/(?:[^s]ses|[aeiou]zes)$/.test(word) ? word.slice(0, -2) : base;
}

const BEFORE = `(?<!\\p{L})(?:(?<about>about|around|some|roughly|approximately|approx\\.?|nearly|almost|close to|an estimated|estimated(?: at)?|circa|c\\.|in the region of|on the order of|in the order of|something like|as of about|not quite|virtually|~)|(?<least>at (?:the very )?least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum)|(?<most>up to|as many as|as much as|as few as|as little as|at (?:the very )?most|no more than|not more than|a maximum of|maximum of|maximum)|(?<more>(?:(?:just|slightly|a little|well|far|much|significantly|considerably|even) )?(?:more than|over|above|upwards? of|exceeding|in excess of|north of|topping|greater than|higher than|beyond))|(?<less>(?:(?:just|slightly|a little|well|far|much|even) )?(?:less than|fewer than|under|below|lower than|short of|south of))|(?<exact>exactly|precisely|exact))\\s$`;

const AFTER = `(?<least>\\+|\\s(?:or|and) (?:more|above|over|higher|upwards?)(?!\\p{L})(?! than)|\\sat least|-plus|\\splus(?!\\p{L}))|(?<most>\\s(?:or|and) (?:less|fewer|under|below)(?!\\p{L})|\\sat (?:the )?most|\\stops(?!\\p{L}))|(?<about>\\sor so(?!\\p{L})|-odd(?!\\p{L})|\\s(?:odd|approximately)(?!\\p{L})|ish(?!\\p{L}))`;

const valueWords: ValueWords = {
  numbers,
  scales,
  letterScales,
  articles: new Set(['a', 'an']),
  and: 'and',
  andHalf: /[\s-]and[\s-]an?[\s-]half(?!\p{L})/iuy,
  fractions,
  fractionOf: /(?=\s(?:of|the|an?|its|their|his|her|our|all|that|this|those|these)(?!\p{L}))/iuy,
  fractionUnit: /[\s-](?:of\s)?(?:an?[\s-])?/iuy,
  vague: vagueWords(),
  ordinals,
  ordinalEnding: /(?:st|nd|rd|th)(?![\p{L}\p{N}])/iuy,
  minus: /(?:(?<=^|[\s(])-|(?<!\p{L})minus\s)$/iu,
  boundBefore: new RegExp(BEFORE.replaceAll(' ', '\\s'), 'iu'),
  boundAfter: new RegExp(AFTER.replaceAll(' ', '\\s'), 'iuy'),
  to: /(?:-|\s(?:to|or|(?<and>and))\s)(?:(?:about|around|as\s(?:many|much)\sas|up\sto|perhaps|even)\s)?/iuy,
  between: /(?<!\p{L})between\s(?:(?:about|around|roughly)\s)?$/iu,
  changing:
    /(?<!\p{L})(?:from|rose|rises?|rising|fell|falls?|falling|up|down|increased?|dropped|grew|jumped|cut|reduced)\s(?:(?:about|around|just|some)\s)?$/iu,
  outOf: /\s(?:out\s)of\s(?:every\s)?/iuy,
  oneIn: /\s(?:in|out\sof)\s(?:every\s)?/iuy,
  percent:
    /(?:\s?(?:%|-?(?:per\scent|percent|pct|pc)(?!\p{L}))|[\s-]percentage(?=[\s-]point)|(?=\spp(?!\p{L})))(?<points>[\s-]{0,2}(?:points?|pts|pp)(?!\p{L}))?|\s(?<basis>basis\spoints?|bps?)(?!\p{L})/iuy,
  signs: keyed(SIGNS),
  currencies: new Map(
    CURRENCIES.flatMap(([list, unit, factor = 1]) =>
      wordsIn(list).map((word): [string, readonly [string, number]] => [word, [unit, factor]]),
    ),
  ),
  units: keyed(UNITS),
  symbols: keyed(SYMBOLS),
  compoundSymbols: keyed(measure('distance', 'm', [['in ins "', 0.0254]])),
  compound: /(?:\sand\s|,\s|\s|-)?(?=\d|\p{L})/iuy,
  massBefore:
    /(?<!\p{L})(?:weigh\p{L}*|lost|lose|loses|losing|gain\p{L}*|shed|shedding|lift\p{L}*|bench\p{L}*)(?:\s\p{L}+){0,3}\s$/iu,
  massAfter:
    /^(?:\sof\s(?!(?:debt|investment|damage|aid|funding|savings|cuts|public|taxpayer)\p{L}*)\p{Ll}+|\s(?:heavier|lighter|overweight|in weight|per square)|-?\s?(?:man|baby|weight|bag|bomb|dog|fish|woman|per)(?!\p{L}))/iu,
  lengthAfter:
    /^[\s-](?:deep|high|tall|wide|long|thick|away|from|above|below|across|behind|ahead|butterfly|freestyle|backstroke|breaststroke|hurdles|relay|medley|race|sprint|final|dash|record|runner|gold|champion|wave|waves|tower|pool|x)(?!\p{L})/iu,
  counted:
    /(?:\s(?:more|other|additional|further|extra|new))?(?:\sof\s(?:the|its|their|his|her|our|my|your|these|those)(?!\p{L}))?(?:\s(?:more|other|additional|further|extra|or\sso|or\smore))?(?:\sof(?=\s))?/iuy,
  noun: singularOf,
  stops: vocabulary.functionWords,
  noAttributes: new Set(
    wordsIn(
      'way fold time off for all hit sided plus odd ish some old and one two three four five six ten twenty upon long tone thirds quarters half ton',
    ),
  ),
  single: new Set(
    wordsIn(
      'person man woman child boy girl soldier officer policeman vote seat goal death case job house vehicle',
    ),
  ),
  label:
    /(?<!\p{L})(?:pages?|chapters?|sections?|clauses?|articles?|paragraphs?|no\.?|nos\.?|number|numbers|#|aged?|ages|channel|route|flight|phase|type|day|week|line|room|gate|stage|level|grade|class|category|figure|table|step|lesson|episode|season|series|volume|vol\.?|verse|tip|rule|item|model|version|windows|junction|exit|platform|lane|highway|interstate|ward|district|zone|area|unit|block|building|apartment|apt\.?|suite|box|lot|bus|tram|train|formula|world\swar|part|act|scene|group|round|game|match|lap|(?:he|she|who)\s(?:is|was|turned|turns)(?:\s(?:now|only|just))?|(?:dies|died|(?<!\bof\s(?:the\s)?)dead)\sat|ages?\sof|ages?\s\d{1,2}\sand|magnitude|registering|magnum)\s$/iu,
  voting:
    /(?<!\p{L})(?:votes?|voted|voting|ballots?|ruling|ruled|senate|house|parliament|council|committee|lawmakers|referendum|passed|majority|decision|split)(?!\p{L})/iu,
  playing:
    /(?<!\p{L})(?:win|wins|won|winning|beat|beats|beating|lost|lose|loss|losing|defeat\p{L}*|victory|draw|drew|lead|leads|led|trail\p{L}*|goals?|match|matches|games?|half-time|halftime|scor\p{L}+|sets?|tied?|ahead|aggregate|final|semi-final|champions|league|cup|fixture|thrash\p{L}*|record|series|season)(?!\p{L})/iu,
  votesTo: /\s(?:votes?\s)?(?:to|against)\s/iuy,
};

/** Returns the amounts, shares, counts, scores and times in `text.slice(start, end)`, one sentence or block, in order. */
export const valuesOf = valueFinder(valueWords, calendar);
