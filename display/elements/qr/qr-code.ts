import { generate, mode } from 'lean-qr';
import { html, nothing, type TemplateResult } from 'lit';

/** Modules of white around the code; the tile it stands on adds the rest of what scanners need. */
const quietZone = 2;

/** Not as Japanese characters, which phones sold in China need not read, and whose table a slow TV takes long to make. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

interface Drawing {
  side: number;
  path: string;
}

const drawn = new Map<string, Drawing | undefined>();
/** Far more codes than a hall has; keeps a page that runs for months from collecting old ones. */
const mostDrawn = 200;

/** A QR code that leads to `link`, as SVG. Nothing if the link is too long for any code. */
export function qrCode(link: string, label: string): TemplateResult | typeof nothing {
  if (!drawn.has(link)) {
    if (drawn.size >= mostDrawn) drawn.clear();
    drawn.set(link, draw(link));
  }
  const code = drawn.get(link);
  if (!code) return nothing;
  const { side, path } = code;
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${side}v${side}h-${side}z"></path>
    <path fill="#000" d=${path}></path>
  </svg>`;
}

/** One run of dark modules after the other. */
function draw(link: string): Drawing | undefined {
  let code: ReturnType<typeof generate>;
  try {
    code = generate(link, { modes });
  } catch {
    return undefined;
  }
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      path += `M${from + quietZone} ${y + quietZone}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return { side: code.size + 2 * quietZone, path };
}
