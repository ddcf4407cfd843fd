/** Whether the links behind a hall's QR codes are alive: asked for over the network, when somebody wants to know. */
import { linksOf } from '#config/lint/links.ts';
import type { Finding } from '#config/lint.ts';
import type { HallConfig } from '#config/schema.ts';
import { type AskOptions, askLink, type LinkAnswer } from './ask-link.ts';

const atOnce = 4;
/** Answers that something is behind the link: it wants to know who asks, or how, or how often. */
const aliveAnyway: ReadonlySet<number> = new Set([401, 403, 405, 406, 407, 429, 451]);

/**
 * The links of `config` that do not answer at `at` (epoch ms), or answer that nothing is there. Never rejects. Links to
 * private addresses are not asked for: `lint` tells of those, and here of names that turn out to be such.
 */
export async function checkLinks(config: HallConfig, at: number, options: AskOptions): Promise<Finding[]> {
  const links = linksOf(config, { at });
  const answers = new Map<string, LinkAnswer>();
  const waiting = [...new Set(links.map(({ link }) => link))];
  const work = async () => {
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
      answers.set(link, await askLink(link, options));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (isOffline(answers)) return [offline];
  return links.flatMap(({ path, link }) => {
    const words = faultWords(answers.get(link));
    return words ? [{ path, severity: 'warning' as const, code: 'link_dead', ...words }] : [];
  });
}

/** Whether no name of several is known: that is the network of the server, and says nothing about the links. */
function isOffline(answers: ReadonlyMap<string, LinkAnswer>): boolean {
  const hosts = new Set([...answers.keys()].map((link) => new URL(link).host));
  const unknown = [...answers.values()].every(
    (answer) => answer.kind === 'silent' && answer.why === 'unknown_host',
  );
  return hosts.size > 1 && unknown;
}

const offline: Finding = {
  path: '',
  severity: 'note',
  code: 'links_not_asked',
  zh: '网址没法检查：服务器找不到任何一个网站，可能没有接外网。请用手机逐个扫一下',
  en: 'The links could not be checked: the server finds no site at all, it may have no internet. Try them on a phone',
};

function faultWords(answer: LinkAnswer | undefined): { zh: string; en: string } | undefined {
  switch (answer?.kind) {
    case 'answered': {
      const { status } = answer;
      if (status < 400 || aliveAnyway.has(status)) return undefined;
      return {
        zh: `网址打不开（服务器回答 ${status}）。请在手机上试一下，换成能打开的网址`,
        en: `The link is dead (its server answers ${status}). Try it on a phone, and give one that opens`,
      };
    }
    case 'silent':
      return {
        zh: `网址打不开（${silences[answer.why].zh}）。请在手机上试一下，换成能打开的网址`,
        en: `The link is dead (${silences[answer.why].en}). Try it on a phone, and give one that opens`,
      };
    case 'private':
      return {
        zh: `网址通向内部地址（${answer.host}），客户的手机打不开。请换成外网能打开的网址`,
        en: `Leads to an address of an inner network (${answer.host}), which customers' phones cannot open. Use a public one`,
      };
    default:
      return undefined;
  }
}

const silences: Record<Extract<LinkAnswer, { kind: 'silent' }>['why'], { zh: string; en: string }> = {
  timeout: { zh: '一直没有回答', en: 'no answer in time' },
  unknown_host: { zh: '没有这个网站', en: 'no such site' },
  refused: { zh: '连接不上', en: 'no connection' },
  insecure: { zh: '网站的安全证书有问题', en: "the site's certificate is not valid" },
  loop: { zh: '跳转来跳转去，没有尽头', en: 'it leads on and on without end' },
};
