/**
 * The opening_hours library, working in UTC. It reckons in the local time of the machine, where an hour may be
 * missing or come twice; so it is compiled here with a Date of its own, and given the hall's local times as UTC.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { opening_hours } from 'opening_hours';
import { UtcDate } from './utc-date.ts';

/** Loads a CommonJS module, and what it requires, with `Date` standing for `UtcDate`. */
function loadInUtc(file: string): unknown {
  const require = createRequire(file);
  const module = { exports: {} };
  const run = compileFunction(readFileSync(file, 'utf8'), ['module', 'exports', 'require', 'Date'], {
    filename: file,
  });
  run(module, module.exports, (name: string) => loadInUtc(require.resolve(name)), UtcDate);
  return module.exports;
}

// The library's own types describe what its main module exports.
export const OpeningHours = loadInUtc(
  createRequire(import.meta.url).resolve('opening_hours'),
) as typeof opening_hours;
