/** The HTTP side of the server, top to bottom. The screen link's WebSocket is attached beside it. */
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { withActor } from './actor.ts';
import { auditRoutes } from './audit.ts';
import type { AppDeps } from './deps.ts';
import { draftRoutes } from './drafts.ts';
import { createEventCounts } from './event-counts.ts';
import { eventRoutes } from './events.ts';
import { feedRoutes } from './feeds.ts';
import { withHall } from './hall-env.ts';
import { hallListRoute, hallRoutes } from './halls.ts';
import { jsonSchemaRoute } from './json-schema.ts';
import { lookRoutes } from './looks.ts';
import { mediaRoute } from './media.ts';
import { metricsRoute } from './metrics.ts';
import { notFound } from './not-found.ts';
import { openApiRoute } from './openapi.ts';
import { pages } from './pages.ts';
import { pairingRoutes } from './pairings.ts';
import { problem } from './problem.ts';
import { readinessRoute } from './readiness.ts';
import { screenRoutes } from './screens.ts';
import { security } from './security.ts';
import { sessionRoutes } from './session.ts';
import { ssoRoutes } from './sso.ts';
import { userRoutes } from './users.ts';
import { versionRoutes } from './versions.ts';

export function createApp(deps: AppDeps): Hono {
  const { halls, log } = deps;
  const app = new Hono();
  const counts = createEventCounts();

  app.use(requireHost);
  app.use(security());
  app.use(whenReading(compress()));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problem(c, 405, `${c.req.method} is not possible here.`, { headers: { Allow: methods.join(', ') } }),
    }),
  );

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.route('/readyz', readinessRoute(deps));
  app.route('/metrics', metricsRoute({ ...deps, counts }));
  app.route('/openapi.json', openApiRoute(deps));
  app.route('/schema', jsonSchemaRoute());
  app.use('/api/v1/*', withActor(deps));
  app.route('/api/v1', sessionRoutes(deps));
  app.route('/api/v1', ssoRoutes(deps));
  app.route('/api/v1', userRoutes(deps));
  app.route('/api/v1', auditRoutes(deps));
  app.route('/api/v1/pairings', pairingRoutes(deps));
  app.route('/api/v1/looks', lookRoutes(deps));
  app.route('/api/v1/halls', hallListRoute(halls));
  app.use('/api/v1/halls/:hall/*', withHall(halls));
  app.route('/api/v1/halls/:hall', hallRoutes(deps));
  app.route('/api/v1/halls/:hall/screens', screenRoutes(deps));
  app.route('/api/v1/halls/:hall', feedRoutes(deps));
  app.route('/api/v1/halls/:hall', draftRoutes(deps));
  app.route('/api/v1/halls/:hall', versionRoutes(deps));
  app.route('/api/v1/halls/:hall', eventRoutes({ ...deps, counts }));
  app.use('/media/:hall/*', withHall(halls));
  app.route('/media/:hall', mediaRoute());
  app.route('/', pages(deps));

  app.notFound(notFound);
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return problem(c, error.status, error.message);
    log.error({ method: c.req.method, path: c.req.path, err: error }, 'a request failed');
    return problem(c, 500, 'Something went wrong on the server; its log says what.');
  });
  return app;
}

/** 400 where what the request was addressed to is no host (RFC 9112, section 3.2): answers name it. */
const requireHost: MiddlewareHandler = (c, next) =>
  URL.canParse(c.req.url)
    ? next()
    : Promise.resolve(problem(c, 400, 'The Host header must name a host, such as 192.168.1.5:8080.'));

/** Answers to posts are small and urgent. */
const whenReading =
  (middleware: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    c.req.method === 'POST' ? next() : middleware(c, next);
