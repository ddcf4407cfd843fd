/** Everything that reads what others wrote, with its share of all inputs: what costs more gets fewer. */
import type { OpenTarget } from './target.ts';

export const targets: Record<string, { share: number; open(): Promise<OpenTarget> }> = {
  'socket: what screens send': {
    share: 0.35,
    open: async () => (await import('./session.ts')).sessionTarget,
  },
  'socket: what the server sends': {
    share: 0.27,
    open: async () => (await import('./frame.ts')).frameTarget,
  },
  'cache: what a browser kept': { share: 0.15, open: async () => (await import('./cache.ts')).cacheTarget },
  'config: JSON': { share: 0.1, open: async () => (await import('./config.ts')).configTarget },
  'config: YAML': { share: 0.02, open: async () => (await import('./config.ts')).yamlTarget },
  'config: opening hours': { share: 0.01, open: async () => (await import('./config.ts')).hoursTarget },
  'HTTP: application': { share: 0.09, open: async () => (await import('./http.ts')).httpTarget },
  'HTTP and socket: real connections': {
    share: 0.01,
    open: async () => (await import('./sockets.ts')).socketsTarget,
  },
};
