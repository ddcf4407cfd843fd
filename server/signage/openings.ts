/** Opening hours in the OpenStreetMap notation, worked out into spans of time. */
import type { nominatim_object } from 'opening_hours';
import type { Openings } from '#domain/view.ts';
import { instantOf, localAt } from '#domain/wall-time.ts';
import { OpeningHours } from './opening-hours.ts';
import { UtcDate } from './utc-date.ts';

const dayMs = 86_400_000;
const msPerDegree = dayMs / 360;

/** Where the hours hold. */
export interface Place {
  /** IANA time zone. */
  timeZone: string;
  latitude: number;
  longitude: number;
  /** ISO 3166 code of the country whose public holidays `PH` stands for: `cn` where left out. */
  country?: string | undefined;
}

/**
 * When a place with these hours is open: whole spans [from, to) in epoch ms, in order, that touch the `days` calendar
 * days from the day of `from` on. A span cut by nothing for long, such as that of `24/7`, ends with the days after.
 * Times that are only perhaps open (`unknown`, an open end, a comment in place of a state) are not in them.
 * Throws an Error where the hours cannot be read.
 */
export function openings(hours: string, place: Place, from: number, days = 8): Openings {
  const { timeZone } = place;
  const now = localAt(timeZone, from);
  const first = now - (((now % dayMs) + dayMs) % dayMs);
  const end = first + days * dayMs;
  // A day more on either side, so that spans over midnight are whole.
  return read(hours, place, now - from)
    .getOpenIntervals(new UtcDate(first - dayMs), new UtcDate(end + dayMs))
    .filter(([opens, closes, perhaps]) => !perhaps && closes.getTime() > first && opens.getTime() < end)
    .map(([opens, closes]) => [instantOf(timeZone, opens.getTime()), instantOf(timeZone, closes.getTime())]);
}

function read(hours: string, { latitude, longitude, country = 'cn' }: Place, offsetMs: number) {
  const location = {
    lat: String(latitude),
    // Where the sun stands over a clock that shows UTC as it does over the place's own clock.
    lon: String(longitude - offsetMs / msPerDegree),
    address: { country_code: country, state: '' },
  };
  try {
    // The library declares the position as numbers, but takes it only as text.
    return new OpeningHours(hours, location as unknown as nominatim_object);
  } catch (error) {
    throw new Error(inShort(String(error)));
  }
}

/** The library throws plain strings, `Mo-Fr 9 <--- (Reason. Advice.) further warnings`: how far it got, and why no further. */
function inShort(message: string): string {
  const [, read, reason] = /^(.*?) <--- \((.*?)(?: This means .*?)?\)/s.exec(message) ?? [];
  return read === undefined ? message.trim() : `${reason} after "${read}"`;
}

/** The days over which hours are tried out: a whole year, whichever. */
const trialFrom = Date.UTC(2026, 0, 1);
const trialDays = 366;

/** A year is long to go through, and a draft is checked each time it is saved. */
const known = new Map<string, string | undefined>();
const mostKnown = 1000;

/** What is wrong with hours, continuing "the hours …"; undefined where `openings` can be told of them. */
export function hoursFault(hours: string, place: Place): string | undefined {
  const key = JSON.stringify([hours, place.timeZone, place.latitude, place.longitude, place.country]);
  if (known.has(key)) return known.get(key);
  if (known.size >= mostKnown) known.clear();
  const fault = tried(hours, place);
  known.set(key, fault);
  return fault;
}

function tried(hours: string, place: Place): string | undefined {
  try {
    const trialEnd = new UtcDate(trialFrom + trialDays * dayMs);
    const perhaps = read(hours, place, 0).getOpenDuration(new UtcDate(trialFrom), trialEnd)[1];
    return perhaps > 0 ? 'must say both when it opens and when it closes, without conditions' : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `must be opening hours such as "Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00": ${reason}`;
  }
}
