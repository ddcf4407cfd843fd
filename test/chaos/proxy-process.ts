/** A TCP proxy in a process of its own: two files are open per connection, and a process may have only so many. */
import { answer } from '../bench/child.ts';
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts';

export type ProxyQuestion = { ask: 'start'; target: number } | { ask: 'cut' };
/** The port of a started proxy, or connections cut. */
export type ProxyAnswer = number;

let proxy: TcpProxy | undefined;

answer<ProxyQuestion>(async (question) => {
  if (question.ask === 'start') {
    proxy = await startTcpProxy(question.target);
    return proxy.port;
  }
  const open = proxy?.open() ?? 0;
  proxy?.cut();
  return open;
});
