/** What a check tells, to a manager and not to a programmer. */

/** `error` keeps from publishing, `warning` wants a look, `note` is good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** Something in a hall's configuration that parses, and all the same is not as it should be. */
export interface Finding {
  /** Where, written as in `Fault`: `campaigns[2].offer`. Empty for the whole. */
  path: string;
  severity: Severity;
  /** Names the kind of finding, for programs. */
  code: string;
  /** What is wrong and what to do about it, in Chinese and in English. */
  zh: string;
  en: string;
}

/** What a check is given beside the configuration. */
export interface CheckTime {
  /** When it is checked, epoch ms. */
  at: number;
}
