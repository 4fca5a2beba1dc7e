/** The library as resources that a client can list and read: stories, the sections of their dossiers, and articles. */

import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type Resource,
} from '@modelcontextprotocol/sdk/types.js';
import { pickArticle } from '../pipeline/library/pick-articles.ts';
import { pickStory } from '../pipeline/library/pick-story.ts';
import { dossierOfStory } from '../pipeline/library/story-dossier.ts';
import { StoreError } from '../store/store.ts';
import { articleOut, partOf } from './cited.ts';
import { MATERIAL } from './material.ts';
import { SECTIONS, type Section, sectionOf } from './sections.ts';
import type { Desk } from './tool.ts';

const TEMPLATES = [
  {
    uriTemplate: 'synoptic://stories/{story}',
    name: 'story',
    title: 'A story with its articles',
    mimeType: 'application/json',
  },
  {
    uriTemplate: 'synoptic://stories/{story}/dossier/{section}{?offset}',
    name: 'dossier',
    title: `A section of a story’s dossier: ${SECTIONS.join(', ')}`,
    mimeType: 'application/json',
  },
  {
    uriTemplate: 'synoptic://articles/{article}{?start}',
    name: 'article',
    title: 'The text of an article, part by part',
    mimeType: 'application/json',
  },
];

/** Adds what lists and reads resources to a server. */
export function addResources({ server }: McpServer, desk: Desk): void {
  server.registerCapabilities({ resources: {} });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: TEMPLATES }));
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => pageOf(params?.cursor, desk));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    try {
      return {
        contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(await read(uri, desk)) }],
      };
    } catch (error) {
      // -32002 is what the protocol has for a resource that is not there.
      if (error instanceof StoreError) throw new McpError(-32_002, error.message, { uri });
      throw error;
    }
  });
}

/** Resources on a page of the list. */
const PAGE = 50;

/** Returns a page of the list: the dossiers of stories, those that changed last first, and then articles. */
async function pageOf(cursor: string | undefined, { store }: Desk) {
  const [, kind = 'stories', at = '0'] = /^(stories|articles):(\d{1,9})$/.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && cursor !== `${kind}:${at}`)
    throw new McpError(ErrorCode.InvalidParams, 'That is no cursor of this list. Begin without one.');
  const offset = Number(at);
  const resources: Resource[] =
    kind === 'stories'
      ? (await store.stories.list(PAGE, offset)).map(({ id, title, articles }) => ({
          uri: `synoptic://stories/${id}/dossier/brief`,
          name: id,
          title,
          description: `The brief of a story of ${articles} articles`,
          mimeType: 'application/json',
        }))
      : (await store.articles.list({}, PAGE, offset)).map(({ id, title, publisher, uri }) => ({
          uri: `synoptic://articles/${id}`,
          name: id,
          title: title ?? uri,
          ...(publisher !== null && { description: publisher }),
          mimeType: 'application/json',
        }));
  const full = resources.length === PAGE;
  const following = full ? `${kind}:${offset + PAGE}` : kind === 'stories' ? 'articles:0' : undefined;
  return { resources, ...(following !== undefined && { nextCursor: following }) };
}

async function read(uri: string, desk: Desk): Promise<object> {
  const { pathname = '', hostname = '', searchParams } = URL.parse(uri) ?? {};
  const [id = '', dossier, section = 'brief', ...more] = pathname.split('/').slice(1).map(decodeURIComponent);
  if (hostname === 'articles' && id !== '' && dossier === undefined)
    return readArticle(id, Number(searchParams?.get('start') ?? 0), desk);
  if (hostname === 'stories' && id !== '' && dossier === undefined) return readStory(id, desk);
  if (hostname === 'stories' && dossier === 'dossier' && more.length === 0 && isSection(section))
    return readSection(id, section, Number(searchParams?.get('offset') ?? 0), desk);
  throw new StoreError(
    `There is no ${uri}. There are synoptic://stories/STORY, synoptic://stories/STORY/dossier/SECTION and synoptic://articles/ARTICLE; sections are ${SECTIONS.join(', ')}.`,
  );
}

const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);

/** Articles of a story, and characters of an article, that are read at once. */
const ARTICLES = 200;
const CHARACTERS = 20_000;

async function readStory(named: string, { store }: Desk) {
  const id = await pickStory(named, store);
  const [story] = await store.stories.get([id]);
  const articles = await store.articles.list({ story: id }, ARTICLES);
  return { story, articles: articles.map(articleOut), total: await store.articles.count({ story: id }) };
}

async function readSection(named: string, section: Section, offset: number, { store, now }: Desk) {
  const id = await pickStory(named, store);
  const dossier = await dossierOfStory(id, store, { now });
  const { part, next } = partOf(
    sectionOf(dossier, section),
    { offset: from(offset), limit: PAGE },
    (one) => one,
  );
  return {
    story: id,
    title: dossier.title,
    section,
    findings: part,
    next: next === null ? null : `synoptic://stories/${id}/dossier/${section}?offset=${next}`,
    material: MATERIAL,
  };
}

async function readArticle(named: string, start: number, { store }: Desk) {
  const id = await pickArticle(named, store);
  const [found] = await store.articles.get([id]);
  const { article, version, latest } = found!;
  const { text } = article;
  const begin = Math.min(from(start), text.length);
  const end = Math.min(begin + CHARACTERS, text.length);
  return {
    material: MATERIAL,
    article: articleOut({ ...article, published: article.published?.value ?? null }),
    byline: article.byline,
    version,
    latest,
    start: begin,
    end,
    characters: text.length,
    text: text.slice(begin, end),
    next: end < text.length ? `synoptic://articles/${id}?start=${end}` : null,
  };
}

const from = (number: number): number => (Number.isSafeInteger(number) && number > 0 ? number : 0);
