/** What the printing thread does. It keeps editions from one page to the next, and has no library open between them. */

import { type Outcome, outcomeOf } from '../jobs/task.ts';
import { openLibrary } from '../pipeline/library/open-library.ts';
import { dossierOfStory } from '../pipeline/library/story-dossier.ts';
import type { Store } from '../store/store.ts';
import { type Ordered, openPrinting, type Print, type Printed } from './printing.ts';

const printing = new Map<string, Print>();

const printingOf = (library: string): Print => {
  const known = printing.get(library);
  if (known) return known;
  const inLibrary = async <Result>(read: (store: Store) => Promise<Result>): Promise<Result> => {
    const { store } = await openLibrary(library);
    try {
      return await read(store);
    } finally {
      await store.close();
    }
  };
  const opened = openPrinting({
    of: (story) => inLibrary((store) => dossierOfStory(story, store)),
    get: (number) => inLibrary(({ dossiers }) => dossiers.get(number)),
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

/** All that is printed with is loaded with this file. */
export function warm(): void {}
