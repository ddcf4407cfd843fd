/**
 * The preview page: the wall itself in a frame of the manager's page, which tells it what to show. It has no link, keeps
 * nothing, makes no sound and registers no service worker.
 */
import { parse } from '#config/parse.ts';
import { type PreviewAnswer, PreviewMessage } from './message.ts';
import { startPreview } from './preview.ts';

if (window.parent === window) {
  document.body.textContent = '预览由管理页面打开。The manager page opens this preview.';
} else {
  const preview = startPreview(document.body);
  const answer = (message: PreviewAnswer) => window.parent.postMessage(message, location.origin);
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== location.origin) return;
    const message = parse(PreviewMessage, data);
    if (message.ok) return preview.show(message.value);
    const [fault] = message.faults;
    // Managers know the places in the hall's file.
    const place = fault?.path.replace(/^config\./, '') ?? '';
    answer({ type: 'hallboard-preview-refused', reason: `${place} ${fault?.reason ?? ''}`.trim() });
  });
  answer({ type: 'hallboard-preview-ready' });
}
