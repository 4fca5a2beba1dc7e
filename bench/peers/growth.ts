/** How the cost of an article grows with the number of those that came before it. */

import { type Contestant, contestantOf, takeTurns } from '../turns/take-turns.ts';
import type { Costs, GrowthInput } from './tools/growth.ts';

export interface Growth {
  readonly name: string;
  /** Milliseconds of the processor an article, when there are so many. */
  readonly costs: readonly { readonly articles: number; readonly milliseconds: number }[];
}

const tools = new URL('tools/growth.ts', import.meta.url);
const COPIES = contestantOf('index of copies: read, look up, add', tools, 'copies');
const STORIES = contestantOf('stories: read, gather', tools, 'stories');
const LIBRARY = contestantOf('library: synoptic add', tools, 'library');

/** Grows to 1,000, 10,000 and so on up to so many. The last takes as long as the others together, and has a core to itself. */
export async function measureGrowth(articles: number): Promise<Growth[]> {
  const decades = [1000, 10_000, 100_000, 1_000_000];
  const marks = [...decades.filter((decade) => decade < articles), articles];
  const input: GrowthInput = { articles, marks };
  const growthOf = async ({ name, command }: Contestant): Promise<Growth> => {
    const [result] = await takeTurns<Costs>([{ name, command }], input, { rounds: 1, warm: false });
    const { answer } = result!.rounds[0];
    return { name, costs: marks.map((mark, at) => ({ articles: mark, milliseconds: answer[at]! })) };
  };
  const library = growthOf(LIBRARY);
  return [await growthOf(COPIES), await growthOf(STORIES), await library];
}
