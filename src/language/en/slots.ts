/** English words for taking part. */

import type { SlotWords } from '../slots.ts';
import { words } from '../word-list.ts';

export const slots: SlotWords = {
  attending: words(
    'attend join participate partake sit_in take_part take_seat take_place_at be_present be_there',
  ),
  admitting: words('invite include admit'),
  excluding: words('exclude sideline bar shut_out leave_out'),
};
