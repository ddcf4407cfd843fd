import { describe, expect, it } from 'vitest';
import { help, parseOptions } from '../../server/options.ts';

const reasonOf = (...argv: string[]) => {
  const parsed = parseOptions(argv);
  return parsed.kind === 'wrong' ? parsed.reason : undefined;
};

describe('the command line', () => {
  it('runs the sample hall with the simulator when nothing is said', () => {
    const parsed = parseOptions([]);
    expect(parsed).toMatchObject({
      kind: 'run',
      options: { port: 8080, simulator: true, halls: [], tls: undefined },
    });
  });

  it('takes every option the help names', () => {
    const argv =
      '--port 9000 --host 127.0.0.1 --data /var/hb --hall a.yaml --hall b.yaml --replay log.csv --speed 60 --tls-cert c.pem --tls-key k.pem --origin https://hall.example --public-url https://hall.example/ --oidc-issuer https://id.example/realms/halls --oidc-client hallboard --oidc-claim email --set-up-link';
    expect(parseOptions(argv.split(' '))).toEqual({
      kind: 'run',
      options: {
        port: 9000,
        host: '127.0.0.1',
        data: '/var/hb',
        halls: ['a.yaml', 'b.yaml'],
        replay: 'log.csv',
        speed: 60,
        simulator: false,
        tls: { cert: 'c.pem', key: 'k.pem' },
        origins: ['https://hall.example'],
        publicUrl: 'https://hall.example',
        oidc: { issuer: 'https://id.example/realms/halls', client: 'hallboard', claim: 'email' },
        setUpLink: true,
      },
    });
    for (const option of help.matchAll(/^ {2}(--[a-z-]+)/gm))
      expect(reasonOf(String(option[1])) ?? '').not.toMatch(/Unknown/);
  });

  it.each([
    ['an unknown option', ['--prot', '1'], /Unknown option '--prot'/],
    ['a stray word', ['hall.yaml'], /Unexpected argument 'hall.yaml'/],
    ['a value whose option npm kept', ['8201'], /'8201': options go after "--": npm start -- --port 8201$/],
    ['a port that is none', ['--port', 'http'], /--port must be 0 to 65535, not "http"/],
    ['a port out of range', ['--port', '70000'], /--port must be/],
    ['a speed of nothing', ['--speed', '0'], /--speed must be/],
    ['a key without its certificate', ['--tls-key', 'k'], /go together/],
    ['a replay beside --no-simulator', ['--no-simulator', '--replay', 'x'], /exclude each other/],
    ['a speed for a real hall', ['--no-simulator', '--speed', '2'], /real hall/],
    ['a public address with a path', ['--public-url', 'https://a/b'], /--public-url must be like/],
    ['a provider without a client', ['--oidc-issuer', 'https://a'], /go together/],
    [
      'a provider that is listened in to',
      ['--oidc-issuer', 'http://id.example', '--oidc-client', 'x'],
      /https:/,
    ],
    ['an origin with a path', ['--origin', 'https://a/b'], /--origin must be like/],
  ])('refuses %s and says what is wrong', (_, argv, reason) => {
    expect(reasonOf(...argv)).toMatch(reason);
  });
});
