/** `GET /openapi.json`: the API described in OpenAPI 3.1, from the schemas that the server itself parses by. */
import { Hono } from 'hono';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { AppDeps } from './deps.ts';
import { json, noSuchHall, problemAnswer } from './openapi-answers.ts';
import { postEvents } from './openapi-events.ts';
import { openApiSchemas } from './openapi-schemas.ts';
import { staffPaths, staffTags } from './openapi-staff.ts';

const description = `
Hallboard takes events from a service hall's queue machine and shows its customers, on the hall's screens, how long they
will wait and where they would be faster.

A **feed** is a queue machine or whatever speaks for it. It has one API key per hall, made on the first start and kept in
\`feed-keys.json\` of the data folder. What the screens show is read without a key. How a hall is doing (\`/status\`) and how
its waits come about (\`/waits\`) is told to its feeds, by their key, and to staff who are signed in.

What staff do on the manager page is asked with the cookie that signing in gives (\`POST /api/v1/session\`), each within the
reach of their roles. What changes something with it must carry this server's own \`Origin\`.

Instants in answers are epoch milliseconds by the hall's clock, which runs ahead or faster in a demonstration or a replay.
Errors are problem documents (RFC 9457).
`;

export function openApiRoute({ halls }: Pick<AppDeps, 'halls'>) {
  /** What was answered last: who asks over and over must cost next to nothing. */
  let last: { config: PublicConfig; origin: string; text: string } | undefined;
  return new Hono().get('/', (c) => {
    const [first] = halls.values();
    if (first === undefined) return c.notFound();
    const config = first.published().public;
    const { origin } = new URL(c.req.url);
    if (last?.config !== config || last.origin !== origin)
      last = { config, origin, text: JSON.stringify(openApiDocument(config, origin)) };
    return c.body(last.text, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  });
}

/** The document, with examples that fit a hall; `origin` is where the server was reached. */
export function openApiDocument(config: PublicConfig, origin: string) {
  const hall = config.hall.id;
  const hallParameter = parameter('hall', 'Id of the hall.', hall);
  const read = (operationId: string, summary: string, responses: object, tag = 'Hall') => ({
    get: { operationId, summary, tags: [tag], responses },
  });
  const readByKey = (operationId: string, summary: string, responses: object) => ({
    get: {
      ...{ operationId, summary, tags: ['Hall'] },
      responses: { ...responses, ...notAllowed, ...noSuchHall },
      security: keysOrSession,
    },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Hallboard', version: '1', description },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Events', description: 'What queue machines send.' },
      { name: 'Hall', description: 'What screens and staff pages read.' },
      ...staffTags,
      { name: 'Server', description: 'The server itself.' },
    ],
    paths: {
      '/api/v1/halls/{hall}/events': {
        parameters: [hallParameter],
        post: postEvents(config, `${origin}/api/v1/halls/${hall}/events`),
      },
      '/api/v1/halls': read('listHalls', 'The halls on this server', { 200: json('The halls.', 'HallList') }),
      '/api/v1/halls/{hall}/view': {
        parameters: [hallParameter],
        ...read('getView', 'What the screens show now', {
          200: json('The live view.', 'HallView'),
          ...noSuchHall,
        }),
      },
      '/api/v1/halls/{hall}/config/{version}': {
        parameters: [hallParameter, parameter('version', 'Version of the configuration.', config.version)],
        ...read('getConfig', 'What the screens show besides: services, guides, outlets, notices', {
          200: json('The configuration. It never changes under its version.', 'PublicConfig'),
          404: problemAnswer('There is no such hall, or this version is not kept any more.'),
        }),
      },
      '/api/v1/halls/{hall}/status': {
        parameters: [hallParameter],
        ...readByKey('getStatus', 'How the hall is doing: feeds, screens, faults', {
          200: json('The status.', 'HallStatus'),
        }),
      },
      '/api/v1/halls/{hall}/waits': {
        parameters: [hallParameter],
        ...readByKey('getWaits', 'Every wait, what it follows from, and how such have held', {
          200: json('The waits of a ticket taken now, by service, and of everybody who waits.', 'HallWaits'),
        }),
      },
      '/api/v1/halls/{hall}/link': {
        parameters: [hallParameter],
        ...read('openLink', 'The WebSocket of the screens', {
          101: { description: 'The link is open; it speaks the protocol of the screens.' },
          426: problemAnswer('This was no WebSocket handshake.'),
          ...noSuchHall,
        }),
      },
      ...staffPaths(hall),
      '/media/{hall}/{name}': {
        parameters: [hallParameter, parameter('name', 'Name of a picture, as the configuration gives it.')],
        ...read('getMedia', 'A picture of a guide', {
          200: { description: 'The picture. It never changes under its name.', content: { 'image/*': {} } },
          404: problemAnswer('There is no such hall or picture.'),
        }),
      },
      '/healthz': read('getHealth', 'Whether the server answers', { 200: health }, 'Server'),
      '/readyz': read(
        'getReadiness',
        'Whether events are taken',
        {
          200: ready,
          503: problemAnswer('The log takes nothing now, for the reason given, or the server is stopping.'),
        },
        'Server',
      ),
      '/metrics': read(
        'getMetrics',
        'How the server does and how announced waits have held, for Prometheus',
        { 200: { description: 'Prometheus text format.', content: { 'text/plain': {} } } },
        'Server',
      ),
      '/schema/hall.json': read(
        'getHallSchema',
        'The JSON Schema of hall files, for text editors',
        { 200: { ...document, description: 'JSON Schema, draft 7.' } },
        'Server',
      ),
      '/openapi.json': read('getOpenApi', 'This document', { 200: document }, 'Server'),
    },
    components: {
      schemas: openApiSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'API key of the feed.' },
        header: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'API key of the feed.' },
        session: {
          ...{ type: 'apiKey', in: 'cookie', name: 'hallboard' },
          description:
            'The cookie of somebody signed in on the manager page (`__Host-hallboard` over HTTPS).',
        },
      },
    },
  };
}

const parameter = (name: string, description: string, example?: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  ...(example !== undefined && { example }),
});

const keysOrSession = [{ bearer: [] }, { header: [] }, { session: [] }];
const notAllowed = {
  401: problemAnswer('No API key and nobody signed in, or an unknown key.', {
    'WWW-Authenticate': { schema: { type: 'string' } },
  }),
  403: problemAnswer('The API key of another hall, or somebody who may not look into this one.'),
};

const itDoes = (status: string) => ({
  description: 'It does.',
  content: { 'application/json': { schema: { type: 'object', properties: { status: { const: status } } } } },
});
const health = itDoes('ok');
const ready = { ...itDoes('ready'), description: 'They are.' };

const document = {
  description: 'OpenAPI 3.1.',
  content: { 'application/json': { schema: { type: 'object' } } },
};
