import { expect, it } from 'vitest';
import { banner } from '../../server/banner.ts';

const started = {
  scheme: 'http',
  host: '::',
  port: 8080,
  addresses: ['192.168.1.5'],
  halls: [
    {
      id: 'sample',
      name: '示例路营业厅',
      key: 'hbk_x',
      file: 'data/hall/hall.yaml',
      ticket: 'A888',
      counter: 'c3',
      service: 'plans',
    },
  ],
  shifted: false,
  source: 'the simulator',
  kept: '/data',
  setUpToken: undefined,
  publicUrl: undefined,
} as const;

it("gives the wall by this machine's name and by its address for a TV, the manager page, and an event to try", () => {
  const text = banner(started);
  expect(text).toContain('http://localhost:8080/wall/?hall=sample');
  expect(text).toMatch(/on a TV +http:\/\/192\.168\.1\.5:8080\/tv\n/);
  expect(text).toContain('http://localhost:8080/manager/?hall=sample');
  expect(text).toContain('curl http://localhost:8080/api/v1/halls/sample/events');
  expect(text).toContain('Bearer hbk_x');
});

it('names only the address listened on when that is not all of them', () => {
  const text = banner({ ...started, host: '127.0.0.1' });
  expect(text).toContain('http://127.0.0.1:8080/wall/');
  expect(text).not.toContain('192.168.1.5');
});

it('writes an IPv6 address so that a browser takes it', () => {
  expect(banner({ ...started, host: 'fd00::1' })).toContain('http://[fd00::1]:8080/wall/');
});

it('gives the key of each hall where there are several', () => {
  const [hall] = started.halls;
  const two = banner({ ...started, halls: [hall, { ...hall, id: 'north', key: 'hbk_y' }] });
  expect(two).toMatch(/API key +hbk_x\n[\s\S]*API key +hbk_y\n/);
  expect(banner(started)).not.toContain('API key');
});

it('says where events are kept and how to stop', () => {
  expect(banner(started)).toMatch(/data +\/data\n/);
  expect(banner(started)).toContain('Ctrl-C stops it.');
});

it("says so when the hall's clock is shifted", () => {
  expect(banner({ ...started, shifted: true })).toContain('clock is shifted');
  expect(banner(started)).not.toContain('clock is shifted');
});

it('prints the set-up link while there is no account, at the address people reach the server by', () => {
  expect(banner({ ...started, setUpToken: 't0k' })).toContain('http://localhost:8080/manager/#setup=t0k\n');
  const behindProxy = banner({ ...started, setUpToken: 't0k', publicUrl: 'https://hall.example' });
  expect(behindProxy).toContain('https://hall.example/manager/#setup=t0k\n');
  expect(banner(started)).not.toContain('#setup');
});
