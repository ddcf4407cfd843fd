/** What the server says when it has started: where to look, and how to try it. Pure. */
import { hereOrigin, type Listening, networkOrigins } from './reached.ts';

export interface Started extends Listening {
  halls: readonly {
    id: string;
    name: string;
    key: string;
    /** Its hall file. */
    file: string;
    ticket: string;
    counter: string;
    service: string;
  }[];
  /** Whether the hall's clock shows another hour than the real one. */
  shifted: boolean;
  /** Where the events come from, in words. */
  source: string;
  /** Where they are kept, in words. */
  kept: string;
  /** The token of the set-up link, while there is no user. */
  setUpToken: string | undefined;
  /** The address people reach the server by, where it is not its own. */
  publicUrl: string | undefined;
}

export function banner(started: Started): string {
  const here = hereOrigin(started);
  const reached = started.publicUrl ?? here;
  const onTv = networkOrigins(started);
  const lines = ['', 'Hallboard is running.', ''];
  for (const hall of started.halls) {
    const wall = `/wall/?hall=${hall.id}`;
    lines.push(
      `  ${hall.name}`,
      `    wall      ${here}${wall}`,
      `    manager   ${here}/manager/?hall=${hall.id}`,
      `    file      ${hall.file}`,
      // The example below holds the key of an only hall.
      ...(started.halls.length > 1 ? [`    API key   ${hall.key}`] : []),
      '',
    );
  }
  if (onTv.length > 0) {
    lines.push(
      '  Open this on a TV: it shows a code, which you type on the manager page.',
      '',
      ...onTv.map((address) => `    on a TV   ${address}/tv`),
      '',
    );
  }
  if (started.setUpToken !== undefined) {
    lines.push(
      '  Nobody has an account yet. Make the first, an administrator, with this link; it works once:',
      '',
      `    ${setUpLink(reached, started.setUpToken)}`,
      '',
    );
  }
  lines.push(
    `  API       ${here}/api/`,
    `  events    ${started.source}`,
    ...(started.shifted
      ? ['            (the hall would be closed now, so its clock is shifted into its day)']
      : []),
    `  data      ${started.kept}`,
    '',
  );
  const first = started.halls[0];
  if (first) {
    lines.push(
      '  Call a ticket yourself and look at the wall:',
      '',
      `    curl ${started.scheme === 'https' ? '-k ' : ''}${here}/api/v1/halls/${first.id}/events \\`,
      `      -H 'Authorization: Bearer ${first.key}' -H 'Content-Type: application/json' \\`,
      `      -d '{"specversion":"1.0","id":"'$(date +%s)'","source":"try","type":"ticket.called","data":{"ticket":"${first.ticket}","counter":"${first.counter}","service":"${first.service}"}}'`,
      '',
    );
  }
  lines.push('  Ctrl-C stops it.', '');
  return lines.join('\n');
}

/** The page on which a one-time token is used. Behind `#`, it is in no server's log. */
export const setUpLink = (origin: string, token: string) => `${origin}/manager/#setup=${token}`;
