/** Publishes a text into a hall's file, and is killed once its pictures are written. */
import { writeHall } from '../../server/signage/write-hall.ts';

const [file = '', text = ''] = process.argv.slice(2);

class Media extends Map<string, Uint8Array<ArrayBuffer>> {
  override *[Symbol.iterator](): MapIterator<[string, Uint8Array<ArrayBuffer>]> {
    yield* super[Symbol.iterator]();
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  }
}

await writeHall(file, text, new Media([['media/new.svg', new TextEncoder().encode('<svg/>')]]));
