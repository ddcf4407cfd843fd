/** Signing in, users, and the keys of feeds, as the OpenAPI document describes them. */
import { AuditKind } from '#protocol/accounts.ts';
import { json } from './openapi-answers.ts';
import { hall, nothing, paging, type Route } from './openapi-operation.ts';

const session = json('Who is signed in; the cookie is set.', 'SessionAnswer');

export const accounts: readonly Route[] = [
  [
    'get',
    '/api/v1/session',
    {
      id: 'getSession',
      summary: 'Who is signed in',
      done: { 200: json('Who, or nobody.', 'SessionAnswer') },
      open: true,
    },
  ],
  [
    'post',
    '/api/v1/session',
    { id: 'signIn', summary: 'Sign in', body: 'SignIn', done: { 200: session }, open: true },
  ],
  ['delete', '/api/v1/session', { id: 'signOut', summary: 'Sign out', done: { 204: nothing }, open: true }],
  [
    'delete',
    '/api/v1/sessions',
    { id: 'signOutEverywhere', summary: 'Sign out on all devices', done: { 204: nothing } },
  ],
  [
    'post',
    '/api/v1/setup',
    {
      id: 'setUp',
      summary: 'Choose a password by a one-time link',
      body: 'SetUp',
      done: { 200: session },
      open: true,
    },
  ],
  [
    'put',
    '/api/v1/password',
    {
      id: 'changePassword',
      summary: 'Change one’s own password',
      body: 'PasswordChange',
      done: { 200: session },
    },
  ],
  [
    'get',
    '/api/v1/sso/start',
    {
      id: 'startSso',
      summary: 'To the single sign-on',
      done: { 302: { description: 'To the provider.' } },
      open: true,
    },
  ],
  [
    'get',
    '/api/v1/sso/callback',
    {
      id: 'finishSso',
      summary: 'Back from the single sign-on',
      done: { 302: { description: 'To the manager page.' } },
      open: true,
    },
  ],
  [
    'get',
    '/api/v1/users',
    {
      id: 'listUsers',
      summary: 'The users within one’s reach',
      done: { 200: json('The users.', 'UserList') },
    },
  ],
  [
    'post',
    '/api/v1/users',
    {
      id: 'createUser',
      summary: 'Add a user',
      body: 'NewUser',
      done: { 201: json('The user.', 'UserMade') },
    },
  ],
  [
    'patch',
    '/api/v1/users/{id}',
    {
      id: 'changeUser',
      summary: 'Change a user',
      body: 'UserChange',
      done: { 200: json('The user.', 'UserAnswer') },
    },
  ],
  ['delete', '/api/v1/users/{id}', { id: 'removeUser', summary: 'Remove a user', done: { 204: nothing } }],
  [
    'post',
    '/api/v1/users/{id}/link',
    {
      id: 'linkUser',
      summary: 'A one-time link with which a user chooses a password',
      done: { 201: json('The link.', 'OneTimeLink') },
    },
  ],
  [
    'get',
    '/api/v1/audit',
    {
      id: 'getAudit',
      summary: 'Who changed what',
      done: { 200: json('The newest first.', 'AuditPage') },
      query: [
        { name: 'hall', in: 'query', description: 'Only about this hall.', schema: { type: 'string' } },
        {
          ...{ name: 'kind', in: 'query', description: 'Only of this kind.' },
          schema: { type: 'string', enum: [...AuditKind.options] },
        },
        {
          name: 'actor',
          in: 'query',
          description: 'Only by the user with this id.',
          schema: { type: 'string' },
        },
        {
          ...{ name: 'until', in: 'query', description: 'Only before this instant, epoch ms.' },
          schema: { type: 'integer' },
        },
        ...paging,
      ],
    },
  ],
];

export const feeds: readonly Route[] = [
  [
    'get',
    `${hall}/feeds`,
    { id: 'listFeeds', summary: 'The feeds that have a key', done: { 200: json('The feeds.', 'FeedList') } },
  ],
  [
    'post',
    `${hall}/feeds`,
    {
      id: 'addFeed',
      summary: 'A key for a further feed',
      body: 'NewFeed',
      done: { 201: json('The key, told this once.', 'FeedMade') },
    },
  ],
  [
    'delete',
    `${hall}/feeds/{feed}`,
    { id: 'removeFeed', summary: 'Withdraw a feed’s key', done: { 204: nothing } },
  ],
];
