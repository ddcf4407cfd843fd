/** Air between Chinese and what is not (盘古之白), where a browser does not set it: `text-autospace` is of 2025. */

const han = '[\\u2e80-\\u2fdf\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]';
const other = '[A-Za-z0-9]';
const before = new RegExp(`(${han})(${other})`, 'g');
const after = new RegExp(`(${other}|[%+℃])(${han})`, 'g');

/** `text` with a space between Chinese characters and letters or digits; those that have one keep it. */
export const spaced = (text: string) => text.replace(before, '$1 $2').replace(after, '$1 $2');
