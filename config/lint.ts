/**
 * Checks of a hall's configuration before it is published: what the schema lets pass, and what all the same would
 * confuse customers, lead them nowhere or never be seen. Pure: for the server and for the manager's page alike.
 */
import { brandColours } from './lint/brand-colours.ts';
import { conflicts } from './lint/conflicts.ts';
import { farOutlets } from './lint/far-outlets.ts';
import type { CheckTime, Finding } from './lint/finding.ts';
import { frequency } from './lint/frequency.ts';
import { fullRotation } from './lint/full-rotation.ts';
import { links } from './lint/links.ts';
import { overMidnight } from './lint/over-midnight.ts';
import { missingFaq, unexplainedTerms } from './lint/plain-language.ts';
import { readiness } from './lint/readiness.ts';
import { readingTime } from './lint/reading-time.ts';
import { emptyScreens } from './lint/screens.ts';
import { expired, neverShown } from './lint/time-bounds.ts';
import type { HallConfig } from './schema.ts';

export type { Finding, Severity } from './lint/finding.ts';

const checks: readonly ((config: HallConfig, time: CheckTime) => Iterable<Finding>)[] = [
  ...[conflicts, missingFaq, links, unexplainedTerms, readiness, frequency],
  ...[neverShown, expired, readingTime, fullRotation, emptyScreens, brandColours],
  ...[farOutlets, overMidnight],
];

const severities = ['error', 'warning', 'note'] as const;

/** What is not as it should be in `config` at `at` (epoch ms), the gravest first. */
export function lint(config: HallConfig, at: number): Finding[] {
  const found = checks.flatMap((check) => [...check(config, { at })]);
  return severities.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
