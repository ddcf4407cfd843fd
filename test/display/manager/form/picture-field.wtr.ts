/** Pictures are made small enough, sent, and named in the draft. */
import { expect } from 'chai';
import { shrunk } from '../../../../display/manager/form/shrink-picture.ts';
import { until } from '../../elements/mounting.ts';
import { closePages, fakeServer, one, openPages, within } from '../page.ts';

/** A photo as a phone gives it. */
async function photo(width: number, height: number): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob ?? ''], '照片 1.png', { type: 'image/png' });
}

afterEach(closePages);

describe('shrunk', () => {
  it('makes a photo no larger than a TV shows', async () => {
    const small = await shrunk(await photo(4000, 3000));
    const { width, height } = await createImageBitmap(small);
    expect([width, height, small.name]).to.deep.equal([1920, 1440, '照片 1.webp']);
  });

  it('leaves what is small enough, and drawings, as they are', async () => {
    const [picture, drawing] = [
      await photo(300, 200),
      new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }),
    ];
    expect((await shrunk(picture)) === picture && (await shrunk(drawing)) === drawing).to.equal(true);
  });
});

describe('hb-picture-field', () => {
  it('sends a dropped picture and puts its path into the draft', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/campaigns/family');
    await one('hb-picture-field');
    const files = new DataTransfer();
    files.items.add(await photo(300, 200));
    await until(() => within('hb-picture-field', '.drop').length > 0);
    within('hb-picture-field', '.drop')[0]?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: files, cancelable: true }),
    );
    await until(() => JSON.stringify(server.draft).includes('media/picture-12345678.png'));
    await until(() => within('hb-picture-field', 'img').length > 0);
  });
});
