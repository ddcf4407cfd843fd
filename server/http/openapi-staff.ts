/** What staff do on the manager page, and TVs when they are paired, as the OpenAPI document describes it. */
import { accounts, feeds } from './openapi-accounts.ts';
import { content } from './openapi-content.ts';
import { described, type Tag } from './openapi-operation.ts';
import { screens } from './openapi-screens.ts';

export const staffTags = [
  { name: 'Accounts', description: 'Signing in, users and their roles, and who did what.' },
  { name: 'Content', description: 'The draft of a hall, what is published of it, and the versions before.' },
  { name: 'Screens', description: 'Pairing TVs, and looking after the screens of a hall.' },
  { name: 'Feeds', description: 'The keys of queue machines.' },
];

const parameters: Readonly<Record<string, string>> = {
  hall: 'Id of the hall.',
  id: 'Its id.',
  name: 'File name of the picture or film.',
  number: 'Number of the version.',
  screen: 'Id of the screen.',
  feed: 'Name of the feed.',
  key: 'What the TV was given with its code.',
  ticket: 'What the screen was asked with.',
};

/** By address, with the id of a hall as the example. */
export function staffPaths(exampleHall: string): Record<string, object> {
  const paths: Record<string, object> = {};
  const all = { Accounts: accounts, Content: content, Screens: screens, Feeds: feeds };
  for (const tag of Object.keys(all) as Tag[]) {
    for (const [method, path, operation] of all[tag])
      paths[path] = {
        ...paths[path],
        parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
          ...{ name, in: 'path', required: true, description: parameters[name] ?? name },
          schema: { type: 'string' },
          ...(name === 'hall' && { example: exampleHall }),
        })),
        [method]: described(tag, operation),
      };
  }
  return paths;
}
