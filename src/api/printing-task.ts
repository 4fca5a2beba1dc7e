/** What the printing thread does. It keeps editions from one page to the next, and has no library open between them. */

import { inLibrary } from '../jobs/in-library.ts';
import { type Outcome, outcomeOf } from '../jobs/task.ts';
import { dossierOfStory } from '../pipeline/library/story-dossier.ts';
import { type Ordered, openPrinting, type Print, type Printed } from './printing.ts';

const printing = new Map<string, Print>();

const printingOf = (library: string): Print => {
  const known = printing.get(library);
  if (known) return known;
  const opened = openPrinting({
    of: (story) => inLibrary(library, (store) => dossierOfStory(story, store)),
    get: (number) => inLibrary(library, ({ dossiers }) => dossiers.get(number)),
  });
  printing.set(library, opened);
  return opened;
};

const print = ({
  library,
  ...ordered
}: Ordered & { readonly library: string }): Promise<Outcome<Printed | undefined>> =>
  outcomeOf(() => printingOf(library)(ordered));

export default print;

/** Loads all that is printed with: most of it comes with this file. */
export async function warm(): Promise<void> {
  await import('../pipeline/library/open-library.ts');
}
