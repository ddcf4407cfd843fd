/** What a backtest found, ready to be printed or written as JSON. */
import { type BaselineName, baselineNames, type Prediction } from './baselines.ts';
import { bucketOf, buckets, type Metrics, metricsOf, type Scored } from './metrics.ts';
import type { LogResult, Predicted } from './run.ts';

/** `ours`, a baseline, or the venue's own figure. */
export type Predictor = 'ours' | BaselineName | 'published';

/** One line of a table: who predicted, over which tickets, how well. */
export interface Row {
  predictor: Predictor;
  metrics: Metrics;
}

export interface Section {
  /** `dataset warsaw`, `log bank`, `service PS`, `position 2–3`. */
  title: string;
  unit: 's' | 'min';
  rows: Row[];
  /** Label changes per hour and service: the mean, and the most of any service. */
  labelChanges?: { mean: number; most: number };
  /** Announced ranges: how many were given to scored tickets, and the share that held. */
  announced?: { n: number; held: number };
}

/** A mean wait below this, seconds, is told to the minute: too low by 60 s counts then, else by 10 min. */
const shortMeanS = 180;

/** Per data set, then per log, each by service and by position. */
export function reportOf(results: readonly LogResult[]): Section[] {
  const sections: Section[] = [];
  const datasets = new Set(results.map(({ venue }) => venue.dataset));
  for (const dataset of datasets) {
    const logs = results.filter(({ venue }) => venue.dataset === dataset);
    if (logs.length > 1) sections.push(...sectionsOf(`dataset ${dataset}`, logs, false));
    for (const log of logs) sections.push(...sectionsOf(`log ${log.name}`, [log], true));
  }
  return sections;
}

function sectionsOf(title: string, logs: readonly LogResult[], byService: boolean): Section[] {
  const [first] = logs;
  if (!first) return [];
  const scored = logs.flatMap(({ predicted }) => predicted.filter(({ ticket }) => ticket.scored));
  if (scored.length === 0) return [];
  const part = (name: string, some: readonly Predicted[], ownOnly: boolean): Section => ({
    title: name,
    unit: first.venue.unit,
    rows: rowsOf(some, first.venue.under_s, ownOnly),
    announced: announcedIn(some),
  });
  const sections = [{ ...part(title, scored, false), labelChanges: changesIn(logs) }];
  for (const bucket of buckets) {
    const some = scored.filter(({ ticket }) => bucketOf(ticket.ahead) === bucket);
    if (some.length > 0)
      sections.push({ ...part(`${title}, position ${bucket}`, some, true), labelChanges: changesIn([]) });
  }
  if (!byService) return sections;
  const services = new Set(scored.map(({ ticket }) => ticket.service));
  for (const service of [...services].sort()) {
    const some = scored.filter(({ ticket }) => ticket.service === service);
    sections.push({
      ...part(`${title}, service ${service}`, some, true),
      labelChanges: changesIn(logs, service),
    });
  }
  return sections;
}

function rowsOf(some: readonly Predicted[], underS: number | undefined, ownOnly: boolean): Row[] {
  const rows: Row[] = [];
  const add = (predictor: Predictor, of: (one: Predicted) => Prediction | undefined) => {
    const scored = some.flatMap((one): Scored[] => {
      const prediction = of(one);
      const { waitS } = one.ticket;
      return prediction && waitS !== undefined ? [{ ...prediction, waitS }] : [];
    });
    if (scored.length === 0) return;
    const mean = scored.reduce((sum, { waitS }) => sum + waitS, 0) / scored.length;
    rows.push({ predictor, metrics: metricsOf(scored, underS ?? (mean < shortMeanS ? 60 : 600)) });
  };
  add('ours', ({ ours }) => ours);
  if (ownOnly) return rows;
  for (const name of baselineNames) add(name, ({ baselines }) => baselines[name]);
  add('published', ({ published }) =>
    published === undefined ? undefined : { predicted: published, low: published, high: published },
  );
  return rows;
}

function announcedIn(some: readonly Predicted[]): { n: number; held: number } {
  const told = some.filter(({ held }) => held !== undefined);
  const held = told.filter(({ held }) => held).length;
  return { n: told.length, held: told.length > 0 ? held / told.length : 0 };
}

function changesIn(logs: readonly LogResult[], only?: string): { mean: number; most: number } {
  const perHour: number[] = [];
  let changes = 0;
  let hours = 0;
  for (const { labels } of logs) {
    for (const [service, counted] of labels) {
      if (only !== undefined && service !== only) continue;
      changes += counted.changes;
      hours += counted.hours;
      if (counted.hours > 0) perHour.push(counted.changes / counted.hours);
    }
  }
  return { mean: hours > 0 ? changes / hours : 0, most: Math.max(0, ...perHour) };
}
