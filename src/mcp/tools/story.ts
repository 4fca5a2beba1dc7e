/** Stories and their dossiers. */

import { z } from 'zod';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { dossierOfStory } from '../../pipeline/library/story-dossier.ts';
import { articleOut, partOf } from '../cited.ts';
import { MATERIAL } from '../material.ts';
import { countIn, SECTIONS, type Section, sectionOf } from '../sections.ts';
import { articleShape, finding, material, next, paging, storyId, storyShape } from '../shapes.ts';
import { tool } from '../tool.ts';

export const story = tool({
  name: 'story',
  title: 'Stories and their articles',
  description:
    'Lists the articles of a story, those published last first. Without a story: lists the stories, those that changed last first.',
  takes: { story: storyId.optional(), ...paging },
  gives: { stories: z.array(storyShape), articles: z.array(articleShape), total: z.number().int(), next },
  run: async ({ story: named, limit, offset }, { store }) => {
    if (named === undefined) {
      const [stories, total] = [await store.stories.list(limit, offset), await store.stories.count()];
      return { stories, articles: [], total, next: offset + limit < total ? offset + limit : null };
    }
    const id = await pickStory(named, store);
    const stories = await store.stories.get([id]);
    const articles = await store.articles.list({ story: id }, limit, offset);
    const total = await store.articles.count({ story: id });
    return {
      stories,
      articles: articles.map(articleOut),
      total,
      next: offset + limit < total ? offset + limit : null,
    };
  },
});

const sections = z.record(z.string(), z.number().int()).describe('how many findings each section has');

export const dossier = tool({
  name: 'dossier',
  title: 'The dossier of a story',
  description:
    'Gives what the articles of a story say, compared: its brief, or another section by name. Disagreements come a side at a time. The first time it is made, which takes a while for a story of many articles.',
  takes: {
    story: storyId,
    section: z.enum(SECTIONS).default('brief').describe('which section; the brief first'),
    ...paging,
  },
  gives: {
    story: z.string(),
    title: z.string(),
    date: z.object({ start: z.string(), end: z.string() }).nullable(),
    sections,
    section: z.enum(SECTIONS),
    findings: z.array(finding),
    next,
    material,
  },
  run: async ({ story: named, section, limit, offset }, { store, now }) => {
    const id = await pickStory(named, store);
    const made = await dossierOfStory(id, store, { now });
    const all = sectionOf(made, section as Section);
    const { part, next: following } = partOf(all, { limit, offset }, (one) => one);
    return {
      story: id,
      title: made.title,
      date: made.date?.value ?? null,
      sections: Object.fromEntries(SECTIONS.map((name) => [name, countIn(made, name)])),
      section,
      findings: part,
      next: following,
      material: MATERIAL,
    };
  },
});
