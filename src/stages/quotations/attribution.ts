/** Which cue a quoted stretch belongs to: the one right after it, right before it, or the one whose clause it is in. */

import type { Language } from '../../language/language.ts';
import type { Cue } from './cues.ts';
import type { Token } from './frames.ts';
import type { Source } from './sources.ts';

export interface Link {
  /** `after` and `before`: the cue stands right beside the stretch. `around`: the stretch is part of its clause. */
  readonly place: 'after' | 'before' | 'around';
  readonly source: Source;
  /** Absent where a colon or dash does a verb's work: "Lee: 'we will stay'". */
  readonly cue?: Cue;
}

/** Words between a cue and the quotation it introduces: "told reporters at the gate on Friday that". */
const LEAD_IN = 14;
/** Farther than this a cue verb no longer governs a fragment. Longest seen in news by hand: 34. */
const REACH = 40;

/** Returns the link of the quoted token at an index of the frame, or null where the frame has none. */
export function linkQuoted(
  tokens: readonly Token[],
  index: number,
  cues: readonly Cue[],
  language: Language,
): Link | null {
  const after = cues.find((cue) => followsAt(tokens, index, cue));
  const governing = cues.filter((cue) => cue.to <= index && governs(tokens, index, cue));
  const before = strongest(tokens, index, governing, language);
  const introduced = before !== undefined && introduces(tokens, index, before, language);
  const ownQuotation =
    before !== undefined && tokens[before.from - 1]?.kind === 'quote' && isPause(tokens[before.from - 2]);
  if (after !== undefined && !(introduced && !endsOpen(tokens[index]!)) && !ownQuotation)
    return linkTo(after, 'after');
  if (before !== undefined && introduced) return linkTo(before, 'before');
  const unspoken = speakerBeforeColon(tokens, index) ?? speakerAfterDash(tokens, index);
  if (unspoken !== null) return { place: 'before', source: unspoken };
  if (after !== undefined) return linkTo(after, 'after');
  const phrase = cues.find(({ kind }) => kind === 'phrase');
  if (phrase !== undefined) return linkTo(phrase, 'around');
  if (before !== undefined && before.kind !== 'mood') return linkTo(before, 'around');
  const trailing = cues.find(
    (cue) => cue.from > index && !cue.gerund && cue.kind !== 'call' && isPause(tokens[cue.from - 1]),
  );
  return trailing === undefined ? null : linkTo(trailing, 'around');
}

/** The nearest cue; past a thought, or a participle not right beside the stretch, the nearest one of saying. */
function strongest(
  tokens: readonly Token[],
  index: number,
  governing: readonly Cue[],
  { speech }: Language,
): Cue | undefined {
  const nearest = governing.at(-1);
  if (nearest?.kind === 'think') return governing.findLast(({ kind }) => kind !== 'think') ?? nearest;
  if (nearest === undefined || !nearest.gerund) return nearest;
  const gap = tokens.slice(nearest.to, index);
  const beside = gap.every(({ kind, lower }) => kind === 'mark' || speech.complementisers.has(lower));
  return beside ? nearest : (governing.findLast(({ gerund }) => !gerund) ?? nearest);
}

const linkTo = (cue: Cue, place: Link['place']): Link => ({ place, cue, source: cue.source });

const isPause = (token: Token | undefined): boolean => token?.kind === 'mark' && /[,-]/.test(token.lower);

/** Does the quotation end as one that its cue follows: with a comma, a question or a dash? */
export const endsOpen = (token: Token): boolean =>
  token.kind === 'quote' && /[,?!…—–-]["'’”»]*$/.test(token.text);

function followsAt(tokens: readonly Token[], index: number, cue: Cue): boolean {
  if (cue.gerund || cue.kind === 'call' || cue.from <= index) return false;
  return tokens.slice(index + 1, cue.from).every((token) => isPause(token)) && cue.from - index <= 2;
}

function governs(tokens: readonly Token[], index: number, cue: Cue): boolean {
  if (index - cue.to > REACH) return false;
  return !tokens.slice(cue.to, index).some(({ kind, lower }) => kind === 'mark' && /[;.]/.test(lower));
}

/** Is there nothing between the cue and the quotation but a hearer, a place or time, and what opens a quotation? */
function introduces(tokens: readonly Token[], index: number, cue: Cue, { speech }: Language): boolean {
  const gap = tokens.slice(cue.to, index);
  if (gap.length === 0) return cue.kind !== 'mood';
  if (gap.length > LEAD_IN) return false;
  if (gap.some((token) => token.kind === 'quote')) return gap.length === 1;
  const last = gap.at(-1)!;
  if (last.kind === 'mark') return /[,:-]/.test(last.lower);
  return cue.kind !== 'mood' && speech.complementisers.has(last.lower);
}

/** "Lee: 'we will stay'". */
function speakerBeforeColon(tokens: readonly Token[], index: number): Source | null {
  const name = index - 2;
  if (tokens[index - 1]?.lower !== ':' || tokens[name]?.kind !== 'name') return null;
  return { kind: 'name', from: name, to: name + 1, head: name };
}

/** "'We will stay' – Lee", as headlines print it. */
function speakerAfterDash(tokens: readonly Token[], index: number): Source | null {
  const name = tokens.length - 1;
  if (tokens[name]?.kind !== 'name' || name <= index || !/[-:]/.test(tokens[name - 1]?.lower ?? ''))
    return null;
  return tokens[name - 1]!.kind === 'mark' ? { kind: 'name', from: name, to: name + 1, head: name } : null;
}
