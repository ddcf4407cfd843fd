/**
 * `npm run gallery -- [FOLDER] [--template T] [--state S] [--size N] [--screen JSON]`: draws the wall in every template
 * and state at every size with its own elements, as PNG files, with a page that shows them all. `--screen` changes the
 * screen's other fields: '{"theme":"light","viewingMetres":5}'. Chinese needs a CJK font on this machine (Debian:
 * fonts-noto-cjk).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';
import type { Screen, Template } from '#config/schema.ts';
import { root } from '../../server/launch/setup.mjs';
import { chromiumFlags, provideChromium } from '../helpers/chromium.ts';
import { commandLine } from '../helpers/command-line.ts';
import { galleryScenes, gallerySizes, galleryTemplates } from '../helpers/gallery.ts';
import { stillness } from './stillness.ts';

interface Picture {
  template: Template;
  state: string;
  size: keyof typeof gallerySizes;
}

const usage = `npm run gallery -- [FOLDER] [--template T] [--state S] [--size N] [--screen JSON]
States: ${Object.keys(galleryScenes).join(', ')}.
Sizes: ${Object.keys(gallerySizes).join(', ')}.`;
const { values: only, positionals } = commandLine(usage, {
  options: {
    template: { type: 'string' },
    state: { type: 'string' },
    size: { type: 'string' },
    screen: { type: 'string', default: '{}' },
  },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(tmpdir(), 'hallboard-gallery'));
const fields = screenFields(only.screen);
const sizes = Object.keys(gallerySizes) as (keyof typeof gallerySizes)[];
const all = sizes.flatMap((size) =>
  Object.entries(galleryScenes).flatMap(([state, scene]) =>
    galleryTemplates(size, scene).map((template): Picture => {
      return { template, state, size };
    }),
  ),
);
const pictures = all.filter(
  ({ template, state, size }) =>
    (only.template ?? template) === template &&
    (only.state ?? state) === state &&
    (only.size ?? size) === size,
);
if (pictures.length === 0) {
  const choice = (key: 'template' | 'state' | 'size') => [...new Set(all.map((one) => one[key]))].join(', ');
  console.error(`No such picture. Templates: ${choice('template')}.`);
  console.error(`States: ${choice('state')}. Sizes: ${choice('size')}.`);
  process.exit(1);
}

await mkdir(folder, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch({ executablePath: provideChromium(console.log), args: chromiumFlags });
try {
  const [origin] = server.resolvedUrls?.local ?? [];
  if (!origin) throw new Error('the gallery could not be served');
  for (const size of sizes) await draw(browser, origin, size);
  await writeFile(join(folder, 'index.html'), page(pictures));
  console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
} finally {
  await browser.close();
  await server.close();
}

function screenFields(json: string): Partial<Screen> {
  try {
    return JSON.parse(json);
  } catch {
    console.error(`--screen takes fields of a screen as JSON, such as '{"theme":"light"}', not ${json}`);
    return process.exit(1);
  }
}

function fileOf({ template, state, size }: Picture): string {
  return `${template}-${state}-${size}.png`;
}

/** Draws the pictures of one size in one page: its script is loaded once. */
async function draw(browser: Browser, origin: string, size: keyof typeof gallerySizes): Promise<void> {
  const tab = await browser.newPage({ viewport: gallerySizes[size] });
  try {
    let drawing = '';
    tab.on('pageerror', (error) => console.error(`${drawing}: ${error.message}`));
    await tab.goto(`${origin}test/browser/gallery.html`);
    await tab.waitForFunction(() => 'drawScene' in window);
    for (const picture of pictures) {
      if (picture.size !== size) continue;
      drawing = fileOf(picture);
      const screen = { template: picture.template, ...fields };
      await tab.evaluate(([state, on]) => window.drawScene(state, on), [picture.state, screen] as const);
      await tab.evaluate(stillness);
      await tab.screenshot({ path: join(folder, drawing) });
    }
  } finally {
    await tab.close();
  }
}

function page(drawn: readonly Picture[]): string {
  const figures = drawn.map((picture) => {
    const file = fileOf(picture);
    return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file.slice(0, -4)}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Hallboard gallery</title>
<style>body{font:14px sans-serif;background:#ddd;display:flex;flex-wrap:wrap}figure{margin:8px}img{width:480px;height:270px;object-fit:contain;background:#888}</style>
${figures.join('\n')}\n`;
}
