/**
 * The brief: what a reader in a hurry should know, each line with its status and the words it rests on. Lines are
 * claims in the words of a clean text, or short sentences put together from names, days and copies. Nothing is said
 * twice, and nothing that a machine-spun text says alone.
 */

import type { Language } from '../../language/language.ts';
import type { BriefItem, BriefSection } from '../../model/brief.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import { candidatesOf, type Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { kindsOf } from './kinds.ts';
import { quotedLines } from './quoted.ts';
import { settingOf } from './setting.ts';
import { Told } from './told.ts';
import { trustOf } from './trust.ts';

export type { Findings };

export const stage: Stamp = { stage: 'brief', version: 2 };

/** Lines of each section at most: an editor's page, whatever the heap. */
const MOST = { happened: 5, results: 2, sequel: 3, differ: 5, wanted: 4, said: 4, ahead: 3, background: 2 };

/** Returns the sections that have something to say. */
export function writeBrief(findings: Findings, language: Language): Layer<BriefSection> {
  const { headings } = language.brief;
  const lines = candidatesOf(findings, language);
  const told = new Told(language);
  const pick = (most: number, fits: (line: Line) => boolean): BriefItem[] =>
    told.pick(lines.filter(fits), most);

  const { came, ahead: isAhead, past, talk } = kindsOf(findings, language);
  const setting = settingOf(findings, language);
  const differ = pick(MOST.differ, ({ status }) => status === 'contested');
  const outcome = [
    ...pick(MOST.results, (line) => came(line) && line.leads > 0 && line.tellsResult && !talk(line)),
    ...pick(MOST.results, (line) => came(line) && line.tellsResult && line.namesHolder && !talk(line)),
    ...pick(MOST.sequel, (line) => came(line) && line.leads > 0),
  ];
  const happened = pick(
    MOST.happened,
    (line) => isTold(line) && !came(line) && !isAhead(line) && !past(line) && !talk(line) && !isAside(line),
  );
  const wanted = pick(
    MOST.wanted,
    (line) => line.claim.kind === 'position' && line.namesHolder && !talk(line),
  );
  const ahead = pick(MOST.ahead, (line) => isTold(line) && isAhead(line) && !talk(line));
  const said = told.pick(quotedLines(findings, language), MOST.said);
  const background = pick(
    MOST.background,
    (line) => line.claim.origins.length > 1 && (isAside(line) || past(line)),
  );
  const items: BriefSection[] = [
    { heading: headings.happened, items: happened.length > 0 ? happened : outcome },
    { heading: headings.outcome, items: happened.length > 0 ? outcome : [] },
    { heading: headings.setting, items: setting },
    { heading: headings.wanted, items: wanted },
    { heading: headings.differ, items: differ },
    { heading: headings.said, items: said },
    { heading: headings.ahead, items: ahead },
    { heading: headings.background, items: background },
    { heading: headings.trust, items: trustOf(findings, language) },
  ];
  return { ...stage, items: items.filter((section) => section.items.length > 0) };
}

/** Important to somebody: an outlet leads with it, or several origins have it. */
const isTold = ({ leads, claim }: Line): boolean => leads > 0 || claim.origins.length > 1;

/** Told by the way, by all who tell it. */
const isAside = ({ leads, claim }: Line): boolean => leads === 0 && claim.kind === 'background';
