import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, chromiumPath } from '../../helpers/chromium.ts';
import { patience } from '../../helpers/eventually.ts';
import { type HttpServer, northKey, startHttp } from '../../helpers/http-server.ts';

const display = resolve(import.meta.dirname, '../../../display');

let server: HttpServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  server = await startHttp();
  await build({
    root: display,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: {
      outDir: server.pagesDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(display, 'api/index.html') },
    },
  });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  page = await browser.newPage();
  page.setDefaultTimeout(patience.timeout);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(server.url) || foreign.push(request.url()));
  await page.goto(`${server.url}/api/#auth`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('the page about the API', () => {
  it('shows the operations of the document, with nothing from elsewhere and within the policy', async () => {
    await page.getByText('Tell what happened at the queue machine').first().waitFor();
    await page.getByText('Whether the server answers').first().waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('sends an example with the key it is given', async () => {
    await page.getByPlaceholder('api-token').first().fill(northKey);
    await page.getByRole('button', { name: 'SET' }).first().click();
    await page.locator('.nav-bar-path', { hasText: 'Tell what happened' }).click();
    await page.getByRole('button', { name: 'TRY' }).first().click();
    await page.getByText('"accepted"').first().waitFor();
    expect(server.north.taken).toMatchObject([
      { type: 'ticket.issued', data: { ticket: 'A015', service: 'pay' } },
    ]);
    expect(complaints).toEqual([]);
  });
});
