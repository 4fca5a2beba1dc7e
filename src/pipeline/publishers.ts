/** What is known of single publishers' pages, as use cases are given it. */

import { type PublisherFile, readPublisherFiles } from '../stages/extract/publishers/publisher-file.ts';
import { OptionError } from './reading.ts';

export type { PublisherFile };

/**
 * Returns the publishers of a JSON value: one of them, or a list. `where` is the file that it stands in.
 * @throws OptionError, which says what is wrong with which
 */
export function publishersIn(value: unknown, where?: string): readonly PublisherFile[] {
  const publishers = readPublisherFiles(value);
  if (typeof publishers !== 'string') return publishers;
  throw new OptionError(
    `${where === undefined ? '' : `${where}: `}${publishers} docs/how-to/add-a-publisher.md says what may stand there.`,
  );
}
