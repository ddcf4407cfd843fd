/** What fields and choices are called in both languages. Pure. */
import type { Words } from '../../locale.ts';
import { type Path, pathPattern } from '../path.ts';
import { commonLabels } from './common.ts';
import { contentLabels } from './content.ts';
import { hallLabels } from './hall.ts';
import type { Label } from './label.ts';
import { ruleLabels } from './rules.ts';

const byPath = { ...hallLabels, ...contentLabels, ...ruleLabels };

export interface FieldWords {
  name: Words;
  help: Words | undefined;
}

/** The words for the field at a path; undefined where it has none of its own, as the places of a list. */
export function fieldWords(path: Path): FieldWords | undefined {
  const label: Label | undefined = byPath[pathPattern(path)] ?? commonLabels[String(path.at(-1))];
  if (!label) return undefined;
  const [zh, en, helpZh, helpEn] = label;
  return { name: { zh, en }, help: helpZh ? { zh: helpZh, en: helpEn ?? '' } : undefined };
}
