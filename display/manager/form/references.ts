/** Fields that name an item of another section, and what that item is called. Pure. */

import type { Section } from './describe.ts';
import { type Path, pathPattern } from './path.ts';

const sections: Readonly<Record<string, Section>> = {
  'counters.*.services': 'services',
  'outlets.*.services': 'services',
  'guides.*.service': 'services',
  'campaigns.*.terms': 'glossary',
  'screens.*.counter': 'counters',
  'guides.*.screens': 'screens',
  'notices.*.screens': 'screens',
  'campaigns.*.screens': 'screens',
  'slides.*.screens': 'screens',
};

/** The section whose items the field at a path names. */
export const referredSection = (path: Path): Section | undefined => sections[pathPattern(path)];

/** The list at a section of a hall's file as written; empty where there is none. */
export function itemsOf(content: unknown, section: string): readonly unknown[] {
  const list = (content as Record<string, unknown> | undefined)?.[section];
  return Array.isArray(list) ? list : [];
}

export const idOf = (item: unknown): string => textAt(item, 'id') ?? '';

/** What staff call an item: `3 号`, `入口引导屏`, the first words of a notice; `未命名（notice-1）` where it has no words. */
export function itemName(item: unknown, language: 'zh' | 'en' = 'zh'): string {
  const bilingual = ['title', 'name', 'term', 'text']
    .map((key) => (item as Record<string, unknown> | null)?.[key])
    .find((value) => value !== undefined);
  const words =
    typeof bilingual === 'string' ? bilingual : (textAt(bilingual, language) ?? textAt(bilingual, 'zh'));
  const name = words || textAt(item, 'label');
  if (name) return name;
  return language === 'en' ? `Untitled (${idOf(item)})` : `未命名（${idOf(item)}）`;
}

function textAt(value: unknown, key: string): string | undefined {
  const text = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof text === 'string' ? text : undefined;
}
