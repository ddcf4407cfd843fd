/** The schemas of the OpenAPI document, made from those that the server itself parses and answers by. */
import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { eventTypes } from '#domain/events.ts';
import {
  CallView,
  CounterView,
  HallView,
  OutletView,
  QuietView,
  ServiceView,
  SurgeView,
  TrendView,
  Wait,
} from '#domain/view.ts';
import * as account from '#protocol/accounts.ts';
import { Pairing, PairingState } from '#protocol/pairing.ts';
import { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { CommandRequest, Paired, PairRequest } from '#protocol/screens.ts';
import * as signage from '#protocol/signage.ts';
import { HallStatus, ScreenStatus } from '#protocol/status.ts';
import { HallWaits } from '#protocol/waits.ts';
import { cloudEvents } from './cloud-event.ts';
import { EventResult, EventResults } from './event-results.ts';
import { HallList } from './halls.ts';
import { meanings } from './openapi-examples.ts';
import { Problem } from './problem.ts';

/** What answers are made of; those used by others become references. */
const answers = {
  ...{ Wait, ServiceView, CounterView, CallView, OutletView, SurgeView, TrendView, QuietView, HallView },
  ...{ ScreenStatus, HallStatus, HallWaits },
  ...{ PublicOutlet, PublicConfig, HallList, EventResult, EventResults, Problem },
};

const { SessionAnswer, UserAnswer, UserList, UserMade, OneTimeLink, AuditPage, FeedList, FeedMade } = account;
const { DraftAnswer, DraftPublic, LinkFindings, MediaAnswer, Published, PublishLater, ScheduledList } =
  signage;
const { VersionList, VersionAnswer, TakeoverAnswer, SendAnswer } = signage;

/** What staff pages and new TVs are answered. */
const staffAnswers = {
  ...{ SessionAnswer, UserAnswer, UserList, UserMade, OneTimeLink, AuditPage, FeedList, FeedMade },
  ...{ DraftAnswer, DraftPublic, LinkFindings, MediaAnswer, Published, PublishLater, ScheduledList },
  ...{ VersionList, VersionAnswer, TakeoverAnswer, SendAnswer, Pairing, PairingState, Paired },
};

const { SignIn, SetUp, PasswordChange, NewUser, UserChange, NewFeed } = account;
const { DraftBody, RevertBody, PublishBody, RestoreBody, TakeoverBody, SurgeLevelBody, SendBody } = signage;

/** What they send. */
const staffBodies = {
  ...{ SignIn, SetUp, PasswordChange, NewUser, UserChange, NewFeed, CommandRequest, PairRequest },
  ...{ DraftBody, RevertBody, PublishBody, RestoreBody, TakeoverBody, SurgeLevelBody, SendBody },
};

export const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** By name, as JSON Schema 2020-12. */
export function openApiSchemas(): Record<string, object> {
  const events = converted(
    Object.fromEntries(cloudEvents.map((schema) => [schema.entries.type.literal, schema])),
    'input',
  );
  for (const type of eventTypes)
    Object.assign(events[type] ?? {}, { title: type, description: meanings[type] });
  return {
    ...events,
    Event: {
      oneOf: eventTypes.map(schemaRef),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(eventTypes.map((type) => [type, schemaRef(type).$ref])),
      },
    },
    // Answers are described as they leave the server: after parsing.
    ...converted({ ...answers, ...staffAnswers }, 'output'),
    ...converted(staffBodies, 'input'),
  };
}

function converted(
  schemas: Record<string, v.GenericSchema>,
  typeMode: 'input' | 'output',
): Record<string, object> {
  return toJsonSchemaDefs(schemas, {
    target: 'draft-2020-12',
    typeMode,
    // What JSON Schema cannot say, such as that an instant exists, is left to the server's answer.
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => schemaRef(referenceId).$ref,
    overrideAction: withoutFlags,
  });
}

/** Patterns of JSON Schema know no flags: `i` is written out. */
export const withoutFlags: NonNullable<ConversionConfig['overrideAction']> = ({
  valibotAction,
  jsonSchema,
}) => {
  if (valibotAction.type !== 'regex') return undefined;
  const { requirement } = valibotAction as v.RegexAction<string, undefined>;
  if (!requirement.flags.includes('i')) return undefined;
  return { ...jsonSchema, pattern: requirement.source.replaceAll('a-z', 'a-zA-Z') };
};
