/** Asks the server. Answers are parsed before they are believed. */
import { msg } from '@lit/localize';
import type * as v from 'valibot';
import { parse } from '#config/parse.ts';
import { gate } from './gate.ts';
import { NoAnswer, Refusal } from './problem.ts';

/** A server that has not answered by then does not. */
const patienceMs = 15_000;
/** For pictures, and for what the server has to ask others for. */
const longPatienceMs = 120_000;

export interface Question {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, or as it is where it is a file. */
  body?: unknown;
  /** The answer may take longer than most. */
  slow?: boolean;
  /** Refuses with 401 as with any other status, where it else waits until somebody has signed in. */
  openly?: boolean;
}

/** The answer to a question. Rejects with Refusal or NoAnswer. */
export async function call<S extends v.GenericSchema>(
  path: string,
  schema: S,
  question: Question = {},
): Promise<v.InferOutput<S>> {
  const response = await send(path, question);
  const parsed = parse(schema, await bodyOf(response));
  if (parsed.ok) return parsed.value;
  const first = parsed.faults[0];
  throw new NoAnswer(`${msg('服务器的回答无法读懂')} (${path}: ${first?.path} ${first?.reason})`);
}

/** As `call`, where what is answered does not matter. */
export async function tell(path: string, question: Question): Promise<void> {
  await send(path, question);
}

/** As `call`, for a picture. */
export const picture = async (path: string, question: Question): Promise<Blob> =>
  (await send(path, question)).blob();

async function send(path: string, question: Question): Promise<Response> {
  const { method = 'GET', body, openly = false, slow = body instanceof Blob } = question;
  const raw = body instanceof Blob;
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(slow ? longPatienceMs : patienceMs),
    ...(body !== undefined && {
      body: raw ? body : JSON.stringify(body),
      headers: { 'Content-Type': raw ? body.type || 'application/octet-stream' : 'application/json' },
    }),
  }).catch(() => {
    throw new NoAnswer(msg('服务器没有回答，请检查网络'));
  });
  if (response.ok) return response;
  if (response.status === 401 && !openly) {
    await gate.wait();
    return send(path, question);
  }
  throw new Refusal(response.status, await bodyOf(response));
}

/** The answer's JSON; undefined where it is none. */
const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);
