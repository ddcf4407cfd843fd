/** Headers that keep browsers from doing what none of the pages does. */
import type { Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const self = "'self'";
const none = "'none'";

/**
 * For every answer; a handler that set a header itself keeps it.
 * Inline styles are let through because Lit writes `<style>` elements where a TV's browser has no adopted style sheets.
 */
export const security = () =>
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
      frameAncestors: [(c) => (isPreview(c) ? self : none)],
    },
    xFrameOptions: 'DENY',
    // The three below only mean something over HTTPS, and which host names have it is not this server's to say.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });

const isPreview = ({ req }: Context) => req.path.startsWith('/preview/');

const hostOf = (url: string) => new URL(url).host;
