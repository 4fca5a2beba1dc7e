/** Articles that are sent, or named by their addresses, are added to the library as a job. */

import { count } from '../render/edition.ts';
import type { Deps } from './deps.ts';
import type { Job } from './jobs.ts';
import { boundedJobs } from './limits.ts';
import { Refused } from './refused.ts';
import { isSpoolable, type Spool, spool } from './spool.ts';

/** More of them at once are not read faster. */
const AT_ONCE = 4;
/** Addresses in one request. */
const MOST_ADDRESSES = 500;

/**
 * Begins to add what a request carries: files in a form (with addresses in its field `addresses`, one on each line), one
 * file by itself, or addresses as JSON, `{"addresses": [...]}`. Everything but the reading is done when it returns.
 * @throws Refused
 */
export async function startAdding(request: Request, deps: Deps): Promise<Job> {
  boundedJobs(deps, { kind: 'add', most: AT_ONCE, those: 'heaps of articles are being added' });
  if (!isSpoolable(request)) return begin(deps, await addressesIn(request));
  const spooled = await spool(request);
  try {
    return begin(deps, addressesOf(spooled.fields.get('addresses') ?? []), spooled);
  } catch (error) {
    await spooled.remove();
    throw error;
  }
}

function begin({ jobs, work, reading }: Deps, addresses: readonly string[], spooled?: Spool): Job {
  const files = spooled?.files ?? [];
  if (files.length + addresses.length === 0)
    throw new Refused(422, {
      title: 'There is nothing to add.',
      detail: 'The request has neither a file nor an address.',
      remedy: 'Choose files, or give the addresses of articles or feeds, one on each line.',
    });
  const about = [
    ...(files.length > 0 ? [count(files.length, 'file')] : []),
    ...(addresses.length > 0 ? [count(addresses.length, 'address', 'addresses')] : []),
  ].join(' and ');
  return jobs.start('add', about, async ({ signal, count: tell, item, fail }) => {
    try {
      await work.add([...files, ...addresses], {
        ...reading,
        folder: spooled?.folder ?? '/',
        signal,
        onKept: (kept) => {
          for (const one of kept) {
            tell(one.kept, 1);
            item(one);
          }
        },
        onFailure: (failure) => fail({ ...failure, input: failure.input.replace(/^\.\//, '') }),
      });
    } finally {
      await spooled?.remove();
    }
  });
}

async function addressesIn(request: Request): Promise<string[]> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new Refused(415, {
      title: 'That form is not taken.',
      detail: `The request is ${type || 'of no type'}.`,
      remedy:
        'Send a form with files (multipart/form-data), articles as JSON lines (application/jsonl), or {"addresses": [...]} (application/json).',
    });
  const given: unknown = await request.json().catch(() => undefined);
  const addresses = (given as { addresses?: unknown } | null | undefined)?.addresses;
  if (!Array.isArray(addresses) || addresses.some((one) => typeof one !== 'string'))
    throw new Refused(400, {
      title: 'The request is not as it must be.',
      detail: 'It is no JSON object with a list of addresses.',
      remedy: 'Send {"addresses": ["https://…"]}.',
    });
  return addressesOf(addresses as string[]);
}

/** Only web addresses are taken: anything else would be a path on the server's disk. */
function addressesOf(given: readonly string[]): string[] {
  const lines = given.flatMap((one) => one.split(/\s+/)).filter((line) => line !== '');
  const odd = lines.find((line) => !/^https?:\/\//i.test(line) || URL.parse(line) === null);
  if (odd !== undefined)
    throw new Refused(422, {
      title: 'That is no web address.',
      detail: `“${odd.slice(0, 200)}” does not begin with https:// or http://.`,
      remedy: 'Give the whole address, as the browser shows it.',
    });
  if (lines.length > MOST_ADDRESSES)
    throw new Refused(413, {
      title: 'That is too much at once.',
      detail: `At most ${MOST_ADDRESSES} addresses are taken at once.`,
      remedy: 'Send them in several parts.',
    });
  return [...new Set(lines)];
}
