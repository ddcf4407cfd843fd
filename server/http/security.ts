/** Headers that keep browsers from doing what none of the pages does. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const self = "'self'";
const none = "'none'";

/** The wall as a draft shows it: the one page that stands in another, the manager's. */
const preview = /^\/preview(\/|$)/;

/**
 * For every answer; a handler that set a header itself keeps it.
 * Inline styles are let through because Lit writes `<style>` elements where a TV's browser has no adopted style sheets.
 */
export function security(): MiddlewareHandler {
  const byItself = headers({ frameAncestors: [none], xFrameOptions: 'DENY' });
  const inManagerPage = headers({ frameAncestors: [self], xFrameOptions: 'SAMEORIGIN' });
  return (c, next) => (preview.test(c.req.path) ? inManagerPage : byItself)(c, next);
}

const headers = ({ frameAncestors, xFrameOptions }: { frameAncestors: string[]; xFrameOptions: string }) =>
  secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: [none],
      scriptSrc: [self],
      workerSrc: [self],
      styleSrc: [self, "'unsafe-inline'"],
      imgSrc: [self, 'data:', 'blob:'],
      fontSrc: [self, 'data:'],
      mediaSrc: [self],
      manifestSrc: [self],
      // Older browsers do not count WebSockets as 'self'.
      connectSrc: [self, (c) => `ws://${hostOf(c.req.url)}`, (c) => `wss://${hostOf(c.req.url)}`],
      baseUri: [none],
      formAction: [none],
      // The manager's page has the preview in a frame; nothing else is in one.
      frameSrc: [self],
      frameAncestors,
    },
    xFrameOptions,
    // The three below only mean something over HTTPS, and which host names have it is not this server's to say.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });

const hostOf = (url: string) => new URL(url).host;
