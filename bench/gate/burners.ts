/** Tools that do nothing for a known time of the processor, for the gate's own test. */

import type { Work } from '../turns/tool.ts';

export const TOOLS = {
  steady: async () => burning(5),
  slow: async () => burning(6),
  broken: async () => {
    throw new Error('out of wood');
  },
};

const burning = (milliseconds: number): Work<void, null> => ({
  run: () => {
    const started = process.cpuUsage();
    for (let spent = 0; spent < 1000 * milliseconds; ) {
      const { user, system } = process.cpuUsage(started);
      spent = user + system;
    }
  },
  answer: () => null,
});
