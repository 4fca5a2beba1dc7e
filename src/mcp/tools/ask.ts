/** Questions, answered by passages. */

import { z } from 'zod';
import { askDossier } from '../../pipeline/ask.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { dossierOfStory } from '../../pipeline/library/story-dossier.ts';
import { findings } from '../cited.ts';
import { MATERIAL } from '../material.ts';
import { finding, material, storyId } from '../shapes.ts';
import { tool } from '../tool.ts';

export const ask = tool({
  name: 'ask',
  title: 'Ask a question of a story',
  description:
    'Answers a question in English by passages of the articles: how many origins say so, the sides where they disagree, or that no article states it. "search" finds the story.',
  takes: {
    question: z.string().min(3).max(500),
    story: storyId,
  },
  gives: {
    question: z.string(),
    status: z.enum(['answered', 'disagree', 'not-stated']),
    why: z.string().optional(),
    answers: z.array(finding),
    material,
  },
  run: async ({ question, story }, { store, now }) => {
    const dossier = await dossierOfStory(await pickStory(story, store), store, { now });
    const [answer] = await askDossier([question], dossier);
    const line = findings(dossier.articles);
    const { status, why, answers } = answer!;
    return {
      question,
      status,
      ...(why !== undefined && { why }),
      answers: answers.map(({ text, origins, evidence }) =>
        line(text, evidence, { origins: origins.length }),
      ),
      material: MATERIAL,
    };
  },
});
