/** Says in Chinese what is wrong with a field: faults are told in English, by the schema and by the server. Pure. */

type Rule = readonly [pattern: RegExp, zh: string];

/** The first that matches counts; `$1` stands for what its group held. */
const rules: readonly Rule[] = [
  [/^is missing$/, '还没有填'],
  [/^must not be empty$/, '还没有填'],
  [/^must be at most (\d+) characters$/, '太长了，最多 $1 个字'],
  [/^must be at least (\d+) characters$/, '太短了，至少 $1 个字符'],
  [/^must be at least ([\d.-]+), not (.*)$/, '最小是 $1'],
  [/^must be at most ([\d.-]+), not (.*)$/, '最大是 $1'],
  [/^must be at most (\d+)$/, '最多 $1 条'],
  [/^must not hold control characters/, '不能有换行或特殊控制字符'],
  [/^must be 1 to 40 letters/, '只能用字母、数字、- 和 _，以字母或数字开头，最多 40 个'],
  [/^must be a time such as/, '请填时间，如 12:00'],
  [/^must be a date and time/, '请选日期和时间'],
  [/^must name a picture in media/, '请放一张图片（png、jpg、webp 或 svg）'],
  [/^must name a film in media/, '请放一段视频（mp4 或 webm）'],
  [/^must be a complete URL$/, '请填完整网址，以 https:// 开头'],
  [/^must begin with http/, '网址要以 http:// 或 https:// 开头'],
  [/^must be 3 to 15 digits$/, '请填 3 到 15 位数字'],
  [/^"(.+)" is used twice$/, '“$1”用了两次'],
  [/^names the (?:service|counter|screen|term) "(.+)", which is not in/, '用到的“$1”已经不在了，请重新选'],
  [/^"from" must (be before|not be after) "(until|to)"$/, '开始要早于结束'],
  [/^"from" and "to" must differ$/, '开始和结束不能相同'],
  [/^"ageing" must be less than "withdrawn"$/, '前一个秒数要小于后一个'],
  [/^must have one of image, video and text$/, '图片、视频、文字要有且只有一样'],
  [/^"counter" must be given with the template counter/, '“单个窗口”版式要选窗口，其他版式不要选'],
  [/^must name at least one product$/, '至少写一个产品'],
  [/^must name at least one service$/, '至少选一项业务'],
  [/^must name at least one day$/, '至少选一天'],
  [/^must have at least one service$/, '至少要有一项业务'],
  [/^must have at least one counter$/, '至少要有一个台席'],
  [/^must have at least one step$/, '至少写一步'],
  [/^must have at most 6 steps$/, '最多 6 步'],
  [/^must be one letter A to Z$/, '请填一个大写字母 A 到 Z'],
  [/^must be an IANA time zone/, '请填时区名，如 Asia/Shanghai'],
  [/^must be two small letters/, '请填两个小写字母，如 cn'],
  [/^must be opening hours such as/, '营业时间的写法看不懂，例如 Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00'],
  [/^must be a colour/, '请选一种颜色'],
  [/^must rise: level 1/, '一级、二级、三级要一个比一个大'],
  [/^must be three numbers$/, '要填三个数'],
  [/^must be a whole number/, '请填整数'],
  [/^must be a number$/, '请填数字'],
  [/^must be text/, '请填文字'],
  [/^must be one key/, '只能是 0 到 9、* 和 #'],
  [/^must name all five/, '五类客户都要排上'],
  [/^must not name one twice$/, '同一项不能出现两次'],
  [/^is not a known field$/, '这里多了一项不认识的内容'],
  [/^must be a (list|group)/, '这里的内容写法不对'],
  [/^must be (true or false|one of .*|.* or .*)$/, '请从给出的选项里选'],
  [/^is indented with a tab/, '行首用了制表符，请改成两个空格'],
  [/^is indented by another width/, '缩进和上下行对不齐'],
  [/^names a field that is already given above/, '这一项上面已经写过了'],
  [/^lacks a quote, comma or bracket/, '少了引号、逗号或括号'],
  [/^is not valid YAML: (.*)$/, '写法不对，文件读不懂（$1）'],
  [/^is not there$/, '文件不在了'],
  [/^is a folder: give the hall\.yaml/, '这是文件夹，请指定里面的 hall.yaml'],
  [/^is not encoded in UTF-8/, '文字编码不对，请存成 UTF-8'],
  [/^cannot be read: (.*)$/, '读不出来（$1）'],
  [/^could not be published: (.*)$/, '没能发布（$1）'],
  [/^must say both when it opens and when it closes/, '要写清几点开门、几点关门，不能带条件'],
  [/^names (.+), which is not there$/, '找不到文件 $1，请重新放一张'],
  [/^names (.+), which (.+)$/, '文件 $1 不能用，请换一个'],
  [/^was "(.+)" and cannot change while the server runs/, '启用后不能改（原来是“$1”）'],
];

/** A fault's reason in Chinese; as it is where it is none of those known. */
export function reasonInChinese(reason: string): string {
  for (const [pattern, zh] of rules) {
    const found = pattern.exec(reason);
    if (found) return zh.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  return reason;
}

/** Whether a reason is one of those known. */
export const isKnownReason = (reason: string): boolean => rules.some(([pattern]) => pattern.test(reason));
