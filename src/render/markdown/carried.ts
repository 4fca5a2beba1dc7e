import type { Claim } from '../../model/claim.ts';
import { supportOf } from '../counting.ts';
import { count, sourceOf, statusOfClaim } from '../edition.ts';
import { claimsByWeight } from '../html/carried.ts';
import { STATUS_WORDS } from '../html/status.ts';
import { ownWords } from '../repeated-claims.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many claims of a single origin are listed; the page and the JSON have all. */
const LONE = 25;

/** Who carried what: the claims as a table, what most origins say first. */
export function carried(sheet: Sheet): string[] {
  const { shared, lone } = claimsByWeight(sheet.edition);
  if (shared.length + lone.length === 0) return [];
  const hidden = lone.length - LONE;
  const own = ownWords(sheet.edition.dossier.claims);
  return [
    '',
    '## Who carried what',
    '',
    '| Claim | Status | Origins | Carried by |',
    '| --- | --- | ---: | --- |',
    ...[...shared, ...lone.slice(0, LONE)].map((claim) => row(sheet, claim, own.get(claim.id))),
    ...(hidden > 0 ? ['', `${count(hidden, 'more claim')} with a single origin in the dossier’s JSON.`] : []),
  ];
}

function row({ edition, marks }: Sheet, claim: Claim, own?: string): string {
  const text = own === undefined ? plain(claim.text) : `${plain(claim.text)} Here: “${plain(own)}”`;
  const evidence = claim.statements.map((statement) => statement.evidence);
  const names = [...new Set(evidence.map((citation) => plain(sourceOf(edition, citation).name)))];
  const { word } = STATUS_WORDS[statusOfClaim(edition, claim)];
  const support = claim.origins.length > 1 ? null : supportOf(edition, claim);
  return `| ${text}${marks(evidence)} | ${word}${support === null ? '' : `, ${plain(support)}`} | ${claim.origins.length} | ${names.join(', ')} |`;
}
