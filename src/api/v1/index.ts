/** The API for programs: its routes, and the document that is generated from them. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Deps } from '../deps.ts';
import { addRoutes } from './add.ts';
import { articleRoutes } from './articles.ts';
import { askingRoutes } from './asking.ts';
import { routes } from './contract.ts';
import { correctionRoutes } from './corrections.ts';
import { dossierRoutes } from './dossier.ts';
import { feedRoutes } from './feeds.ts';
import { jobRoutes } from './jobs.ts';
import { noteRoutes } from './notes.ts';
import { SCHEMAS } from './schemas.ts';
import { searchRoutes } from './search.ts';
import { statusRoutes } from './status.ts';
import { storyRoutes } from './stories.ts';

const ROUTES: readonly ((deps: Deps) => OpenAPIHono)[] = [
  articleRoutes,
  addRoutes,
  storyRoutes,
  dossierRoutes,
  askingRoutes,
  correctionRoutes,
  feedRoutes,
  searchRoutes,
  noteRoutes,
  jobRoutes,
  statusRoutes,
];

/** Where the API lies. */
export const API = '/api/v1';

export function apiRoutes(deps: Deps): OpenAPIHono {
  const api = routes();
  for (const [name, schema] of SCHEMAS) api.openAPIRegistry.registerComponent('schemas', name, schema);
  for (const part of ROUTES) api.route('/', part(deps));
  if (deps.access.bearers.length > 0)
    api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const document = documentOf(api, deps);
  api.get('/openapi.json', (c) => c.json(document));
  return api;
}

const documentOf = (api: OpenAPIHono, { access }: Deps) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Synoptic',
      version: packageJson.version,
      description: 'Every account of an event side by side. Every line opens the words it rests on.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: API }],
    ...(access.bearers.length > 0 && { security: [{ token: [] }] }),
  });
