/** Answers as the OpenAPI document describes them. */
import { schemaRef } from './openapi-schemas.ts';

type Answer = { description: string; headers?: object; content?: object };

const integerHeader = (description: string) => ({ description, schema: { type: 'integer' } });

/** An answer in JSON of a named schema. */
export const json = (description: string, schema: string): Answer => ({
  description,
  content: { 'application/json': { schema: schemaRef(schema) } },
});

export const problemAnswer = (description: string, headers?: object): Answer => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: schemaRef('Problem') } },
});

export const noSuchHall = { 404: problemAnswer('There is no such hall.') };

/** What a post of events can be refused for. */
export const refusals = {
  400: problemAnswer(
    'Nothing was taken: the body is not JSON, or every event in it was rejected. `detail` names the first faulty field, `results` has the reason of each event. Do not send it again unchanged.',
  ),
  401: problemAnswer('No API key, or an unknown one.', {
    'WWW-Authenticate': { schema: { type: 'string' } },
  }),
  403: problemAnswer('The API key of another hall.'),
  ...noSuchHall,
  413: problemAnswer('More than 1 MiB or more than 1,000 events. Nothing was taken: send fewer at once.'),
  415: problemAnswer('Another content type.', {
    'Accept-Post': { description: 'The types that are taken.', schema: { type: 'string' } },
  }),
  429: problemAnswer('This feed sends too much. Nothing was taken: send the same again later.', {
    'Retry-After': integerHeader('Seconds to wait.'),
  }),
  503: problemAnswer(
    'The event log takes nothing, for instance because the disk is full. Send the same again later.',
    {
      'Retry-After': integerHeader('Seconds to wait.'),
    },
  ),
};
