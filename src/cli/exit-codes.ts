/** What the command's exit codes mean. */

export const DONE = 0;
export const FOUND_SOMETHING = 1;
export const USAGE = 2;
export const NOTHING_READABLE = 3;
/** As shells say that a command was interrupted. */
export const STOPPED = 130;
