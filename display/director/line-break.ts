/**
 * Breaks a text into lines of even length, at word and punctuation boundaries.
 * Browsers before Chromium 114 know no `text-wrap: balance`, and leave the last character of a Chinese
 * sentence alone on its line, which from across a hall reads as a mistake.
 */
import { textWidth } from './text-width.ts';

const closing = /^[，。、；：？！）》〉」』】〕〗”’…—～·％℃‰,.;:?!)\]%\s]+$/;
/** What numbers, times, addresses and `Wi-Fi` are made of: never broken inside. */
const joined = /^[\w.:/*#+–-]/;
const joining = /[\w.:/*#+–-]$/;
const pause = /[，。、；：？！,.;:?!]$/;
const opening = /[（《〈「『【〔〖“‘¥￥([]\s*$/;

/** Characters that begin a phrase: a line may begin with one, and should not end with it. */
const leading = /^[来和与或及在请也不把将从到自向对按用可有因为已都再先就均由被给]$/;
// Ranges, not \p{…}, which Chromium 64 holds for a syntax error: it would refuse the whole script.
const punctuation =
  /[!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u205e\u3001-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\s]/g;
const oneHan = /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/;

/** A text in lines. */
export interface Setting {
  lines: string[];
  /** How many lines begin inside a word or phrase, as `工作 / 日` does. */
  torn: number;
  /** How many begin within a clause, as `恢复 / 办理，` does: not after a comma or the like. */
  cut: number;
}

/** The lines of `text`, each at most `room` em wide and as few as possible; even, or broken at a comma. */
export const breakLines = (text: string, room: number): string[] => setLines(text, room).lines;

/** The same, with how well it could be done. */
export function setLines(text: string, room: number): Setting {
  const atoms = unbreakable(text, room);
  // best[n]: how to set the first n atoms.
  const best: (Setting & { cost: number })[] = [{ lines: [], torn: 0, cut: 0, cost: 0 }];
  for (let end = 1; end <= atoms.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = atoms.slice(start, end).join('').trim();
      if (start < end - 1 && textWidth(line) > room) break;
      const before = best[start];
      if (!before) continue;
      const tears = tearsApart(atoms[start - 1], atoms[start]);
      const cost = before.cost + lineCost(line, room, end === atoms.length) + (tears ? tearCost : 0);
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      const cuts = start > 0 && !pause.test((atoms[start - 1] ?? '').trim());
      best[end] = {
        lines: [...before.lines, line],
        torn: before.torn + (tears ? 1 : 0),
        cut: before.cut + (cuts ? 1 : 0),
        cost,
      };
    }
  }
  const { lines = [], torn = 0, cut = 0 } = best[atoms.length] ?? {};
  return { lines, torn, cut };
}

/** Less than a line more costs, and more than any unevenness. */
const tearCost = 2;

/**
 * Whether a line break between these two tears a phrase apart. The segmenter knows `工作` and `手机`, but not the longer
 * `工作日` and `手机号`: a single character belongs to what is before it unless it is one that begins a phrase.
 */
function tearsApart(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || pause.test(before.trim())) return false;
  const next = after.replace(punctuation, '');
  return leading.test(before.trim()) || (oneHan.test(next) && !leading.test(next));
}

/** One line more costs more than any unevenness; a break after punctuation is worth some. */
function lineCost(line: string, room: number, last: boolean): number {
  const slack = 1 - textWidth(line) / room;
  return 10 + slack * slack - (!last && pause.test(line) ? 0.3 : 0);
}

/** Words, numbers and characters with the punctuation that clings to them. */
function unbreakable(text: string, room: number): string[] {
  const atoms: string[] = [];
  for (const word of words(text)) {
    const last = atoms[atoms.length - 1];
    const together = last !== undefined && clings(last, word) && textWidth(last + word) <= room;
    if (together) atoms[atoms.length - 1] = last + word;
    else if (textWidth(word) > room) atoms.push(...word);
    else atoms.push(word);
  }
  return atoms;
}

const clings = (last: string, word: string) =>
  closing.test(word) || opening.test(last) || (joining.test(last) && joined.test(word));

// Chromium before 87 has no Segmenter: there the words below are kept whole, and every other Chinese character may
// begin a line.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Words of halls that a reader stumbles over when a line ends inside them. */
const whole =
  '交话费 查话费 换套餐 二维码 身份证 验证码 营业厅 手机号 工作日 小程序 公众号 自助机 自助厅 服务厅 套餐 话费 流量 宽带 微信 手机 号码 短信 网点 自助 终端 缴费 充值 ' +
  '查询 打印 办理 业务 客户 等候 窗口 台席 预约 地址 时间 分钟 小时 收到 扫码 确认 付款 支付 金额 立即 马上 到账 生效 次月 当场 免费 附近 ' +
  '今天 明天 密码 登录 点击 选择 输入 发送 回复 编号 师傅 上门 屏幕 账单 清单 凭条 详单 副卡 主卡 补卡 打开 首页 可以 需要 不用 直接 完成 服务';
const fallback = new RegExp(`${whole.split(' ').join('|')}|[\\w+*#./:-]+|\\s+|.`, 'gu');

function words(text: string): string[] {
  if (!segmenter) return text.match(fallback) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
