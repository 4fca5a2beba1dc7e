/** What happens to files and to JSON on their way, and what somebody does to them on purpose. */

import type { Random } from './random.ts';

/** Characters that are unusual: controls, halves of letters, what turns text round, joined and wide ones. */
export const ODD_CHARACTERS: readonly string[] = [
  '\0',
  '\u0007',
  '\u001b[2J',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\udc00',
  '\u0301'.repeat(50),
  '\u2028',
  '\u00a0',
  '\u00ad',
  '\r',
  '\f',
  '\u{1f600}',
  '\u{10ffff}',
  'İ',
  'ß',
];

/** Text that is unusual: these, and marks of every format. */
export const ODD_TEXT: readonly string[] = [
  ...['', ' ', ...ODD_CHARACTERS, 'ﷺ', '漢字'],
  ...[
    '<script>hostile()</script>',
    '"><img src=x onerror=hostile()>',
    "' onmouseover='hostile()",
    ']]>',
    '-->',
  ],
  ...[
    'javascript:hostile()',
    'data:text/html,<script>hostile()</script>',
    '</title></textarea><script>hostile()',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', '{{hostile}}', '%00', '%zz'],
  ...[
    '=HYPERLINK("http://evil.example")',
    '\\input{/etc/passwd}',
    '../../../etc/passwd',
    'C:\\con',
    "a'; drop table",
  ],
  ...['*', '"', '(', ')', 'NEAR(', 'AND', 'a AND', '^', '-', '--', ':', '{', '}', '+', '%', '_', '\\'],
  'a'.repeat(300),
];

export const ODD_DATES: readonly string[] = [
  ...['2031-13-45', '0000-00-00', '99999999-01-01', '2031-02-30T25:61:61+99:99', '1e400', '-62135596800'],
  ...[
    '32 March 2031',
    'Feb 30, 2031',
    '4 hours ago',
    '99999999999999999999 hours ago',
    '0 minutes ago',
    'yesterday',
  ],
  ...['in 3 days', '31/31/3131', '2031-W60-9', 'Monday, Tuesday 5 May May 2031', '', '2031', '١٢ مارس ٢٠٣١'],
  ...[
    '2031-05-02T09:30:00.999999999999999999Z',
    '+275760-09-13',
    '2031-05-02T09:30:00+24:00',
    '-000001-01-01',
  ],
];

/** Returns bytes after a few changes. `pieces` mean something in their format; `others` may be grafted on. */
export function spoilBytes(
  bytes: Buffer,
  pieces: readonly string[],
  others: readonly Buffer[],
  random: Random,
): Buffer {
  const { below, pick, once, size } = random;
  let spoilt = bytes;
  for (let count = below(4); count > 0; count--) {
    const at = below(spoilt.length + 1);
    const [before, after] = [spoilt.subarray(0, at), spoilt.subarray(at)];
    const piece = (): Buffer => Buffer.from(pick(once(3) ? ODD_TEXT : pieces), once(2) ? 'utf8' : 'latin1');
    spoilt = pick<() => Buffer>([
      () => before,
      () => after,
      () => Buffer.concat([before, after.subarray(size(50))]),
      () => Buffer.concat([before, piece(), after]),
      () => Buffer.concat([before, Buffer.from([below(256)]), after.subarray(1)]),
      () => Buffer.concat([before, pick(others).subarray(below(400))]),
      () => Buffer.concat([before, after.subarray(0, size(2000)), after]),
      () => Buffer.concat([before, Buffer.from(pick(pieces).repeat(size(once(20) ? 20_000 : 50))), after]),
      () =>
        replacedOnce(
          spoilt,
          /\d+/g,
          () => pick(['0', '-1', '99999999999', '1e9', String(below(3000))]),
          random,
        ),
      () =>
        replacedOnce(
          spoilt,
          /"[^"]{0,200}"|>[^<>]{1,200}</g,
          (found) => wrapped(found, pick(ODD_TEXT)),
          random,
        ),
      () => replacedOnce(spoilt, /\d{4}-\d{2}-\d{2}[T\d:.+Z-]*/g, () => pick(ODD_DATES), random),
    ])();
  }
  return spoilt;
}

const wrapped = (found: string, inner: string): string => found[0] + inner + found.at(-1);

/** Replaces one of the first matches. */
function replacedOnce(
  bytes: Buffer,
  pattern: RegExp,
  by: (found: string) => string,
  { pick }: Random,
): Buffer {
  const text = bytes.toString('latin1', 0, 20_000);
  const found = [...text.matchAll(pattern)].slice(0, 200);
  if (found.length === 0) return bytes;
  const { 0: match, index } = pick(found);
  const rest = bytes.subarray(index + match.length);
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(by(match)), rest]);
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

export const ODD_JSON: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    2 ** 53,
    4_294_967_296,
    '',
    [],
    {},
    [[]],
    [null],
    { a: null },
  ],
  { toString: 1, valueOf: 2 },
];

/** Returns the value with so many things in it replaced, taken out, doubled or exchanged. */
export function spoilJson(value: Json, changes: number, random: Random): Json {
  let spoilt = value;
  for (let count = 0; count < changes; count++) {
    const places = placesIn(spoilt);
    const { pick, once } = random;
    const donor = valueAt(spoilt, pick(places));
    const odd = (): Json => pick<Json>(once(2) ? ODD_TEXT : once(3) ? ODD_DATES : ODD_JSON);
    spoilt = changed(spoilt, pick(places), (old) => spoilValue(old, odd, donor, random));
  }
  return spoilt;
}

type Place = readonly (string | number)[];

const NOTHING = Symbol('nothing');

function spoilValue(old: Json, odd: () => Json, donor: Json, { pick, below }: Random): Json | typeof NOTHING {
  return pick<() => Json | typeof NOTHING>([
    odd,
    odd,
    () => NOTHING,
    () => donor,
    () =>
      Array.isArray(old) ? [...old, ...old] : typeof old === 'string' ? old + JSON.stringify(odd()) : odd(),
    () => (typeof old === 'number' ? old + pick([-1, 1, 1000, 0.5]) : odd()),
    () =>
      typeof old === 'string'
        ? old.slice(0, below(old.length + 1))
        : Array.isArray(old)
          ? old.toReversed()
          : odd(),
  ])();
}

/** Deep values are many, and so each level is as likely as the next. */
function placesIn(value: Json, at: Place = []): Place[] {
  const here: Place[] = [at];
  if (typeof value !== 'object' || value === null) return here;
  const inner = Array.isArray(value)
    ? [...value.entries()].slice(0, 30)
    : Object.entries(value as Readonly<Record<string, Json>>);
  return [...here, ...inner.flatMap(([key, one]) => placesIn(one as Json, [...at, key]))];
}

const valueAt = (value: Json, at: Place): Json =>
  at.reduce<Json>((inner, key) => (inner as Readonly<Record<string | number, Json>>)[key]!, value);

function changed(value: Json, [key, ...rest]: Place, change: (old: Json) => Json | typeof NOTHING): Json {
  if (key === undefined) {
    const made = change(value);
    return made === NOTHING ? null : made;
  }
  const inner = (value as Readonly<Record<string | number, Json>>)[key]!;
  const made = rest.length === 0 ? change(inner) : changed(inner, rest, change);
  if (Array.isArray(value))
    return made === NOTHING ? value.toSpliced(Number(key), 1) : value.with(Number(key), made);
  const fields = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    fields.flatMap(([name, one]): [string, Json][] =>
      name !== key ? [[name, one]] : made === NOTHING ? [] : [[name, made]],
    ),
  );
}
