import type { Concept } from '../../model/framing.ts';
import { layOutNaming } from '../naming.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many concepts, and variants of one, are told; the page and the JSON have all. */
const TOLD = 20;
const VARIANTS = 8;

/** How they name it: each variant with how often each publisher has it. */
export function naming(sheet: Sheet): string[] {
  const { concepts } = sheet.edition.dossier.framing;
  if (concepts.length === 0) return [];
  return [
    '',
    '## How they name it',
    ...concepts
      .slice(0, TOLD)
      .flatMap((concept) => ['', `**${plain(concept.concept)}**`, '', ...lines(sheet, concept)]),
  ];
}

const lines = ({ edition, marks }: Sheet, concept: Concept): string[] =>
  layOutNaming(edition, concept)
    .namings.slice(0, VARIANTS)
    .map(({ variant, uses }) => {
      const counts = uses
        .filter(({ count }) => count > 0)
        .map(({ name, spun, count }) => `${plain(name)}${spun ? ', machine-spun' : ''} ${count}`);
      return `- ${plain(variant.label)}: ${counts.join('; ')}${marks(variant.evidence)}`;
    });
