/** The Chinese words that lines are not broken inside of: those of every hall, and what the server found in this hall's texts. */

/** What walls say of themselves, and what halls are about. */
const common =
  '交话费 查话费 换套餐 二维码 身份证 验证码 营业厅 手机号 工作日 小程序 公众号 自助机 自助厅 服务厅 话费 宽带 微信 手机 号码 短信 网点 自助 终端 缴费 充值 ' +
  '办理 业务 客户 等候 窗口 台席 时间 分钟 小时 扫码 马上 到账 次月 附近 今天 明天 密码 登录 点击 输入 屏幕 凭条 详单 副卡 主卡 补卡 打开 不用 服务 营业 ' +
  '没有 现在 平时 截至 通知 数据 正在 应急 在此 步行 连接 活动 暂停 同等 有效 显示 等待 中断 指南 内容 这里 休息 再次 呼叫 预计 那里 以上 最多 暂时 人数 ' +
  '不到 广播 其他 开放 情况 这些 时限 今日 欢迎 提示 后天 咨询 合作 全天 一条 出现 一次 这个 到期 不在 顺序 留意 多久 一般 网络 现场 公司 详情 下次 刚刚 ' +
  '空闲 便民 星期 致电 哪里 一样 换个 自有 公里 全部 最快 建议 时候 连续 优先 只有 自动 结束 至少 最近 位置 自己 每人 开始 剩下 不够 轮到 关门 开门 更少 ' +
  '更远 正常 看清 差不多 过去 同类 日子 平均 积累 暂无 可能 无法 估算 告诉 留在 错过 词语 解释 常见 问题 不少 网上 热线 智能 刚才 共约 第一 地图 回答 ' +
  '估计 光临 依次 紧急 什么 多少';

export interface Vocabulary {
  words: ReadonlySet<string>;
  /** Characters of the longest word. */
  longest: number;
}

let known: Vocabulary = vocabularyOf([]);
let learnt: readonly string[] = [];

/** Words from now on are the common ones and `words`: those of the hall that this page shows. */
export function learnWords(words: readonly string[]): void {
  if (words === learnt) return;
  learnt = words;
  known = vocabularyOf(words);
}

/** Another one whenever other words are learnt. */
export const vocabulary = (): Vocabulary => known;

function vocabularyOf(more: readonly string[]): Vocabulary {
  const words = new Set([...common.split(' '), ...more]);
  return { words, longest: Math.max(...Array.from(words, ({ length }) => length)) };
}

/** Latin words and numbers, and spaces; sticky, to be tried where one may begin. */
const whole = /[\w+*#./:-]+|\s+/y;

/** Splits into words, the longest that is known at each place, and into single characters where none is. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    found.push(word);
    at += word.length;
  }
  return found;
}

function wordAt(text: string, at: number): string {
  for (let length = Math.min(known.longest, text.length - at); length > 1; length--) {
    const word = text.slice(at, at + length);
    if (known.words.has(word)) return word;
  }
  whole.lastIndex = at;
  return whole.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
}
