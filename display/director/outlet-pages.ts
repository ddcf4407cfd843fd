/** How the outlets board fills its room, and its pages. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { type Board, type BoardWords, boardOf, heightOf, lineCount, lineHeight } from './board.ts';
import { type Nearby, rankOutlets } from './nearby.ts';
import { comparisonSentence, kindWords, serviceName, whereWords } from './outlet-words.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';
import { type Room, reference } from './zones.ts';

/** Type in rem at scale 1. */
const sizes = { name: 0.42, takes: 0.38, small: 0.32, number: 0.6 };
/** Width of the number at the right of a row, at scale 1; between it and the words. */
const farWidth = 2.85;
const farGap = 0.16;
/** Narrower than this, the number stands under the words. */
const stackedUnder = 7;
/** Air over and under the words of a row. */
const rowAir = 0.14;
/** Sides of the code to scan at most, and at least. */
const codes = { foot: 2, wide: 2.7, least: 1.5 };
/** Width at the code for the name of the place it leads to: on two lines, or on one where the words leave it that. */
const caption = { least: 2, width: 2.3, long: 3.2, longFrom: 9.9, lines: 2 };
/** Between a code and the name beside it. */
export const besideCode = 0.3;
/** The longest that is said of a wait in a row. */
const longestWait = '在此约 90–120 分钟';

/** How the board is set, the same on all its pages. Lengths in rem. */
export interface OutletForm {
  type: typeof sizes;
  /** The number stands under the words of a row. */
  stacked: boolean;
  /** Width for the words of a row, and of its number. */
  what: number;
  far: number;
  /** Where the code to scan stands, its side and the lines under it; undefined where there is no room for it. */
  code: { place: 'head' | 'foot'; side: number; lines: number } | undefined;
  /** What of the head there is room for. */
  head: Head;
  /** Whether rows have room for the address. */
  address: boolean;
  perPage: number;
  /** Height of a row, the code at the foot not included. */
  row: number;
}

/** What a page says over its rows. */
export const plainWords: BoardWords = {
  title: '附近网点也能办',
  why: '在哪里办都一样，同等有效',
  note: 'Done there counts just the same',
};

/** The same where the first of the page is surely faster, as far as that fits on few lines. */
export function fasterWords(
  config: PublicConfig,
  { outlet, faster }: Nearby,
  { form, scale }: Pick<Board, 'form' | 'scale'>,
  width: number,
): BoardWords {
  if (!faster) return plainWords;
  const named = comparisonSentence(faster, outlet.name.zh);
  const short =
    lineCount(named, width, 0.4 * scale) > (form === 'wide' ? 3 : 2)
      ? comparisonSentence(faster, '那里')
      : named;
  const service = serviceName(config.services, faster.service);
  const note = `${service}，连走带等；同等有效`;
  const noted = textWidth(note) * sizes.small * scale <= width ? note : '连走带等；同等有效';
  return { title: '换个网点更快', why: short, note: noted };
}

/** The longest words of a head: what is left under it is there on every page. */
const longestWords: BoardWords = {
  title: plainWords.title,
  why: '去那里约 120–155 分钟，在此等候约 120 分钟以上',
  note: 'Done there counts just the same',
};

/** What stands over the rows. */
export interface Head {
  /** Box of the code beside the words of an `over` head, its caption included; empty where there is none. */
  code: Room;
  /** Whether more than the title is said. */
  whole: boolean;
}

const noCode: Room = { width: 0, height: 0 };
/** Codes beside the words, the largest first: a lower room has less of it. */
const besideWords = [
  // Two places to choose from are worth more than a large code, and three more than a very large one.
  { side: 2.6, lines: 2, rows: 3 },
  { side: 2, lines: 2, rows: 2 },
  { side: 1.75, lines: 1, rows: 2 },
  { side: codes.least, lines: 1, rows: 2 },
];
type Beside = (typeof besideWords)[number];

/** What a head may be, the largest first, with how many rows must have room under it. */
const headsIn = ({ width }: Room): { head: Head; beside?: Beside; rows: number }[] => [
  ...(width < stackedUnder ? [] : besideWords).map((beside) => {
    const box = {
      width:
        beside.lines === 1 && width >= caption.longFrom ? caption.long : Math.max(beside.side, caption.width),
      height: beside.side + beside.lines * sizes.small * lineHeight,
    };
    return { head: { code: box, whole: true }, beside, rows: beside.rows };
  }),
  { head: { code: noCode, whole: true }, rows: 2 },
  { head: { code: noCode, whole: false }, rows: 2 },
];

const known = new WeakMap<PublicConfig, Map<string, OutletForm>>();

export function outletForm(config: PublicConfig, room: Room): OutletForm {
  const key = `${room.width} ${room.height}`;
  const forms = known.get(config) ?? new Map<string, OutletForm>();
  const form = forms.get(key) ?? formed(config, room);
  known.set(config, forms.set(key, form));
  return form;
}

