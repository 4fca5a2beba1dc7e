import type { Stance } from '../../model/stance.ts';
import { formatInterval } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { STANCE_WORDS } from '../html/positions.ts';
import { layOutPositions, stanceOf, voicedOn } from '../positions.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many issues and shifts are told; the page and the JSON have all. */
const TOLD = 25;

/** Who wants what: under each issue what each party is reported to hold. */
export function positions(sheet: Sheet): string[] {
  const { parties, rows, others } = layOutPositions(sheet.edition);
  if (rows.length === 0) return [];
  return [
    '',
    '## Who wants what',
    ...rows
      .slice(0, TOLD)
      .flatMap(({ issue, cells }) => [
        '',
        `**${plain(issue.name)}**`,
        '',
        ...cells.flatMap((stances, index) =>
          stances.map((stance) => stanceLine(sheet, parties[index]!.name, stance)),
        ),
        ...others.flatMap(({ party, stances }) =>
          stances
            .filter((stance) => stance.issue === issue.id)
            .map((stance) => stanceLine(sheet, party.name, stance)),
        ),
      ]),
    ...shiftLines(sheet),
  ];
}

function stanceLine({ edition, marks }: Sheet, party: string, stance: Stance): string {
  const { label, text, holder, evidence } = stance;
  const date = voicedOn(stance);
  const speaker = edition.entities.get(holder)?.name;
  const by = speaker === undefined || speaker === party ? '' : `, by ${plain(speaker)}`;
  const when = date === null ? '' : `, ${formatInterval(date)}`;
  return `- ${plain(party)} **${STANCE_WORDS[label]}**${by}${when}: ${plain(text)}${marks(evidence)}`;
}

function shiftLines(sheet: Sheet): string[] {
  const { shifts, issues } = sheet.edition.dossier;
  if (shifts.length === 0) return [];
  return [
    '',
    '**What shifted**',
    '',
    ...shifts.slice(0, TOLD).map(({ party, issue, from, to, why }) => {
      const name = issues.find(({ id }) => id === issue)?.name ?? '';
      const [before, after] = [side(sheet, from), side(sheet, to)];
      return `- ${plain(nameOf(sheet.edition, party))} on ${plain(name)}: ${before}; then ${after}. ${plain(why)}`;
    }),
  ];
}

function side({ edition, marks }: Sheet, id: string): string {
  const { label, text, evidence } = stanceOf(edition, id);
  return `${STANCE_WORDS[label]}, ${plain(text)}${marks(evidence)}`;
}

const nameOf = ({ entities }: Edition, id: string): string => entities.get(id)?.name ?? '';
