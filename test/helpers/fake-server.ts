/** A server as the manager pages meet it, all of it in memory: sessions, drafts, versions, screens, users. */
import { changesBetween, mergeThree } from '#config/changes.ts';
import { parseHallConfig } from '#config/schema.ts';
import type { HallView } from '#domain/view.ts';
import type { HallInReach } from '#protocol/accounts.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { DraftAnswer } from '#protocol/signage.ts';
import type { HallStatus } from '#protocol/status.ts';
import type { HallWaits } from '#protocol/waits.ts';

export interface FakeHall {
  content: Record<string, unknown>;
  config: PublicConfig;
  view: HallView;
  waits: HallWaits;
  status: HallStatus;
}

export interface FakeAnswer {
  status: number;
  body: unknown;
}

const by = { id: 'u1', name: '王经理' };
const problem = (status: number, detail: string, more: object = {}): FakeAnswer => ({
  status,
  body: { title: 'Problem', status, detail, ...more },
});
const ok = (body: unknown, status = 200): FakeAnswer => ({ status, body });

export class FakeServer {
  /** Every request, `PUT /halls/x/draft`. */
  readonly asked: string[] = [];
  private readonly bodies = new Map<string, unknown>();
  /** What the last request like `GET /audit` asked for in its address. */
  readonly queries = new Map<string, URLSearchParams>();
  user: object | null = {
    ...{ id: 'u1', name: 'wang', displayName: '王经理' },
    grants: [{ role: 'administrator', scope: '*' }],
  };
  /** Those that the user may look at, and others of the server. */
  halls: HallInReach[];
  otherHalls: HallInReach[] = [];
  setUp = true;
  /** Its address from other machines. */
  elsewhere: string | undefined;
  findings: DraftAnswer['findings'] = [];
  published: unknown;
  draft: unknown;
  revision = 1;
  versions: {
    number: number;
    version: string;
    at: number;
    by: typeof by;
    how: string;
    note?: string;
    content: unknown;
  }[];
  scheduled: object[] = [];
  deadLinks: object[] = [];
  users: object[] = [];
  private readonly hall: FakeHall;
  /** Nobody can reach it. */
  unreachable = false;
  /** Its disk takes no more versions. */
  full = false;
  /** Contents of earlier revisions: what a late save began with. */
  private readonly revisions = new Map<number, unknown>();

  constructor(hall: FakeHall) {
    this.hall = hall;
    const { id, name } = hall.status;
    this.halls = [
      { id, name, region: { province: '示例省', city: '示例市' }, owners: ['province', 'city', 'hall'] },
    ];
    this.published = this.draft = hall.content;
    this.revisions.set(1, hall.content);
    this.versions = [
      {
        number: 1,
        version: hall.config.version,
        at: hall.status.now,
        by,
        how: 'file',
        content: hall.content,
      },
    ];
  }

  /** Somebody else saves. */
  saveFromElsewhere(content: unknown): void {
    this.revision += 1;
    this.draft = content;
    this.revisions.set(this.revision, content);
  }

  /** The body of the last request like `POST /users`. */
  told(request: string): unknown {
    return this.bodies.get(request);
  }

  answer(method: string, address: string, body: unknown): FakeAnswer {
    const path = address.replace(/^\/api\/v1/, '').replace(/\?.*/, '');
    this.asked.push(`${method} ${path}`);
    this.bodies.set(`${method} ${path}`, body);
    this.queries.set(`${method} ${path}`, new URLSearchParams(address.split('?')[1]));
    if (path === '/session' || path === '/setup') return this.session(method, path, body);
    if (path === '/halls') return ok({ halls: [...this.otherHalls, ...this.halls] });
    if (!this.user) return problem(401, 'Sign in first.');
    if (path === '/users') return method === 'POST' ? this.addUser(body) : ok({ users: this.users });
    if (path === '/audit')
      return ok({
        entries: [
          { id: 1, at: this.hall.status.now, actor: by, action: 'publish', hall: this.hall.status.id },
        ],
      });
    if (path === '/password') return ok(this.sessionBody());
    const [, , , part = '', ...rest] = path.split('/');
    return this.ofHall(method, part, rest, body);
  }

  private session(method: string, path: string, body: unknown): FakeAnswer {
    if (method === 'DELETE') {
      this.user = null;
      return { status: 204, body: undefined };
    }
    if (method === 'POST') {
      const { password } = body as { password: string };
      if (password.length < 10)
        return problem(path === '/setup' ? 422 : 401, 'The name or the password is wrong.');
      this.setUp = true;
      this.user = {
        id: 'u1',
        name: 'wang',
        displayName: '王经理',
        grants: [{ role: 'administrator', scope: '*' }],
      };
    }
    return ok(this.sessionBody());
  }

  private sessionBody() {
    const { user, halls, setUp, elsewhere } = this;
    return { user, halls: user ? halls : [], setUp, sso: false, ...(elsewhere && { elsewhere }) };
  }

