/** A hall to look at on TVs: a screen of every template, counters at work, customers waiting and called. */
import { Screen } from '#config/schema.ts';
import { type HallboardProcess, postEvents } from '../helpers/hallboard-process.ts';
import { type OpenSample, openSample } from '../helpers/open-sample.ts';

export const templates = Screen.entries.template.wrapped.options;
export type Template = (typeof templates)[number];

/** Fields of the screen that shows a template. */
export const screenOf = (template: Template) => ({
  id: template,
  name: template,
  template,
  ...(template === 'counter' && { counter: 'c3' }),
});

/** The sample hall, never closed, with a screen of every template named after it. */
export const everyTemplate = (): Promise<OpenSample> => openSample(templates.map(screenOf));

export const orientations = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
};

/** Opens counters, gives out tickets and calls some. */
export async function fillHall(server: HallboardProcess): Promise<void> {
  const counters = ['c1', 'c2', 'c3', 'c4'].map((counter) => event('counter.opened', { counter }));
  const tickets = Object.entries({ A: 'plans', B: 'payments', C: 'sim', D: 'broadband' }).flatMap(
    ([letter, service]) =>
      Array.from({ length: 6 }, (_, n) => event('ticket.issued', { ticket: `${letter}01${n}`, service })),
  );
  const calls = ['A010', 'B010', 'C010'].map((ticket, n) =>
    event('ticket.called', { ticket, counter: `c${n + 1}` }),
  );
  await post(server, [...counters, ...tickets, ...calls]);
}

/** Calls a ticket to counter c3. */
export const call = (server: HallboardProcess, ticket: string): Promise<void> =>
  post(server, [event('ticket.called', { ticket, counter: 'c3' })]);

const event = (type: string, data: Record<string, string>) => ({
  id: `${type}-${Object.values(data).join('-')}`,
  type,
  data,
});

async function post(server: HallboardProcess, events: unknown[]): Promise<void> {
  const answer = await postEvents(server, events);
  const said = await answer.text();
  if (!answer.ok || !said.includes('"rejected":0')) throw new Error(`events were refused: ${said}`);
}
