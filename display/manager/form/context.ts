/** What the fields of a form share. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignOwner } from '#config/campaigns.ts';
import type { Fault } from '#config/schema.ts';
import { say } from '../locale.ts';
import { faultWords } from './fault-words.ts';
import { type FieldWords, fieldWords } from './labels/labels.ts';
import { type Path, pathText } from './path.ts';
import { settled } from './settled.ts';

export interface FormContext {
  /** Id of the hall. */
  hall: string;
  timeZone: string;
  /** The whole hall file as written: fields name items of other sections. */
  content: Readonly<Record<string, unknown>>;
  /** The server's halls. */
  halls: readonly { id: string; name: { zh: string; en: string } }[];
  faults: readonly Fault[];
  /** Whose campaigns the user may touch here. */
  owners: readonly CampaignOwner[];
  /** Nothing here is the user's to change. */
  locked: boolean;
  /** Sets the value at a path; undefined removes it. */
  edit(path: Path, value: unknown): void;
}

/** What is wrong with the field at a path, in the page's language. */
export const reasonsAt = ({ faults }: FormContext, path: Path): string[] => {
  const text = pathText(path);
  return faults.filter((fault) => fault.path === text).map(faultWords);
};

/** Whether anything is wrong at a path or below it. */
export function isFaulty({ faults }: Pick<FormContext, 'faults'>, path: Path): boolean {
  const text = pathText(path);
  return faults.some(
    (fault) =>
      fault.path === text || (fault.path.startsWith(text) && /^[.[]/.test(fault.path.slice(text.length))),
  );
}

/** The name of the field at a path. */
export const nameAt = (path: Path): string => {
  const last = path.at(-1);
  if (typeof last === 'number') return msg(str`第 ${last + 1} 条`);
  const words = fieldWords(path);
  return words ? say(words.name) : String(last);
};

export const helpAt = (path: Path): string => helpOf(fieldWords(path));

const helpOf = (words: FieldWords | undefined): string => (words?.help ? say(words.help) : '');

/** Help and faults below a field, for its slot `hint`. */
export function hint(context: FormContext, path: Path, more = '', about = helpAt(path)) {
  const reasons = reasonsAt(context, path);
  const help = [about, more].filter(Boolean).join(' · ');
  return hintOf(reasons, help);
}

/** These reasons and this help for the slot `hint`. */
export const hintOf = (reasons: readonly string[], help: string) =>
  settled(
    reasons.length === 0 && help === ''
      ? nothing
      : html`<div slot="hint" class="hint">${lines(reasons, help)}</div>`,
  );

/** The same for fields that have no such slot. `id` names it for `aria-describedby`. */
export function note(context: FormContext, path: Path, id: string) {
  const reasons = reasonsAt(context, path);
  const help = helpAt(path);
  return html`<div class="hint" id=${id}>${settled(lines(reasons, help))}</div>`;
}

const lines = (reasons: readonly string[], help: string): TemplateResult =>
  html`${reasons.map((reason) => html`<div class="error">${reason}</div>`)}
    ${help ? html`<div>${help}</div>` : nothing}`;
