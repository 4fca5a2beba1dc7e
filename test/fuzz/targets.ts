/** Everything that reads what others wrote. */

import type { Target } from './target.ts';
import { api } from './targets/api.ts';
import { dossiers } from './targets/dossiers.ts';
import { files } from './targets/files.ts';
import { library } from './targets/library.ts';
import { mcp } from './targets/mcp.ts';
import { pages } from './targets/pages.ts';
import { search } from './targets/search.ts';
import { stories } from './targets/stories.ts';

export const TARGETS: readonly Target[] = [files, pages, stories, dossiers, library, search, api, mcp];
