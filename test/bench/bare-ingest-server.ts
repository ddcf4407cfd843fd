/** The least that can take a post durably: appends each body to a file, waits for the disk, answers. */
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { tell } from './child.ts';

const [file = ''] = process.argv.slice(2);
const log = await open(file, 'a');
const server = createServer(async (request, response) => {
  await log.appendFile(await buffer(request));
  await log.datasync();
  response.end('{}');
});
server.listen(0, '127.0.0.1', () => {
  tell({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
