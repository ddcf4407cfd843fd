import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventTypes } from '#domain/events.ts';
import { CloudEvent } from '../../../server/http/cloud-event.ts';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';

/** As much of OpenAPI as the tests look at. */
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { responses?: object; operationId?: string; security?: object[] }>>;
  components: { schemas: Record<string, { oneOf?: { $ref: string }[]; required?: string[] }> };
}
type Content = Record<string, { examples: Record<string, { value: unknown }> }>;

let server: HttpServer;
let text: string;
let document: OpenApi;
beforeAll(async () => {
  server = await startHttp();
  text = await (await fetch(`${server.url}/openapi.json`)).text();
  document = JSON.parse(text);
});
afterAll(() => server.stop());

const postEvents = () =>
  document.paths['/api/v1/halls/{hall}/events']?.post as { requestBody: { content: Content } };

describe('the OpenAPI document', () => {
  it('describes every route but pages', () => {
    const routes = server.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)[^/]*/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((key) => key !== 'parameters')
        .map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it('says of each route whether it asks for a key or a session as the server does', async () => {
    const asks: string[] = [];
    const said: string[] = [];
    for (const [path, operations] of Object.entries(document.paths)) {
      const address = path
        .replace('{hall}', 'north')
        .replace('{number}', '1')
        .replace(/\{\w+\}/, 'v1');
      for (const [method, { security }] of Object.entries(operations)) {
        if (method === 'parameters') continue;
        const { status } = await fetch(server.url + address, { method: method.toUpperCase() });
        if (status === 401) asks.push(`${method} ${path}`);
        if (security) said.push(`${method} ${path}`);
      }
    }
    expect(asks.length).toBeGreaterThan(30);
    expect(said).toEqual(asks);
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(references.length).toBeGreaterThan(eventTypes.length);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references));
  });

  it('knows every type of event', () => {
    const named = document.components.schemas.Event?.oneOf?.map(({ $ref }) => $ref.split('/').at(-1));
    expect(named).toEqual(eventTypes);
    expect(document.components.schemas['ticket.issued']).toMatchObject({
      properties: {
        type: { const: 'ticket.issued' },
        data: {
          properties: { ticket: { pattern: '^[A-Z]{1,2}[0-9]{1,5}$' } },
          required: ['ticket', 'service'],
          additionalProperties: false,
        },
      },
      required: ['specversion', 'id', 'source', 'type', 'data'],
    });
  });

  it('names its operations once each', () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).flatMap(({ operationId }) => operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an example of every type, in the words of the hall, that its schema takes', () => {
    const examples = postEvents().requestBody.content['application/cloudevents+json']?.examples ?? {};
    expect(Object.keys(examples)).toEqual(eventTypes);
    for (const [type, { value }] of Object.entries(examples)) {
      expect(v.safeParse(CloudEvent, value), type).toMatchObject({ success: true, output: { type } });
    }
    expect(examples['ticket.issued']?.value).toMatchObject({ data: { ticket: 'A015', service: 'pay' } });
  });

  it('has examples that the server takes as they are', async () => {
    for (const [type, { examples }] of Object.entries(postEvents().requestBody.content)) {
      for (const [name, { value }] of Object.entries(examples)) {
        const answer = await server.post(value, { 'Content-Type': type });
        expect(await answer.json(), `${type} ${name}`).toMatchObject({ rejected: 0 });
      }
    }
  });

  it('shows a command that works but for the key', () => {
    expect(JSON.parse(text).paths['/api/v1/halls/{hall}/events'].post.description).toContain(
      `${server.url}/api/v1/halls/north/events`,
    );
  });
});
