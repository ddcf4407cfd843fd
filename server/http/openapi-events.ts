/** The one operation that takes something: events of a queue machine. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { json, refusals } from './openapi-answers.ts';
import { exampleEvents, meanings } from './openapi-examples.ts';
import { schemaRef } from './openapi-schemas.ts';

const descriptionOf = (url: string, body: string) => `
Events are [CloudEvents 1.0](https://cloudevents.io) in any of the content modes of its HTTP binding:

- **structured**: one event, \`application/cloudevents+json\`;
- **batched**: up to 1,000 events, \`application/cloudevents-batch+json\`;
- **binary**: \`application/json\` with the event's \`data\` as body and its attributes in \`ce-\` headers;
- **plain**: \`application/json\` with an event or an array of events, where \`specversion\` and \`source\` may be left out.

An answer of 200 means that every event not \`rejected\` is on disk and will never be lost. \`source\` and \`id\` together name
an event: what is sent again, after a broken connection for instance, is a \`duplicate\` and does no harm. Keep the order in
which things happened.

Fields that a schema does not name are refused, and extension attributes are dropped: there is no place for names, phone or
document numbers.

\`\`\`sh
curl -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '${body}' \\
  ${url}
\`\`\`
`;

/** With examples that fit a hall's configuration; `url` is where its events go. */
export function postEvents(config: PublicConfig, url: string) {
  const events = exampleEvents(config);
  const [body = ''] = events.map(({ id, type, data }) => JSON.stringify({ id, type, data }));
  const single = Object.fromEntries(
    events.map((event) => [
      event.type,
      { summary: event.type, description: meanings[event.type], value: event },
    ]),
  );
  const both = { oneOf: [schemaRef('Event'), { type: 'array', items: schemaRef('Event') }] };
  return {
    operationId: 'postEvents',
    summary: 'Tell what happened at the queue machine',
    description: descriptionOf(url, body),
    tags: ['Events'],
    security: [{ bearer: [] }, { header: [] }],
    requestBody: {
      required: true,
      content: {
        'application/cloudevents+json': { schema: schemaRef('Event'), examples: single },
        'application/cloudevents-batch+json': {
          schema: { type: 'array', items: schemaRef('Event'), maxItems: 1000 },
          examples: { batch: { summary: 'Several events', value: events.slice(0, 4) } },
        },
        'application/json': { schema: both, examples: single },
      },
    },
    responses: {
      200: json('At least one event was taken or known already, or none was sent.', 'EventResults'),
      ...refusals,
    },
  };
}
