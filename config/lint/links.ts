/** Where the QR codes lead: links that no customer's phone can open, or that make a code nobody can scan. */
import { isPrivateHost } from '#config/private-hosts.ts';
import type { HallConfig } from '#config/schema.ts';
import type { CheckTime, Finding } from './finding.ts';
import { longestLink } from './qr-size.ts';

/** A link of the configuration that customers scan. */
export interface CustomerLink {
  /** `guides[3].link`. */
  path: string;
  link: string;
}

/** The links of all that may still show. */
export function linksOf({ guides, campaigns }: HallConfig, { at }: CheckTime): CustomerLink[] {
  const of = (section: string, items: readonly { link?: string | undefined; until?: number | undefined }[]) =>
    items.flatMap(({ link, until = Infinity }, index) =>
      link !== undefined && until > at ? [{ path: `${section}[${index}].link`, link }] : [],
    );
  return [...of('guides', guides), ...of('campaigns', campaigns)];
}

export function* links(config: HallConfig, time: CheckTime): Generator<Finding> {
  const room = longestLink(config);
  for (const { path, link } of linksOf(config, time)) {
    const fault = faultOf(link);
    if (fault) yield { path, ...fault };
    if (!room || link.length <= room.characters) continue;
    const { name } = room.screen;
    yield {
      path,
      severity: 'warning',
      code: 'link_too_long',
      zh: `网址有 ${link.length} 个字符，二维码太密，在“${name}”上站着扫不出来。请换成 ${room.characters} 个字符以内的短网址`,
      en: `${link.length} characters make the code too fine to be scanned off “${name}”. Use a link of at most ${room.characters}`,
    };
  }
}

/** What stands before an @, and the host: pure layers know no `URL`. */
const parts = /^https?:\/\/(?:([^/?#@]*)@)?(\[[^\]/]*\]|[^:/?#@]*)/i;

type LinkFault = Pick<Finding, 'severity' | 'code' | 'zh' | 'en'>;

function faultOf(link: string): LinkFault | undefined {
  const [, secret, host = ''] = parts.exec(link) ?? [];
  if (host === '' || /[^\x21-\x7e]/.test(link)) {
    return {
      severity: 'error',
      code: 'link_malformed',
      zh: '网址里有空格、中文或全角标点，手机扫了打不开。请从浏览器的地址栏重新复制',
      en: 'Holds blanks, Chinese characters or full-width marks, and opens on no phone. Copy it from a browser again',
    };
  }
  if (isPrivateHost(host)) {
    return {
      severity: 'error',
      code: 'link_private',
      zh: `“${host}”是内部地址，客户的手机打不开。请换成外网能打开的网址`,
      en: `“${host}” is an address of an inner network: customers' phones cannot open it. Use a public one`,
    };
  }
  if (secret !== undefined) {
    return {
      severity: 'error',
      code: 'link_secret',
      zh: '网址里带着用户名或密码，会被客户看到。请去掉 @ 前面的部分',
      en: 'Holds a user name or a password that customers would see. Remove what stands before the @',
    };
  }
  if (/^https:/i.test(link)) return undefined;
  return {
    severity: 'warning',
    code: 'link_not_secure',
    zh: '网址以 http:// 开头，没有加密，微信和很多手机会警告“不安全”。请换成 https://',
    en: 'Begins with http:// and is not encrypted: many phones warn of it. Use https://',
  };
}
