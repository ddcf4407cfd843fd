/** What was done, as the audit log names it, in words. */
import { msg } from '@lit/localize';
import { howWords } from '../changes/how-words.ts';

export function actionWords(action: string): string {
  switch (action) {
    case 'session.begin':
      return msg('登录');
    case 'session.refuse':
      return msg('登录失败');
    case 'session.end-all':
      return msg('在所有设备上退出');
    case 'password.change':
    case 'password.set':
      return msg('修改密码');
    case 'user.link':
      return msg('发了设置密码的链接');
    case 'user.create':
      return msg('添加用户');
    case 'user.change':
      return msg('修改用户');
    case 'user.remove':
      return msg('删除用户');
    case 'feed.create':
      return msg('生成数据来源密钥');
    case 'feed.remove':
      return msg('作废数据来源密钥');
    case 'screen.pair':
      return msg('配对屏幕');
    case 'screen.revoke':
      return msg('撤销屏幕配对');
    case 'screen.identify':
      return msg('让屏幕显示名字');
    case 'screen.reload':
      return msg('让屏幕重新加载');
    case 'draft.save':
      return msg('保存草稿');
    case 'draft.upload':
      return msg('上传文件');
    case 'draft.import':
      return msg('导入草稿');
    case 'draft.revert':
      return msg('退回草稿');
    case 'draft.discard':
      return msg('放弃草稿');
    case 'publish.later':
      return msg('安排定时发布');
    case 'publish.later.cancel':
      return msg('取消定时发布');
    case 'publish.later.failed':
      return msg('定时发布没有成功');
    case 'link.make':
      return msg('在服务器上生成管理员链接');
    default:
      return howWords(action.replace(/^publish\./, ''));
  }
}
