/** `synoptic watch`: feeds in, one line for each thing that happens out. */

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tell } from '../../pipeline/library/tell.ts';
import { watch, watchOnce } from '../../pipeline/library/watch.ts';
import type { WatchEvent, Watching } from '../../pipeline/library/watching.ts';
import { OptionError, openReader } from '../../pipeline/reading.ts';
import { sendTelling } from '../../pipeline/send-changes.ts';
import { count } from '../../render/edition.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { DONE, STOPPED } from '../exit-codes.ts';
import { type OperatingFlags, openOperating, startedEvent } from '../operating.ts';
import { readPublishers } from '../publishers.ts';
import { watchLogEvent } from '../watch-log.ts';
import { openOutput } from '../write-output.ts';
import { minuteOf } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface WatchFlags extends LibraryFlags, OperatingFlags {
  readonly once?: boolean;
  /** In milliseconds. */
  readonly for?: number;
  readonly allowHost?: readonly string[];
  readonly publishers?: readonly string[];
  /** A folder. */
  readonly atom?: string;
  readonly webhook?: string;
  readonly json?: boolean;
}

/** An interrupt ends it behind what is at hand; a second one at once, which loses nothing either. */
export const runWatch = (flags: WatchFlags): Promise<void> =>
  withLibrary(flags, async ({ store }, log) => {
    await expectSomethingToDo(flags, store);
    const tell = tellOf(flags);
    const stop = new AbortController();
    const interrupt = (): void => {
      log({
        event: 'stopping',
        message: 'Ending behind what is at hand; interrupt again to end at once.',
      });
      stop.abort('interrupt');
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    const timer = flags.for === undefined ? undefined : setTimeout(() => stop.abort('time'), flags.for);
    const operated = await openOperating(flags, store);
    log(startedEvent('watch', operated));
    const web = await openReader({ allowedHosts: flags.allowHost ?? [] });
    try {
      const watching: Watching = {
        store,
        web,
        publishers: await readPublishers(flags.publishers ?? []),
        now: () => new Date(),
        sleep: (ms, signal) => sleep(ms, undefined, { signal }),
        signal: stop.signal,
        onEvent: (event) => {
          if (flags.json) console.log(JSON.stringify(event));
          else if (flags.log !== 'json') console.log(lineOf(event));
          if (flags.log === 'json') log(watchLogEvent(event));
        },
      };
      await (flags.once ? watchOnce : watch)(watching, tell);
      return stop.signal.reason === 'interrupt' ? STOPPED : DONE;
    } finally {
      clearTimeout(timer);
      await web.close();
      await operated?.close();
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    }
  });

async function expectSomethingToDo({ once, atom, webhook }: WatchFlags, store: Store): Promise<void> {
  if ((atom !== undefined || webhook !== undefined) && (await store.follows.list()).length === 0)
    throw new StoreError('No story is followed, so nothing can be told. Follow one: synoptic follow STORY');
  if (once && (await store.feeds.list()).length === 0 && (await store.follows.list()).length === 0)
    throw new StoreError('The library has no feeds. Add one: synoptic feeds add https://...');
}

/** Where it is told what changes in followed stories. */
function tellOf({ atom, webhook, allowHost = [] }: WatchFlags): Tell {
  if (webhook !== undefined && !/^https?:/.test(URL.parse(webhook)?.protocol ?? ''))
    throw new OptionError(`${webhook} is no web address. Give one that takes JSON: https://...`);
  return {
    ...(atom !== undefined && {
      write: async (name, feed) => {
        const output = await openOutput(join(atom, name), name);
        await output.write(`${feed.trimEnd()}\n`);
        await output.finish();
      },
    }),
    ...(webhook !== undefined && {
      webhook: {
        address: webhook,
        send: (telling, key) => sendTelling(telling, key, webhook, { allowedHosts: allowHost }),
      },
    }),
  };
}

function lineOf(event: WatchEvent): string {
  switch (event.kind) {
    case 'answered':
      return `${event.title ?? event.feed}: ${newIn(event)}, next ${minuteOf(event.next)}`;
    case 'moved':
      return `${event.title ?? event.feed}: has moved to ${event.to}`;
    case 'feed-failed':
      return `${event.title ?? event.feed}: ${event.cause} ${againAt(event.next, 'Asked again', event.remedy)}`;
    case 'read':
      return event.articles.map((kept) => articleLine(kept, event)).join('\n') || `nothing new: ${event.uri}`;
    case 'item-failed':
      return `${event.uri}: ${event.cause} ${againAt(event.next, 'Tried again', 'Given up.')}`;
    case 'changed':
      return `changed ${event.story} ${event.title} · ${count(event.changes, 'change')}`;
    case 'story-failed':
      return `${event.story} ${event.title}: ${event.cause}`;
    case 'sent':
      return `sent ${event.story} ${event.title} · the server answered ${event.status}`;
    case 'send-failed':
      return `not sent ${event.story} ${event.title}: ${event.cause} ${againAt(event.next, 'Tried again', 'Given up.')}`;
  }
}

const newIn = ({ fresh, updated }: Extract<WatchEvent, { kind: 'answered' }>): string =>
  [
    ...(fresh > 0 ? [`${count(fresh, 'new entry', 'new entries')}`] : []),
    ...(updated > 0 ? [`${count(updated, 'entry', 'entries')} updated`] : []),
  ].join(', ') || 'nothing new';

type Read = Extract<WatchEvent, { kind: 'read' }>;

const articleLine = (
  { id, kept, article }: Read['articles'][number],
  { instead }: Pick<Read, 'instead'>,
): string =>
  [
    `${kept === 'version' ? 'edited' : kept} ${id} ${article.title ?? '(without a title)'}`,
    article.publisher ?? article.uri,
    ...(instead === undefined ? [] : [`as the feed has it: ${instead}`]),
  ].join(' · ');

const againAt = (next: string | null, words: string, otherwise: string): string =>
  next === null ? otherwise : `${words} ${minuteOf(next)}.`;
