/** Who runs the command. */

import { userInfo } from 'node:os';

/** Returns what they are called. In a container, or as a service, a user may have no name. */
export function personHere(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.()}`;
  }
}
