/** All that Synoptic is measured at. */

import { installPeers } from '../turns/take-turns.ts';
import { annotationTask } from './annotation.ts';
import { copiesTask } from './copies.ts';
import { extractionTask } from './extraction.ts';
import { libraryTask } from './library.ts';
import { searchTask } from './search.ts';
import type { Size, Task } from './task.ts';

/** Makes the tasks one by one: what one is made of is gone when the next is. Files lie in the folder. */
export function tasksOf(size: Size, folder: string): (() => Task | Promise<Task>)[] {
  const peers = installPeers();
  return [
    () => extractionTask(size),
    () => copiesTask(size, peers),
    () => annotationTask(size, peers),
    () => searchTask(size, peers),
    () => libraryTask(size, peers, folder),
  ];
}
