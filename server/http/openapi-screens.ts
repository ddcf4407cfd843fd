/** Pairing TVs, and looking after the screens of a hall, as the OpenAPI document describes it. */
import { json } from './openapi-answers.ts';
import { hall, nothing, type Route } from './openapi-operation.ts';

export const screens: readonly Route[] = [
  [
    'post',
    '/api/v1/pairings',
    {
      id: 'beginPairing',
      summary: 'A TV asks for a code to show',
      done: { 201: json('The code.', 'Pairing') },
      open: true,
    },
  ],
  [
    'get',
    '/api/v1/pairings/{key}',
    {
      id: 'getPairing',
      summary: 'A TV waits to be told where it belongs',
      done: { 200: json('Whether it is paired.', 'PairingState') },
      open: true,
    },
  ],
  [
    'post',
    `${hall}/screens/pair`,
    {
      id: 'pairScreen',
      summary: 'Pair the TV that shows a code',
      body: 'PairRequest',
      done: { 201: json('It is this screen.', 'Paired') },
    },
  ],
  [
    'delete',
    `${hall}/screens/{screen}/token`,
    { id: 'unpairScreen', summary: 'Take a screen’s pairing back', done: { 204: nothing } },
  ],
  [
    'post',
    `${hall}/screens/{screen}/command`,
    {
      id: 'commandScreen',
      summary: 'Have a screen show its name, or load its page anew',
      body: 'CommandRequest',
      done: { 202: { description: 'The screen was told.' } },
    },
  ],
  [
    'post',
    `${hall}/screens/{screen}/look`,
    {
      id: 'lookAtScreen',
      summary: 'What a screen shows now',
      done: { 200: { description: 'The picture.', content: { 'image/webp': {}, 'image/jpeg': {} } } },
    },
  ],
  [
    'post',
    '/api/v1/looks/{ticket}',
    {
      id: 'handInLook',
      summary: 'A screen hands in the picture it was asked for',
      body: ['image/webp', 'image/jpeg'],
      done: { 204: nothing },
      open: true,
    },
  ],
];
