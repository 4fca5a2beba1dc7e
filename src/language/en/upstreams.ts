/** English words for where a report has something from. */

import type { UpstreamKind } from '../../model/reuse.ts';
import type { UpstreamWords } from '../upstreams.ts';
import { words } from '../word-list.ts';

const OCCASIONS: Readonly<Partial<Record<UpstreamKind, string>>> = {
  briefing: 'briefing briefings conference conferences',
  interview: 'interview interviews podcast programme program show radio television tv broadcaster',
  speech:
    'speech speeches address rally debate hearing testimony testified parliament court sermon ceremony lecture summit',
  statement: 'statement statements communique release',
  post: `post posts posted tweet tweets tweeted thread x twitter facebook instagram telegram tiktok youtube reddit linkedin
    weibo bluesky mastodon threads snapchat vk substack`,
  letter: 'letter letters email emails memo note',
  document: 'report reports document documents filing ruling indictment study survey order transcript',
};

const NAMES: Readonly<Record<UpstreamKind, string>> = {
  agency: 'agency report by',
  outlet: 'report by',
  briefing: 'briefing by',
  interview: 'interview with',
  speech: 'speech by',
  statement: 'statement by',
  post: 'post by',
  letter: 'letter from',
  document: 'document from',
  words: 'remarks by',
};

export const upstreams: UpstreamWords = {
  occasions: new Map(
    Object.entries(OCCASIONS).flatMap(([kind, listed]) =>
      [...words(listed)].map((word) => [word, kind as UpstreamKind] as const),
    ),
  ),
  press: words('reporters journalists press media newsmen correspondents'),
  voices: words('police prosecutors coastguard firefighters office bureau secretariat'),
  speakers: words(`
    spokesman spokeswoman spokesperson aide press secretary minister director chief head chairman chairwoman president
    commissioner manager ambassador envoy general-secretary leader ceo executive mayor governor
  `),
  name: (kind, source, day) => `${NAMES[kind]} ${source}${day === null ? '' : `, ${day}`}`,
};
