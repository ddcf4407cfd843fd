/** What a field is called and what helps to fill it in: Chinese, English, then the help in both. */
export type Label = readonly [zh: string, en: string, helpZh?: string, helpEn?: string];

/** By the field's path with `*` for the place in a list, or by its last key for fields that mean the same anywhere. */
export type Labels = Readonly<Record<string, Label>>;
