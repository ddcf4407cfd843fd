/** The draft of a hall, what is published of it, and the versions before, as the OpenAPI document describes them. */
import { json } from './openapi-answers.ts';
import { hall, nothing, paging, type Route } from './openapi-operation.ts';

const draft = json('The draft as it is now.', 'DraftAnswer');
const published = json('It is published.', 'Published');
const picture = { description: 'The picture or film.', content: { 'image/*': {}, 'video/*': {} } };
const zip = ['application/zip', 'application/yaml'];
export const content: readonly Route[] = [
  [
    'get',
    `${hall}/draft`,
    {
      id: 'getDraft',
      summary: 'The draft, what publishing it would change, and what the checks find',
      done: { 200: draft },
    },
  ],
  [
    'put',
    `${hall}/draft`,
    { id: 'saveDraft', summary: 'Save the draft', body: 'DraftBody', done: { 200: draft } },
  ],
  [
    'delete',
    `${hall}/draft`,
    { id: 'discardDraft', summary: 'Go back to what is published', done: { 200: draft } },
  ],
  [
    'post',
    `${hall}/draft/revert`,
    {
      id: 'revertDraft',
      summary: 'Go back to an earlier revision of the draft',
      body: 'RevertBody',
      done: { 200: draft },
    },
  ],
  [
    'get',
    `${hall}/draft/public`,
    {
      id: 'getDraftPublic',
      summary: 'What walls would be given of the draft',
      done: { 200: json('The configuration.', 'DraftPublic') },
    },
  ],
  [
    'post',
    `${hall}/draft/check-links`,
    {
      id: 'checkLinks',
      summary: 'Ask the links of the draft whether they are alive',
      done: { 200: json('Those that are not.', 'LinkFindings') },
    },
  ],
  [
    'put',
    `${hall}/draft/media/{name}`,
    {
      id: 'uploadMedia',
      summary: 'Bring a picture or film for the draft',
      body: ['image/*', 'video/*'],
      done: {
        201: json(
          'The path by which the draft can name it. It is removed a day later where nothing names it.',
          'MediaAnswer',
        ),
      },
    },
  ],
  [
    'get',
    `${hall}/draft/media/{name}`,
    { id: 'getDraftMedia', summary: 'A picture or film of the draft', done: { 200: picture } },
  ],
  [
    'post',
    `${hall}/publish`,
    {
      id: 'publish',
      summary: 'Publish the draft, now or at a time',
      body: 'PublishBody',
      done: { 200: published, 202: json('It will be published then.', 'PublishLater') },
    },
  ],
  [
    'get',
    `${hall}/scheduled`,
    {
      id: 'listScheduled',
      summary: 'What will be published by itself',
      done: { 200: json('The soonest first.', 'ScheduledList') },
    },
  ],
  [
    'delete',
    `${hall}/scheduled/{id}`,
    { id: 'unschedule', summary: 'Take back what was to be published', done: { 204: nothing } },
  ],
  [
    'get',
    `${hall}/versions`,
    {
      id: 'listVersions',
      summary: 'What was published',
      done: { 200: json('The newest first.', 'VersionList') },
      query: paging,
    },
  ],
  [
    'get',
    `${hall}/versions/{number}`,
    {
      id: 'getVersion',
      summary: 'One version, and what it changed',
      done: { 200: json('The version.', 'VersionAnswer') },
    },
  ],
  [
    'post',
    `${hall}/versions/{number}/restore`,
    {
      id: 'restoreVersion',
      summary: 'Publish an earlier version again',
      body: 'RestoreBody',
      done: { 200: published },
    },
  ],
  [
    'post',
    `${hall}/takeover`,
    {
      id: 'takeOver',
      summary: 'Show an urgent message on all screens',
      body: 'TakeoverBody',
      done: { 200: json('It is shown.', 'TakeoverAnswer') },
    },
  ],
  [
    'delete',
    `${hall}/takeover/{id}`,
    { id: 'endTakeover', summary: 'End an urgent message', done: { 200: published } },
  ],
  [
    'put',
    `${hall}/surge-level`,
    {
      id: 'setSurgeLevel',
      summary: 'Set the surge level by hand',
      body: 'SurgeLevelBody',
      done: { 200: published },
    },
  ],
  [
    'delete',
    `${hall}/surge-level`,
    { id: 'endSurgeLevel', summary: 'Leave the surge level to the queue again', done: { 200: published } },
  ],
  [
    'post',
    `${hall}/send`,
    {
      id: 'send',
      summary: 'Send one item to other halls',
      body: 'SendBody',
      done: { 200: json('What came of it in each hall.', 'SendAnswer') },
    },
  ],
  [
    'get',
    `${hall}/export`,
    {
      id: 'exportHall',
      summary: 'The hall’s file with its pictures',
      done: { 200: { description: 'An archive.', content: { 'application/zip': {} } } },
    },
  ],
  [
    'post',
    `${hall}/import`,
    {
      id: 'importHall',
      summary: 'Put an archive or a hall’s file in the draft’s place',
      body: zip,
      done: { 200: draft },
    },
  ],
];
