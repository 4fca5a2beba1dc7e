/** What a watch tells whoever operates it: which feed, what became of it, how many; no titles, and no words of articles. */

import type { WatchEvent } from '../pipeline/library/watching.ts';
import type { LogEvent } from './log.ts';

export function watchLogEvent(event: WatchEvent): LogEvent {
  switch (event.kind) {
    case 'answered':
      return { event: 'feed-answered', feed: bare(event.feed), fresh: event.fresh, updated: event.updated };
    case 'moved':
      return { event: 'feed-moved', feed: bare(event.feed), to: bare(event.to) };
    case 'feed-failed':
      return {
        ...{ event: 'feed-failed', level: 'warn', feed: bare(event.feed), next: event.next },
        message: `${event.feed}: ${event.cause}`,
      };
    case 'read':
      return { event: 'entry-read', feed: bare(event.feed), articles: event.articles.length };
    case 'item-failed':
      return { event: 'entry-failed', level: 'warn', feed: bare(event.feed), next: event.next };
    case 'changed':
      return { event: 'story-changed', story: event.story, changes: event.changes };
    case 'story-failed':
      return { event: 'story-failed', level: 'warn', story: event.story, cause: event.cause };
    case 'sent':
      return { event: 'webhook-sent', story: event.story, status: event.status };
    case 'send-failed':
      return {
        event: 'webhook-failed',
        level: 'warn',
        story: event.story,
        cause: event.cause,
        next: event.next,
      };
  }
}

/** Keys of subscribers stand in the query. */
const bare = (address: string): string => address.replace(/[?#].*/s, '');
