/** Why a request came to nothing, in words for whoever made it. */
import { msg } from '@lit/localize';
import * as v from 'valibot';
import { locale } from '../locale.ts';
import { refusalInChinese } from './problem-words.ts';

/** What the pages read of an answer that refuses; the whole is kept for what more a route tells. */
const Problem = v.object({ detail: v.string() });

/** The server refused. */
export class Refusal extends Error {
  readonly status: number;
  /** The answer as it came: a problem document with what the route adds. */
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    const problem = v.safeParse(Problem, body);
    super(problem.success ? inWords(status, problem.output.detail) : msg('服务器没有办成，请再试一次'));
    this.status = status;
    this.body = body;
  }
}

/** Why something that was to be done later was not, or was not done elsewhere. */
export const failureWords = (detail: string): string => inWords(422, detail);

const inWords = (status: number, detail: string): string =>
  locale() === 'en' ? detail : refusalInChinese(status, detail);

/** The server gave no answer, or one that cannot be read. */
export class NoAnswer extends Error {}

/** Any error in words. */
export const errorWords = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
