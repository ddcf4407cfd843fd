import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { AskOptions } from '../../../server/signage/ask-link.ts';
import { checkLinks } from '../../../server/signage/link-check.ts';
import { fileGuide, lintHall, lintNow } from '../../helpers/lint-hall.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

/** A web site that answers so; `asked` is what it was asked for. */
async function site(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { asked, port: (server.address() as AddressInfo).port };
}

const loopback = [{ address: '127.0.0.1', family: 4 }];
/** Every name leads here, and here is allowed. */
const here: AskOptions = {
  timeoutMs: 5000,
  isAllowed: (address) => address === '127.0.0.1',
  lookup: async () => loopback,
};

async function found(links: string[], options: AskOptions = here) {
  const guides = links.map((link, at) => ({ ...fileGuide, id: `g${at}`, link }));
  const findings = await checkLinks(lintHall({ guides }), lintNow, options);
  return findings.map(({ path, code, zh }) => `${path} ${code} ${zh.replace(/。.*/, '')}`);
}

describe('the check of links', () => {
  it('is content with what answers, asks once for each link, and reads no page', async () => {
    const { asked, port } = await site((_, response) => response.end('page'));
    const link = `http://shop.example:${port}/pay`;
    expect(await found([link, link])).toEqual([]);
    expect(asked).toEqual(['HEAD shop.example/pay']);
  });

  it('tells of links behind which nothing is', async () => {
    const { port } = await site((_, response) => response.writeHead(404).end());
    expect(await found([`http://shop.example:${port}/gone`])).toEqual([
      'guides[0].link link_dead 网址打不开（服务器回答 404）',
    ]);
  });

  it('asks anew where a server does not know how to answer without the page', async () => {
    const { asked, port } = await site(({ method }, response) =>
      response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    );
    expect(await found([`http://shop.example:${port}/`])).toEqual([]);
    expect(asked).toEqual(['HEAD shop.example/', 'GET shop.example/']);
  });

  it('follows where a link leads, but not in circles', async () => {
    const { port } = await site(({ url }, response) =>
      response.writeHead(url === '/end' ? 200 : 302, { Location: url === '/a' ? '/end' : '/circle' }).end(),
    );
    expect(await found([`http://shop.example:${port}/a`])).toEqual([]);
    expect((await found([`http://shop.example:${port}/circle`])).join()).toContain('没有尽头');
  });

  it('tells of sites that are not there or do not answer', async () => {
    const { port } = await site(() => undefined);
    const unknown = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect((await found(['https://gone.example/'], { ...here, lookup: unknown })).join()).toContain(
      '没有这个网站',
    );
    expect((await found([`http://shop.example:${port}/`], { ...here, timeoutMs: 50 })).join()).toContain(
      '一直没有回答',
    );
  });
});

it('does not blame the links where the server finds no site at all', async () => {
  const lookup = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
  const told = await found(['https://one.example/', 'https://two.example/'], { timeoutMs: 5000, lookup });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('可能没有接外网');
});

describe('what the check of links is led to', () => {
  const publicOnly: AskOptions = { timeoutMs: 5000 };

  it('is never an address of an inner network, however it is named', async () => {
    const { asked, port } = await site((_, response) => response.end());
    const links = [
      `http://127.0.0.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
    ];
    for (const line of await found(links, publicOnly)) expect(line).toContain('通向内部地址');
    const byName = { ...publicOnly, lookup: async () => loopback };
    expect((await found([`http://shop.example:${port}/`], byName)).join()).toContain('通向内部地址');
    expect(asked).toEqual([]);
  });

  it('is not one that a public site sends it on to either', async () => {
    const { asked, port } = await site((_, response) =>
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data' }).end(),
    );
    expect((await found([`http://shop.example:${port}/`])).join()).toContain(
      '通向内部地址（169.254.169.254）',
    );
    expect(asked).toEqual(['HEAD shop.example/']);
  });

  it('is the address that was judged, although the name leads elsewhere by then', async () => {
    const { asked, port } = await site((_, response) => response.end());
    let looks = 0;
    const lookup = async () => {
      looks += 1;
      return looks === 1 ? loopback : [{ address: '10.0.0.1', family: 4 }];
    };
    expect(await found([`http://shop.example:${port}/`], { ...here, lookup })).toEqual([]);
    expect([looks, asked.length]).toEqual([1, 1]);
  });
});
