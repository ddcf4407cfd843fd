/**
 * How events stand in a request: the content modes of the CloudEvents HTTP binding 1.0.2, plus plain JSON for curl.
 */

/**
 * `structured`: one event in JSON. `batch`: an array of them. `binary`: attributes in `ce-` headers, data in the body.
 * `plain`: `application/json` with an event or an array; `specversion` and `source` may be left out.
 */
export type ContentMode = 'structured' | 'batch' | 'binary' | 'plain';

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/** What a sender may say it sends, for the `Accept-Post` header. */
export const acceptedTypes =
  'application/cloudevents+json, application/cloudevents-batch+json, application/json';

/** The mode a request is in; undefined when its content type is none of those taken. */
export function contentMode(headers: Headers): ContentMode | undefined {
  const [essence = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset && !/^charset="?utf-8"?$/.test(charset)) return undefined;
  const attributes = 'ce-specversion' in headers || 'ce-id' in headers || 'ce-type' in headers;
  switch (essence) {
    case 'application/cloudevents+json':
      return 'structured';
    case 'application/cloudevents-batch+json':
      return 'batch';
    case 'application/json':
      return attributes ? 'binary' : 'plain';
    default:
      return undefined;
  }
}

export type EventBody = { ok: true; events: unknown[] } | { ok: false; reason: string };

/** Takes the events, still to be parsed, out of a request. `feed` is the source of plain events that name none. */
export function eventsIn(mode: ContentMode, headers: Headers, body: Uint8Array, feed: string): EventBody {
  const json = readJson(body, mode === 'binary');
  if (!json.ok) return json;
  const { value } = json;
  switch (mode) {
    case 'structured':
      return Array.isArray(value)
        ? { ok: false, reason: 'the body is an array: send it as application/cloudevents-batch+json' }
        : { ok: true, events: [value] };
    case 'batch':
      return Array.isArray(value)
        ? { ok: true, events: value }
        : { ok: false, reason: 'the body must be an array of events' };
    case 'plain':
      return {
        ok: true,
        events: (Array.isArray(value) ? value : [value]).map((event) => completed(event, feed)),
      };
    case 'binary':
      return binaryEvent(headers, value);
  }
}

function completed(event: unknown, source: string): unknown {
  return typeof event === 'object' && event !== null ? { specversion: '1.0', source, ...event } : event;
}

function binaryEvent(headers: Headers, data: unknown): EventBody {
  const event: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('ce-')) continue;
    const decoded = attributeValue(value);
    if (decoded === undefined) return { ok: false, reason: `${name} must be percent-encoded UTF-8` };
    event[name.slice('ce-'.length)] = decoded;
  }
  if (data !== undefined) event.data = data;
  return { ok: true, events: [event] };
}

/** Decodes a header by section 3.1.3.2 of the binding: quoted strings, then percent-encoding, once. */
function attributeValue(header: string): string | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(header)?.[1];
  const text = quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
  try {
    // A per cent sign that encodes nothing stands for itself.
    return text.replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(
  body: Uint8Array,
  mayBeEmpty: boolean,
): { ok: true; value: unknown } | { ok: false; reason: string } {
  if (body.length === 0 && mayBeEmpty) return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(utf8.decode(body)) };
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    return { ok: false, reason: `the body is not JSON: ${why}` };
  }
}
