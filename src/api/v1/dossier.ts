/** The dossier of a story in every form it is written in: by the ending of the address, or as the client accepts it. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { type DossierFormat, FORMATS, formatNamed } from '../../render/formats.ts';
import type { Deps } from '../deps.ts';
import { pressOf } from '../press.ts';
import { orNotFound, Refused } from '../refused.ts';
import { answers, idIn, NOT_MODIFIED, refusing, routes } from './contract.ts';

const tags = ['stories'];

/** Without parameters. */
const essenceOf = ({ mediaType }: DossierFormat): string => mediaType.split(';')[0]!;

const inEveryForm = {
  description: 'The dossier in that form',
  content: {
    ...Object.fromEntries(
      FORMATS.map((format) => [essenceOf(format), { schema: { type: 'string' as const } }]),
    ),
    ...answers('', 'Dossier').content,
  },
};

const negotiated = createRoute({
  method: 'get',
  path: '/stories/{id}/dossier',
  tags,
  summary: 'The dossier of a story as it is now, in the form that the Accept header asks for',
  description:
    'Without one it is JSON. It is made anew where something has changed, which can take some seconds.',
  request: { params: idIn('a story or of one of its articles') },
  responses: refusing({ 200: inEveryForm, ...NOT_MODIFIED }, 404, 406, 409),
});

const named = createRoute({
  method: 'get',
  path: '/stories/{id}/dossier.{form}',
  tags,
  summary: 'The dossier of a story as it is now, in the form that the address ends in',
  request: {
    params: idIn('a story or of one of its articles').extend({
      form: z.enum(FORMATS.map(({ extension }) => extension.slice(1)) as [string, ...string[]]),
    }),
  },
  responses: refusing({ 200: inEveryForm, ...NOT_MODIFIED }, 404, 409),
});

export function dossierRoutes(deps: Deps): OpenAPIHono {
  const api = routes();
  const press = pressOf(deps);

  const give = async (c: Context, id: string, format: DossierFormat): Promise<Response> => {
    const story = await orNotFound(pickStory(id, deps.store));
    const file = await press(c, story, { kind: 'file', format: format.name }, () => ({
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="${story}${format.extension}"`,
      vary: 'accept, accept-encoding',
    }));
    return file!;
  };

  api.openapi(negotiated, (c) => give(c, c.req.valid('param').id, accepted(c)));
  // The router takes what is behind the dot for a part of the name, so it is read from the address here.
  api.openAPIRegistry.registerPath(named);
  api.get('/stories/:id/:file{dossier\\..+}', (c) => {
    const { id, file } = c.req.param();
    const format = FORMATS.find(({ extension }) => file === `dossier${extension}`);
    if (!format)
      throw new Refused(404, {
        title: 'There is no such form.',
        detail: `${file} ends in none of those that a dossier is written in.`,
        remedy: `They are: ${FORMATS.map(({ extension }) => extension).join(' ')}`,
      });
    return give(c, id, format);
  });
  return api;
}

/** @throws Refused where the client accepts none of the forms */
function accepted(c: Context): DossierFormat {
  const json = formatNamed('json')!;
  const header = c.req.header('accept');
  if (header === undefined || header.includes('*/*')) return json;
  const type = accepts(c, { header: 'Accept', supports: FORMATS.map(essenceOf), default: '' });
  const format = FORMATS.find((one) => essenceOf(one) === type);
  if (format) return format;
  throw new Refused(406, {
    title: 'It is not given in that form.',
    detail: `The request accepts ${header}.`,
    remedy: `A dossier is given as ${[...new Set(FORMATS.map(essenceOf))].join(', ')}.`,
  });
}
