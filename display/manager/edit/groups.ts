/** The sections of a hall's file in the groups that a manager looks for them. Pure. */
import type { Section } from '../form/describe.ts';
import type { Words } from '../locale.ts';

export interface SectionGroup {
  name: Words;
  sections: readonly { section: Section; about: Words }[];
}

const about = (section: Section, zh: string, en: string) => ({ section, about: { zh, en } });

export const groups: readonly SectionGroup[] = [
  {
    name: { zh: '播什么', en: 'What is shown' },
    sections: [
      about('notices', '一句话的通知', 'Short messages'),
      about('guides', '教客户不排队也能办', 'How to do it without a counter'),
      about('campaigns', '活动的口径、常见问题和期限', 'Offers, questions and periods'),
      about('slides', '自己的图片、视频和文字', 'Pictures, films and texts of the hall'),
      about('amenities', 'Wi-Fi、充电、饮水等', 'Wi-Fi, charging, water and more'),
      about('glossary', '行话换成大白话', 'Trade terms in plain words'),
      about('takeovers', '盖住全屏的通知', 'Messages over the whole screen'),
    ],
  },
  {
    name: { zh: '本厅情况', en: 'The hall' },
    sections: [
      about('hall', '厅名、地址、营业时间', 'Name, address, opening hours'),
      about('services', '客户取号办的业务', 'What people take tickets for'),
      about('counters', '窗口号和能办的业务', 'Counters and what they take'),
      about('outlets', '可以介绍客户去的地方', 'Where customers can go instead'),
      about('quiet', '什么时候人少', 'When it is quiet'),
      about('calling', '老人、预约等谁先叫', 'Who is called first'),
    ],
  },
  {
    name: { zh: '屏幕和规则', en: 'Screens and rules' },
    sections: [
      about('screens', '每块屏的版式和大小', 'Template and size of each'),
      about('surge', '分级标准、各岗位动作', 'Levels and who does what'),
      about('rotation', '各类内容播多少', 'How much of what'),
      about('sound', '叫号声音和音量', 'Calls and volume'),
      about('brand', '颜色', 'Colours'),
      about('care', '下班后和防烧屏', 'After hours, burn-in'),
      about('freshness', '数据多旧就不显示', 'When numbers are too old'),
      about('checks', '发布前怎么检查', 'What is checked before publishing'),
    ],
  },
];
