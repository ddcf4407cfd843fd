/** By what way something was published, in words. */
import { msg } from '@lit/localize';

export function howWords(how: string): string {
  switch (how) {
    case 'editor':
      return msg('发布');
    case 'file':
      return msg('改配置文件');
    case 'restore':
      return msg('恢复');
    case 'schedule':
      return msg('定时发布');
    case 'takeover':
      return msg('紧急通知');
    case 'takeover-end':
      return msg('结束紧急通知');
    case 'surge':
      return msg('手动级别');
    case 'screens':
      return msg('配对屏幕');
    case 'send':
      return msg('别的厅发来');
    default:
      return how;
  }
}
