/** The least that can take a post to a page: what is posted goes out again over every raw socket. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import { tell } from './child.ts';

const html = `<!doctype html><meta charset="utf-8"><title>bare</title><p id="n">0</p><script>
const text = document.getElementById('n').firstChild;
const socket = new WebSocket('ws://' + location.host);
socket.onopen = () => { document.title = 'open'; };
socket.onmessage = ({ data }) => { text.data = data; };
</script>`;

const server = createServer(async (request, response) => {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html');
    response.end(html);
    return;
  }
  const body = await text(request);
  for (const socket of sockets.clients) socket.send(body);
  response.end();
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () => {
  tell({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
