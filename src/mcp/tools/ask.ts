/** Questions, answered by passages. */

import { z } from 'zod';
import type { Answered, AnswerPassage } from '../../model/answer.ts';
import { askDossier } from '../../pipeline/ask.ts';
import { askLibrary } from '../../pipeline/library/ask-library.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { dossierOfStory } from '../../pipeline/library/story-dossier.ts';
import { findings } from '../cited.ts';
import { MATERIAL } from '../material.ts';
import { finding, material, storyId } from '../shapes.ts';
import { type Desk, tool } from '../tool.ts';

const asked = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(['answered', 'disagree', 'not-stated', 'not-asked']),
  why: z.string().optional(),
});

export const ask = tool({
  name: 'ask',
  title: 'Ask a question',
  description:
    'Answers a question in English by passages of the articles: how many origins say so, the sides where they disagree, or that no article states it. Of one story, or of those that the question seems to be about.',
  takes: {
    question: z.string().min(3).max(500),
    story: storyId.optional().describe('only this story; without it the library'),
  },
  gives: {
    question: z.string(),
    status: z.enum(['answered', 'disagree', 'not-stated']),
    why: z.string().optional(),
    answers: z.array(finding),
    stories: z.array(asked).describe('which stories were asked, and what became of each'),
    material,
  },
  run: async ({ question, story }, desk) => {
    const { status, why, answers, articles, stories } = await answerTo(question, story, desk);
    const line = findings(articles);
    return {
      question,
      status,
      ...(why !== undefined && { why }),
      answers: answers.map(({ text, origins, evidence, ...more }) =>
        line(text, evidence, { origins: origins.length, ...('story' in more && { story: more.story }) }),
      ),
      stories,
      material: MATERIAL,
    };
  },
});

interface Told extends Answered {
  readonly answers: readonly (AnswerPassage & { readonly story?: string })[];
  readonly stories: z.infer<typeof asked>[];
}

async function answerTo(question: string, named: string | undefined, { store, now }: Desk): Promise<Told> {
  if (named === undefined) {
    const answer = await askLibrary(question, store, { now });
    const stories = answer.stories.map(({ id, title, status, why }) => ({
      ...{ id, title, status },
      ...(why !== undefined && { why }),
    }));
    return { ...answer, stories };
  }
  const story = await pickStory(named, store);
  const dossier = await dossierOfStory(story, store, { now });
  const [answer] = await askDossier([question], dossier);
  return { ...answer!, stories: [{ id: story, title: dossier.title, status: answer!.status }] };
}
