/**
 * How long a link may be for its QR code to be scanned off a hall's screens.
 *
 * A phone's camera sees some 65° and looks for codes in about 1920 px across: 1.5 px for each mm at 1 m. A decoder
 * needs 2 px for each module, so that a module is at least 1.33 mm wide for each metre. To scan people step up to half
 * the viewing distance, and to 2 m of a large screen.
 */
import type { HallConfig, Screen } from '#config/schema.ts';

const modulePerMetre = 1.33;
const stepUp = { share: 0.5, mostMetres: 2 };
/** Side of a code on the stage beside the queue (display/director/guide-pages.ts), in hundredths of 1080 lines. */
const codeSide = 2.5;
/** White around a code that counts in its side, in modules. */
const quietZone = 4;

/** Bytes that a QR code holds at the lowest error correction, by version (ISO/IEC 18004, table 7). */
const capacities = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858,
];

/** The screen on which codes are finest, with the longest link that can be scanned off it; undefined without one. */
export function longestLink({ screens }: HallConfig): { screen: Screen; characters: number } | undefined {
  const rooms = screens
    .filter(({ template }) => template !== 'counter' && template !== 'staff')
    .map((screen) => ({ screen, characters: charactersOn(screen) }));
  return rooms.reduce<(typeof rooms)[number] | undefined>(
    (least, room) => (least && least.characters <= room.characters ? least : room),
    undefined,
  );
}

function charactersOn({ diagonalInches, viewingMetres }: Screen): number {
  const scanMetres = Math.min(viewingMetres * stepUp.share, stepUp.mostMetres);
  const modules =
    Math.floor(codeMm(diagonalInches, viewingMetres) / (modulePerMetre * scanMetres)) - quietZone;
  // A code of version v has 17 + 4v modules on a side.
  const version = Math.floor((modules - 17) / 4);
  return capacities[Math.min(version, capacities.length) - 1] ?? capacities[0] ?? 0;
}

/** Side of a code with its quiet zone on a panel of 16:9; the wall draws larger for those who stand farther away. */
function codeMm(diagonalInches: number, viewingMetres: number): number {
  const shortSide = (diagonalInches * 25.4 * 9) / Math.hypot(16, 9);
  const scale = Math.min(1.3, Math.max(0.8, (viewingMetres / 8) * (55 / diagonalInches)));
  return (codeSide / 10.8) * shortSide * scale;
}
