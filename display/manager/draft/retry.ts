/** When a save that nobody answered is tried again. Pure. */
import { NoAnswer, Refusal } from '../api/problem.ts';

const firstPauseMs = 2000;
const longestPauseMs = 15_000;

/** How long to wait after so many failures in a row: longer each time. */
export const retryPauseMs = (failures: number): number =>
  Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);

/** Whether it may go well the next time: nobody answered, or the server could not. A refusal stays one. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Refusal ? error.status >= 500 : error instanceof NoAnswer;