  private addUser(body: unknown): FakeAnswer {
    const user = { ...(body as object), id: 'u2', hasPassword: false, createdAt: 0 };
    this.users = [...this.users, user];
    return ok({ user, link: { token: 'once', expiresAt: 0 } }, 201);
  }

  private ofHall(method: string, part: string, rest: string[], body: unknown): FakeAnswer {
    const { status, view, waits, config } = this.hall;
    switch (part) {
      case 'status':
        return ok({ ...status, config: { ...status.config, version: config.version } });
      case 'view':
        return ok(view);
      case 'waits':
        return ok(waits);
      case 'config':
        return ok(config);
      case 'draft':
        return this.ofDraft(method, rest, body);
      case 'publish':
        return this.publish(body);
      case 'versions':
        return this.ofVersions(method, rest);
      case 'scheduled':
        return ok({ scheduled: this.scheduled });
      case 'takeover':
        return this.takeover(method, rest, body);
      case 'surge-level':
        return ok({ number: 2, version: 'v2', ...(this.full && { unkept: true }) });
      case 'feeds':
        return ok(
          method === 'POST' ? { feed: 'new', key: 'hbk_once' } : { feeds: [{ feed: 'queue-machine' }] },
        );
      case 'screens':
        return ok({ hall: status.id, screen: 'entrance' });
      default:
        return problem(404, `There is no ${part}.`);
    }
  }

  private ofDraft(method: string, rest: string[], body: unknown): FakeAnswer {
    if (rest[0] === 'public') return ok({ config: this.hall.config });
    if (rest[0] === 'check-links') return ok({ findings: this.deadLinks });
    if (rest[0] === 'media') return ok({ path: 'media/picture-12345678.png' });
    if (method === 'DELETE') this.saveFromElsewhere(this.published);
    if (method !== 'PUT') return ok(this.draftBody());
    const { revision, content } = body as { revision: number; content: unknown };
    const { merged, conflicts } = mergeThree(this.revisions.get(revision), content, this.draft);
    if (conflicts.length > 0)
      return problem(409, 'Somebody changed the same.', { conflicts, draft: this.draftBody() });
    this.saveFromElsewhere(merged);
    return ok({ ...this.draftBody(), merged: changesBetween(content, merged) });
  }

  private draftBody(): DraftAnswer {
    const parsed = parseHallConfig(this.draft);
    return {
      ...{ revision: this.revision, content: this.draft, savedAt: this.hall.status.now, savedBy: by },
      now: this.hall.status.now,
      ...{ faults: parsed.ok ? [] : parsed.faults, findings: this.findings, conflicts: [], failed: [] },
      published: { number: this.versions[0]?.number ?? 0, version: this.hall.config.version },
      changes: changesBetween(this.published, this.draft),
    };
  }

  private publish(body: unknown): FakeAnswer {
    const { note, at } = body as { note?: string; at?: number };
    if (at !== undefined) {
      const scheduled = { id: 's1', at, by, changes: changesBetween(this.published, this.draft) };
      this.scheduled = [scheduled];
      return ok({ scheduled }, 202);
    }
    const number = (this.versions[0]?.number ?? 0) + 1;
    const row = {
      ...{ number, version: `v${number}`, at: this.hall.status.now, by, how: 'editor' },
      ...(note && { note }),
    };
    this.versions = [{ ...row, content: this.draft }, ...this.versions];
    this.published = this.draft;
    return ok({ number, version: row.version });
  }

  private ofVersions(method: string, [number, act]: string[]): FakeAnswer {
    if (number === undefined) return ok({ versions: this.versions.map(({ content: _, ...row }) => row) });
    const version = this.versions.find((row) => String(row.number) === number);
    if (!version) return problem(404, 'There is no such version.');
    if (method === 'POST' && act === 'restore') {
      this.saveFromElsewhere(version.content);
      return this.publish({ note: 'restore' });
    }
    return ok({ ...version, text: '', changes: [] });
  }

  private takeover(method: string, [id]: string[], body: unknown): FakeAnswer {
    const { config, status } = this.hall;
    if (method === 'DELETE') {
      config.takeovers = config.takeovers.filter((other) => other.id !== id);
      return ok({ number: 3, version: config.version });
    }
    const { zh, en, minutes } = body as { zh: string; en?: string; minutes: number };
    const until = status.clock.now + minutes * 60_000;
    config.takeovers = [...config.takeovers, { id: 't1', text: { zh, ...(en && { en }) }, until }];
    config.version += '+';
    return ok({ number: 2, version: config.version, id: 't1', until: new Date(until).toISOString() }, 201);
  }
}

/** Answers the page's requests from `server` in place of the network. Returns the way back. */
export function serveFrom(server: FakeServer): () => void {
  const network = window.fetch;
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('/api/')) return network(input, init);
    if (server.unreachable) throw new TypeError('Failed to fetch');
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
    const { status, body: answer } = server.answer(init?.method ?? 'GET', address, body);
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status });
  };
  return () => {
    window.fetch = network;
  };
}
