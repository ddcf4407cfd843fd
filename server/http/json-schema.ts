/** `GET /schema/hall.json`: the JSON Schema of hall files, for text editors that know YAML. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono } from 'hono';
import { HallConfig } from '#config/schema.ts';
import { withoutFlags } from './openapi-schemas.ts';

export const jsonSchemaRoute = () => {
  const schema = toJsonSchema(HallConfig, {
    target: 'draft-07',
    typeMode: 'input',
    // What JSON Schema cannot say, such as that a name is used once, is left to the server.
    errorMode: 'ignore',
    overrideAction: withoutFlags,
  });
  const document = { ...schema, title: 'Hallboard: a hall file' };
  const text = JSON.stringify(document);
  return new Hono().get('/hall.json', (c) =>
    c.body(text, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }),
  );
};
