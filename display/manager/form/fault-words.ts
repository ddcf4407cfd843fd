/** What is wrong with a content or a file, in the language of the page. */
import type { Fault } from '#config/schema.ts';
import { locale } from '../locale.ts';
import { reasonInChinese } from './reasons.ts';

export const faultWords = ({ reason, zh }: Pick<Fault, 'reason'> & { zh?: string | undefined }): string =>
  locale() === 'en' ? reason : (zh ?? reasonInChinese(reason));
