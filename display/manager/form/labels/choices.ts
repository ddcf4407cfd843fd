/** What the choices of a field are called in both languages. Pure. */
import type { Words } from '../../locale.ts';
import { type Path, pathPattern } from '../path.ts';

const choices: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  terminal: ['自助机', 'Terminal'],
  app: ['手机 APP', 'App'],
  wechat: ['微信', 'WeChat'],
  web: ['网上营业厅', 'Web'],
  sms: ['短信', 'Text message'],
  hotline: ['电话 10086', 'Hotline'],
  mo: ['周一', 'Mon'],
  tu: ['周二', 'Tue'],
  we: ['周三', 'Wed'],
  th: ['周四', 'Thu'],
  fr: ['周五', 'Fri'],
  sa: ['周六', 'Sat'],
  su: ['周日', 'Sun'],
  '0': ['常态', 'Normal'],
  '1': ['一级', 'Level 1'],
  '2': ['二级', 'Level 2'],
  '3': ['三级', 'Level 3'],
  normal: ['普通', 'Normal'],
  high: ['优先', 'High'],
  province: ['省公司', 'Province'],
  city: ['地市', 'City'],
  hall: ['本厅', 'This hall'],
  own: ['自有营业厅', 'Own hall'],
  partner: ['合作店', 'Partner shop'],
  room: ['24 小时自助厅', '24-hour room'],
  wifi: ['Wi-Fi', 'Wi-Fi'],
  charging: ['充电', 'Charging'],
  water: ['饮水', 'Water'],
  seats: ['座位', 'Seats'],
  restroom: ['洗手间', 'Restroom'],
  printing: ['打印', 'Printing'],
  umbrella: ['雨伞', 'Umbrellas'],
  help: ['帮助', 'Help'],
  queue: ['叫号和业务', 'Queue'],
  stage: ['大画面', 'Stage'],
  portrait: ['竖屏叫号', 'Portrait'],
  counter: ['单个窗口', 'One counter'],
  staff: ['员工看板', 'Staff board'],
  dark: ['深色', 'Dark'],
  light: ['浅色', 'Light'],
  services: ['业务和等候', 'Services and waits'],
  calls: ['叫号列表', 'List of calls'],
  nearby: ['附近网点', 'An outlet nearby'],
  none: ['不显示', 'Nothing'],
  guide: ['自助办理说明', 'Guides'],
  outlets: ['附近网点', 'Outlets'],
  quiet: ['空闲时段', 'Quiet times'],
  standards: ['收费和时限', 'Prices and times'],
  campaign: ['营销活动', 'Campaigns'],
  notice: ['通知', 'Notices'],
  amenities: ['便民服务', 'Amenities'],
  slide: ['画面', 'Slides'],
  trend: ['一周客流', 'The week'],
  zh: ['普通话', 'Chinese'],
  en: ['英语', 'English'],
  on: ['照常', 'As usual'],
  dim: ['调暗', 'Dim'],
  off: ['黑屏', 'Black'],
  WGS84: ['手机定位 WGS84', 'Phone, WGS84'],
  GCJ02: ['高德、腾讯地图 GCJ02', 'Amap, Tencent, GCJ02'],
  BD09: ['百度地图 BD09', 'Baidu, BD09'],
  appointment: ['预约客户', 'Appointments'],
  elderly: ['老年客户', 'Elderly people'],
  disabled: ['残障客户', 'Disabled people'],
  vip: ['贵宾客户', 'VIP'],
};

/** Choices that a field calls otherwise. */
const ofField: typeof choices = {
  'calling.order.*=normal': ['其他客户', 'Everybody else'],
};

/** The words for one choice of the field at a path. */
export function choiceWords(path: Path, choice: string | number): Words {
  if (pathPattern(path) === 'rotation.turnSeconds') return { zh: `${choice} 秒`, en: `${choice} s` };
  const [zh, en] = ofField[`${pathPattern(path)}=${choice}`] ?? choices[choice] ?? [`${choice}`, `${choice}`];
  return { zh, en };
}
