import type { Claim, Statement } from '../../model/claim.ts';
import { count, differences, listed } from '../edition.ts';
import { DIFFERENCE_WORDS } from '../html/differences.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many differences are told; the page and the JSON have all. */
const TOLD = 40;

/** Where they differ: each value with the words that give it. */
export function differing(sheet: Sheet): string[] {
  const claims = differences(sheet.edition);
  if (claims.length === 0) return [];
  return [
    '',
    '## Where they differ',
    ...claims.slice(0, TOLD).flatMap((claim) => differenceLines(sheet, claim)),
  ];
}

function differenceLines(sheet: Sheet, { text, disagreement, statements }: Claim): string[] {
  const { type, why, values } = disagreement!;
  return [
    '',
    `### ${plain(text)}`,
    '',
    `**${DIFFERENCE_WORDS[type]}.** ${plain(why)}`,
    '',
    ...values.map((side) =>
      sideLine(
        sheet,
        side.value,
        side.statements.flatMap((index) => statements[index] ?? []),
      ),
    ),
  ];
}

function sideLine({ marks }: Sheet, value: string, statements: readonly Statement[]): string {
  const origins = new Set(statements.flatMap(({ origin }) => origin ?? [])).size;
  const speakers = [...new Set(statements.flatMap(({ attributedTo }) => attributedTo))].map(plain);
  const according = speakers.length > 0 ? `, according to ${listed(speakers)}` : '';
  const support = origins > 0 ? count(origins, 'origin') : 'machine-spun only';
  return `- **${plain(value)}** (${support}${according})${marks(statements.map(({ evidence }) => evidence))}`;
}