function formed(config: PublicConfig, room: Room): OutletForm {
  const forms = headsIn(room).map((each) => ({ ...formWith(each, config, room), rows: each.rows }));
  const holds = (fits: number, rows: number) => fits >= Math.min(rows, config.outlets.length);
  const found = forms.find(({ fits, rows }) => holds(fits, rows)) ?? forms.find(({ fits }) => holds(fits, 1));
  return (found ?? formWith({ head: { code: noCode, whole: false } }, config, room)).form;
}

/** The board with such a head, and how many rows have room under it. */
function formWith(
  { head, beside }: { head: Head; beside?: Beside },
  config: PublicConfig,
  room: Room,
): { form: OutletForm; fits: number } {
  const words = head.whole ? longestWords : { title: plainWords.title };
  const board = boardOf(room, words, head.code);
  const stacked = board.form === 'over' && room.width < stackedUnder;
  const scaled = scaledBy(board.scale);
  const far = stacked ? board.body.width : farWidth * board.scale;
  const what = stacked ? board.body.width : board.body.width - far - farGap;
  const height = (address: boolean) =>
    Math.max(
      ...config.outlets.map((outlet) => rowHeight(config, outlet, { scaled, what, stacked, address })),
      0,
    );
  const address = height(true) <= board.body.height;
  const row = height(address);
  const fits = Math.floor(board.body.height / row);
  const perPage = Math.max(1, Math.min(config.outlets.length, fits));
  const code = codeOf(board, stacked, beside, board.body.height - row);
  const shown = code?.place === 'foot' ? 1 : perPage;
  return { form: { type: scaled, stacked, what, far, code, address, perPage: shown, row, head }, fits };
}

function codeOf(
  board: Board,
  stacked: boolean,
  beside: Beside | undefined,
  spare: number,
): OutletForm['code'] {
  const { lines } = caption;
  if (board.form === 'wide') {
    const words = heightOf(board.title) + heightOf(board.why) + heightOf(board.note);
    const { width, height } = board.head;
    const side = Math.min(codes.wide, height - words - besideCode, width - besideCode - caption.least);
    return side < codes.least ? undefined : { place: 'head', side, lines };
  }
  if (!stacked) return beside && { place: 'head', side: beside.side, lines: beside.lines };
  const side = Math.min(codes.foot, spare - 0.1);
  return side < codes.least ? undefined : { place: 'foot', side, lines };
}

const scaledBy = (scale: number): typeof sizes => ({
  name: sizes.name * scale,
  takes: sizes.takes * scale,
  small: sizes.small * scale,
  number: sizes.number * scale,
});

interface RowSetting {
  scaled: typeof sizes;
  what: number;
  stacked: boolean;
  address: boolean;
}

/** The most a row of this outlet can need, whatever is said of it. */
function rowHeight(
  { services }: PublicConfig,
  outlet: PublicOutlet,
  { scaled, what, stacked, address }: RowSetting,
): number {
  const taken = services.filter(({ id }) => outlet.services.includes(id));
  const takes = Math.max(...taken.map(({ name }) => lineCount(name.zh + longestWait, what, scaled.takes)), 1);
  // Whether it is faster changes by the minute: there is room for what is said then.
  const where = [true, false].map((faster) =>
    lineCount(whereWords(outlet, { faster, address, room: what / scaled.small }), what, scaled.small),
  );
  const words =
    nameHeight(outlet, what, scaled, stacked) +
    takes * scaled.takes * lineHeight +
    Math.max(...where) * scaled.small * lineHeight;
  const number = scaled.number * 1.1 + scaled.small * lineHeight * (stacked ? 1 : 2);
  return (stacked ? words + number : Math.max(words, number)) + rowAir;
}

function nameHeight(outlet: PublicOutlet, what: number, scaled: typeof sizes, stacked: boolean): number {
  const line = scaled.name * lineHeight;
  if (lineCount(nameText(outlet), what, scaled.name) === 1) return line;
  const kind = !stacked && shownKind(outlet) ? scaled.small * lineHeight : 0;
  return lineCount(outlet.name.zh, what, scaled.name) * line + kind;
}

/** Name and kind as they are measured: the kind stands behind the name in smaller type. */
export const nameText = ({ name, kind }: PublicOutlet): string =>
  `${name.zh} ${shownKind({ name, kind })}`.trim();

/** Its kind, unless its name says it. */
export function shownKind({ name, kind }: Pick<PublicOutlet, 'name' | 'kind'>): string {
  const says = kind === 'room' ? /自助厅/ : kind === 'partner' ? /合作/ : /营业厅/;
  return says.test(name.zh) ? '' : kindWords[kind];
}

/** On how many pages the board shows all outlets. */
export function outletPageCount(config: PublicConfig, room: Room = reference.stage): number {
  return Math.ceil(config.outlets.length / outletForm(config, room).perPage);
}

/** The outlets by page, the best first. `now` in epoch ms. */
export function outletPages(
  config: PublicConfig,
  view: HallView | undefined,
  now: number,
  room: Room = reference.stage,
  hereKnown = false,
): Nearby[][] {
  return evenPages(rankOutlets(config, view, now, hereKnown), outletForm(config, room).perPage);
}
