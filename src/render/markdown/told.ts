import type { Omission, Voices } from '../../model/framing.ts';
import { count, sourceOf } from '../edition.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many articles, voices and omissions of one are told; the page and the JSON have all. */
const ARTICLES = 20;
const SPEAKERS = 6;
const OMISSIONS = 5;

/** Who speaks in each article, and what each leaves out that others had told. */
export function told(sheet: Sheet): string[] {
  const { voices, omissions } = sheet.edition.dossier.framing;
  const heard = voices.filter(({ speakers }) => speakers.length > 0).slice(0, ARTICLES);
  const left = [...Map.groupBy(omissions, ({ article }) => article).values()].slice(0, ARTICLES);
  return [
    ...(heard.length > 0 ? ['', '## Who is quoted', '', ...heard.map((of) => voiceLine(sheet, of))] : []),
    ...(left.length > 0
      ? ['', '## What each leaves out', ...left.flatMap((of) => omissionLines(sheet, of))]
      : []),
  ];
}

function voiceLine({ edition, marks }: Sheet, of: Voices): string {
  const speakers = of.speakers
    .slice(0, SPEAKERS)
    .map(
      ({ name, words, evidence }) => `${plain(name)} (${count(words, 'word')})${marks(evidence.slice(0, 1))}`,
    );
  return `- **${plain(sourceOf(edition, of).name)}:** ${speakers.join(', ')}`;
}

function omissionLines({ edition, marks }: Sheet, of: readonly Omission[]): string[] {
  const claims = new Map(edition.dossier.claims.map((claim) => [claim.id, claim]));
  return [
    '',
    `**${plain(sourceOf(edition, of[0]!).name)}**`,
    '',
    ...of.slice(0, OMISSIONS).flatMap(({ claim, origins }) => {
      const told = claims.get(claim);
      const evidence = told?.statements.map((statement) => statement.evidence) ?? [];
      return told ? [`- ${plain(told.text)} (${count(origins.length, 'origin')})${marks(evidence)}`] : [];
    }),
  ];
}
