/** What the pages say in English, by what they say in Chinese. `{0}` is the first thing put into a sentence. */
export const english: Readonly<Record<string, string>> = {};
