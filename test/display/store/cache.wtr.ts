import { expect } from 'chai';
import { get, createStore as openDatabase, set } from 'idb-keyval';
import { openCache } from '../../../display/store/cache.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { viewWith } from '../../helpers/views.ts';

const view = { view: viewWith(3), epoch: 'e', seq: 7, asOf: 1_000 };
const clock = { hall: 1, local: 2, rate: 1, kind: 'real' } as const;
const raw = () => openDatabase('hallboard', 'screen');
let hall = 0;

describe('the screen’s cache', () => {
  let id: string;
  beforeEach(() => {
    id = `hall-${hall++}`;
  });

  it('is empty at first', async () => {
    expect(await openCache(id).load()).to.deep.equal({});
  });

  it('gives back what it was given, to another page too', async () => {
    await openCache(id).save({ view, config: sampleConfig, clock });
    expect(await openCache(id).load()).to.deep.equal({ view, config: sampleConfig, clock });
  });

  it('keeps the pieces that are not given', async () => {
    const cache = openCache(id);
    await cache.save({ config: sampleConfig });
    await cache.save({ view });
    expect(await cache.load()).to.deep.equal({ view, config: sampleConfig });
  });

  it('keeps halls apart', async () => {
    await openCache(id).save({ view });
    expect(await openCache(`${id}-other`).load()).to.deep.equal({});
  });

  it('drops a piece that cannot be read and keeps the others', async () => {
    const cache = openCache(id);
    await cache.save({ view, config: sampleConfig, clock });
    await set(`${id}/view`, { generation: 1, value: { ...view, view: { services: 'many' } } }, raw());
    expect(await cache.load()).to.deep.equal({ config: sampleConfig, clock });
  });

  it('drops what another generation of the page kept', async () => {
    const cache = openCache(id);
    await cache.save({ view, clock });
    const kept = await get(`${id}/clock`, raw());
    await set(`${id}/clock`, { ...kept, generation: 0 }, raw());
    expect(await cache.load()).to.deep.equal({ view });
  });

  it('rejects where the browser refuses to store', async () => {
    // A function is what no browser stores.
    const unstorable = { ...sampleConfig, version: (() => '') as unknown as string };
    const outcome = await openCache(id)
      .save({ view, config: unstorable })
      .catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(DOMException);
  });
});
