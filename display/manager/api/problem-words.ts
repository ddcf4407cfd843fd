/** Says in Chinese why the server refused: it tells so in English. Pure. */
import { faultsInChinese } from './problem-faults.ts';

type Rule = readonly [pattern: RegExp, zh: string];

/** The first that matches counts; `$1` stands for what its group held. */
const rules: readonly Rule[] = [
  [/^The name or the password is wrong/, '用户名或密码不对'],
  [/^That was wrong too often/, '错的次数太多，请过一会儿再试'],
  [/^Sign in first/, '请先登录'],
  [/^Sign in over HTTPS/, '请用 https:// 开头的网址登录'],
  [/^This link has been used, or is too old/, '这个链接已经用过或过期了，请找管理员要新的'],
  [/^Give a name and a display name/, '请填姓名和用户名'],
  [/^The password must be at least (\d+)/, '密码至少要 $1 个字符'],
  [/^The password must have at least five/, '密码太简单：至少用五种不同的字符'],
  [/^The password must not/, '密码太容易猜，请换一个'],
  [/^The current password is wrong/, '现在的密码不对'],
  [/^The password was changed elsewhere/, '密码刚在别处改过，请重新登录'],
  [/^This account signs in without a password/, '这个账号不用密码登录'],
  [/^There is a user "(.+)" already/, '用户名“$1”已经有人用了'],
  [/^There is no such user/, '没有这个用户，或不归您管'],
  [/^Your own password is changed/, '自己的密码请在“我的账号”里改'],
  [/^This is the last administrator/, '这是最后一个管理所有厅的管理员，请先添加另一个'],
  [/^The single sign-on name "(.+)" is/, '公司账号“$1”已给了别的用户'],
  [/^You may not give the role/, '不能给出比自己更大的权限'],
  [/^The campaign "(.+)" belongs to the province/, '活动“$1”是省公司的，您的账号不能改'],
  [/^The campaign "(.+)" belongs to/, '活动“$1”不归您管，不能改'],
  [/^Your account may not change where the hall belongs/, '您的账号不能改本厅归哪个省、市'],
  [/^Your account may not/, '您的账号没有这个权限，请找管理员'],
  [/^This request does not come from a page/, '请从本系统的页面操作，刷新后再试'],
  [/^Somebody else changed the same meanwhile/, '别人刚改了同一处，请选择保留哪个'],
  [/^The draft was changed meanwhile/, '草稿刚被别人改过，请看一遍再发布'],
  [/^This revision of the draft is not kept/, '草稿太旧了，请刷新页面'],
  [/^There is nothing to publish/, '没有改动要发布'],
  [/^There is no version (\d+)/, '没有第 $1 版'],
  [/^This is not waiting to be published/, '这条定时发布已经没有了'],
  [/^There is no such takeover/, '这条紧急通知已经结束了'],
  [
    /^Nothing was published: the hall's file .* cannot be written/,
    '没有发布：服务器上的配置文件不能写，请找管服务器的人',
  ],
  [
    /^Nothing was published: the server could not keep/,
    '没有发布：服务器存不下这一版，可能磁盘满了。草稿还在，屏幕没有变，请找管服务器的人',
  ],
  [/^the same was changed by something else/, '同一处后来被别的发布改过了'],
  [/^Nothing was published/, '没有发布：还有必须改的地方，见检查结果'],
  [/^The draft could not be saved/, '服务器没能保存草稿，可能磁盘满了'],
  [/^The name must be of letters/, '只能用图片（png、jpg、webp、svg）或视频（mp4、webm）'],
  [/^The archive/, '这个压缩包不能用：要有 hall.yaml 和 media 文件夹'],
  [/cannot be read.*hall file|^hall\.yaml cannot be read/, '文件读不懂，不是营业厅的配置文件'],
  [/^No TV shows the code (.+) now/, '没有电视显示配对码 $1，请看一下电视，码可能换了'],
  [/^Too many codes were tried/, '试得太多了，请过一会儿再试'],
  [/^This hall has too many paired screens/, '本厅配对的屏幕太多了，请先撤销不用的'],
  [/^The screen "(.+)" is not connected/, '屏幕“$1”没有连上'],
  [
    /^The screen "(.+)" could not draw itself|^The screen "(.+)" did not draw/,
    '这块屏幕没能画出画面，请再试',
  ],
  [/^Too many screens are being looked at/, '同时看的屏幕太多，请稍后再试'],
  [/^The hall's file has no screen|^The screen "(.+)" is not paired/, '没有这块屏幕，或没有配对'],
  [/^A hall has at most (\d+) feeds/, '一个厅最多 $1 个来源，请先停用不用的'],
  [/^The feed "(.+)" has a key/, '来源“$1”已有密钥，请先停用它或换个名字'],
  [/^There is no such feed/, '没有这个来源'],
  [/^The body broke off/, '没有传完就断了，请再试一次'],
  [/^(\S+) is larger than (\d+) MB/, '文件“$1”太大了，最多 $2 MB'],
  [
    /^(\S+\.svg) (?:defines|has|holds|animates|refers|writes) /,
    '图片“$1”里有脚本、链接等不能用的内容，请换成 png 或 jpg',
  ],
  [/^(\S+\.svg) is not /, '“$1”不是能用的 SVG 图片，请换成 png 或 jpg'],
  [/^(\S+) is not what its name ends in/, '“$1”的内容和扩展名对不上，请换一个文件'],
  [/^Something went wrong on the server/, '服务器出错了，请再试一次；还不行就找管服务器的人'],
];

/** By status, for what no rule knows. */
const usual: Readonly<Record<number, string>> = {
  400: '填的内容不对',
  403: '您的账号没有这个权限，请找管理员',
  404: '找不到，可能已被删除',
  409: '和别人的改动冲突，请刷新后再试',
  413: '文件太大了',
  415: '这种文件不能用',
  422: '内容有问题，没有保存',
  429: '操作太频繁，请过一会儿再试',
  503: '服务器暂时办不了，请稍后再试',
};

/** Why the server refused, in Chinese; what no rule knows is told by its status, with the server's own words. */
export function refusalInChinese(status: number, detail: string): string {
  for (const [pattern, zh] of rules) {
    const found = pattern.exec(detail);
    if (found) return zh.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  const tooLarge = /^The body must be at most (\d+) bytes/.exec(detail)?.[1];
  if (tooLarge !== undefined) return `文件太大了，最多 ${sizeWords(Number(tooLarge))}`;
  const faults = faultsInChinese(detail);
  if (faults !== undefined) return `${usual[status] ?? usual[400]}：${faults}`;
  return `${usual[status] ?? '服务器没有办成'}（${detail}）`;
}

/** 2097152 as `2 MB`. */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.floor(kilobytes)} KB` : `${Number((kilobytes / 1024).toFixed(1))} MB`;
}
