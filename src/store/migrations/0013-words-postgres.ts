/** New words are put off until a batch is written. */

import type { Kysely } from 'kysely';
import { putOffWords } from '../pending-lists.ts';

export const up = (db: Kysely<never>): Promise<void> => putOffWords(db, true);
