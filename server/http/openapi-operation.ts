/** An operation of the OpenAPI document, told in short. */
import { problemAnswer } from './openapi-answers.ts';
import { schemaRef } from './openapi-schemas.ts';

export type Tag = 'Accounts' | 'Content' | 'Screens' | 'Feeds';

export interface Operation {
  id: string;
  summary: string;
  /** Name of the schema of its JSON body, or the media types of a file. */
  body?: string | readonly string[];
  /** By status. */
  done: object;
  /** Anybody may ask, signed in or not. */
  open?: true;
  /** Parameters of the address's query. */
  query?: readonly object[];
}

/** With its method and its address. */
export type Route = readonly ['get' | 'post' | 'put' | 'patch' | 'delete', string, Operation];

/** Address of all that is about one hall. */
export const hall = '/api/v1/halls/{hall}';

export const nothing = { description: 'Done.' };

const number = (name: string, description: string) => ({
  ...{ name, in: 'query', description, schema: { type: 'integer' } },
});

/** Parameters of a list that is read page by page. */
export const paging = [
  number('before', 'Only what is older than this.'),
  number('limit', 'How many at the most: 1 to 200; 50 where left out.'),
];

/** As OpenAPI has it. */
export function described(tag: Tag, { id, summary, body, done, open, query }: Operation): object {
  return {
    ...{ operationId: id, summary, tags: [tag] },
    ...(query && { parameters: query }),
    ...(body !== undefined && { requestBody: { required: true, content: contentOf(body) } }),
    responses: { ...done, ...(!open && notAllowed), '4XX': refused },
    ...(!open && { security: [{ session: [] }] }),
  };
}

const contentOf = (body: string | readonly string[]) =>
  typeof body === 'string'
    ? { 'application/json': { schema: schemaRef(body) } }
    : Object.fromEntries(body.map((type) => [type, {}]));

const notAllowed = {
  401: problemAnswer('Nobody is signed in.'),
  403: problemAnswer('Whoever is signed in may not do this, or the request came from another site’s page.'),
};
const refused = problemAnswer('It was not done; `detail` says why, in words for whoever asked.');
