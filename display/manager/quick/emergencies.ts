/** Messages that a hall needs at once, in both languages as the screens show them. */
export const emergencies: readonly { zh: string; en: string }[] = [
  {
    zh: '系统故障，业务暂停办理，正在抢修，请稍候',
    en: 'System fault: services pause while we repair it. Please wait',
  },
  {
    zh: '临时停电，请大家留在原地，听工作人员安排',
    en: 'Power cut: please stay where you are and follow our staff',
  },
  {
    zh: '请大家听从工作人员引导，从安全出口有序离开',
    en: 'Please leave by the emergency exits, guided by our staff',
  },
  { zh: '有客户身体不适，请大家让出通道', en: 'Somebody is unwell: please keep the way clear' },
  {
    zh: '今天人特别多，取号已满，请改时间再来',
    en: 'Very busy today: no more tickets. Please come another time',
  },
];
