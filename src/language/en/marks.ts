/** English quotation marks, curly and straight, double and single. */

import type { QuotationMarks } from '../marks.ts';

export const marks: QuotationMarks = {
  pairs: new Map([
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
  ]),
  dialogueDash: false,
};
