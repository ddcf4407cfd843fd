import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFaults, loadHall, type PublishedHall } from '../../../server/signage/hall-file.ts';
import { drawing, hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let hall: TempHall;
beforeEach(async () => {
  hall = await tempHall();
});
afterEach(() => hall.remove());

async function load(): Promise<PublishedHall> {
  const loaded = await loadHall(hall.file);
  if (!loaded.ok) throw new Error(formatFaults(hall.file, loaded.faults));
  return loaded.value;
}

/** The faults of the hall file with `yaml` in it, as a manager reads them. */
async function faults(yaml?: string): Promise<string[]> {
  if (yaml !== undefined) await hall.write(yaml);
  const loaded = await loadHall(hall.file);
  return loaded.ok ? [] : formatFaults('hall.yaml', loaded.faults).split('\n');
}

describe('a good hall file', () => {
  it('is published with its outlets nearest first, with distance, walk and map', async () => {
    const { outlets } = (await load()).public;
    expect(outlets).toMatchObject([
      // A hundredth of a degree of latitude is 1112 m.
      { id: 'near', distanceMetres: 1112, walkMinutes: 20 },
      { id: 'far', distanceMetres: 2224, walkMinutes: 39 },
    ]);
    const link = new URL(outlets[0]?.mapLink ?? '');
    expect(link.origin + link.pathname).toBe('https://uri.amap.com/marker');
    expect(link.searchParams.get('name')).toBe('近的店');
  });

  it('names each picture by its content and leads the guides to it', async () => {
    const { media, public: shown } = await load();
    const [name, ...others] = media.keys();
    expect(others).toEqual([]);
    expect(name).toMatch(/^pay-1\.[0-9a-f]{8}\.svg$/);
    expect(shown.guides[0]?.steps.map(({ image }) => image)).toEqual([`/media/test-hall/${name}`, undefined]);
    expect(media.get(name ?? '')).toMatchObject({ contentType: 'image/svg+xml' });
    expect(new TextDecoder().decode(media.get(name ?? '')?.bytes)).toBe(drawing('first'));
  });

  it('leads slides and campaigns to their pictures and films, and takes a film of up to 30 MB', async () => {
    const film = new Uint8Array(3 * 1024 * 1024);
    film.set([0, 0, 0, 24, ...new TextEncoder().encode('ftypmp42')]);
    await hall.draw('welcome.mp4', film);
    await hall.write(`${hallYaml}slides:
  - { id: welcome, video: media/welcome.mp4 }
campaigns:
  - id: family
    owner: hall
    title: { zh: 全家套餐 }
    offer: { zh: 三个人共用流量 }
    products: [家庭套餐]
    image: media/pay-1.svg
    from: '2026-12-01T00:00:00+08:00'
    until: '2026-12-31T00:00:00+08:00'
`);
    const { media, public: shown } = await load();
    const [picture, video] = [...media.keys()];
    expect(shown.campaigns[0]?.image).toBe(`/media/test-hall/${picture}`);
    expect(shown.slides[0]?.video).toBe(`/media/test-hall/${video}`);
    expect(media.get(video ?? '')).toMatchObject({ contentType: 'video/mp4' });
  });

  it('tells walls nothing of the hall that they do not show', async () => {
    expect(Object.keys((await load()).public.hall)).toEqual(['id', 'name', 'address', 'timeZone']);
  });

  it('has the same version each time it is loaded, and after a change to its comments only', async () => {
    const { version } = await load();
    await hall.write(`${hallYaml}# Nothing new.\n`);
    expect((await load()).version).toBe(version);
  });

  it('has another version after a change to its words or its pictures', async () => {
    const versions = new Set([(await load()).version]);
    await hall.write(hallYaml.replace('付款', '付钱'));
    versions.add((await load()).version);
    await hall.draw('pay-1.svg', drawing('second'));
    versions.add((await load()).version);
    expect(versions.size).toBe(3);
  });
});

describe('a faulty hall file is refused, naming line, path and reason', () => {
  it('where it is not there', async () => {
    expect(formatFaults('no.yaml', [{ path: '', reason: 'is not there' }])).toBe('no.yaml: is not there');
    const loaded = await loadHall(join(dirname(hall.file), 'other.yaml'));
    expect(loaded).toEqual({ ok: false, faults: [{ path: '', reason: 'is not there' }] });
  });

  it('where fields are wrong, missing or unknown', async () => {
    const yaml = hallYaml
      .replace('letter: A', 'letter: AB')
      .replace('    kind: own\n', '')
      .replace('minutes: 1', 'minutes: 1\n    colour: red');
    expect(await faults(yaml)).toEqual([
      'hall.yaml:10: services[0].letter must be one letter A to Z',
      'hall.yaml:21: outlets[1].kind is missing',
      'hall.yaml:33: guides[0].colour is not a known field',
    ]);
  });

  it('where hours cannot be read', async () => {
    const yaml = hallYaml.replace('Mo-Su 09:00-18:00', '每天 9 点').replace('hours: 24/7', 'hours: 9 to 5+');
    const [own, outlet, ...others] = await faults(yaml);
    expect(own).toMatch(/^hall\.yaml:8: hall\.hours must be opening hours such as /);
    expect(outlet).toMatch(/^hall\.yaml:19: outlets\[0\]\.hours must /);
    expect(others).toEqual([]);
  });

  it('where a picture is missing, told once', async () => {
    const again = hallYaml.replace('付款 }', '付款 }, image: media/pay-1.svg');
    await hall.erase('pay-1.svg');
    expect(await faults(again)).toEqual([
      'hall.yaml:35: guides[0].steps[0].image names media/pay-1.svg, which is not there',
    ]);
  });

  it('where a picture is too large, unsafe or not what it says', async () => {
    await hall.draw('pay-1.svg', drawing('x'.repeat(2 * 1024 * 1024)));
    expect((await faults())[0]).toContain('media/pay-1.svg, which is larger than 2 MB');
    await hall.draw('pay-1.svg', drawing('<script>alert(1)</script>'));
    expect((await faults())[0]).toContain('media/pay-1.svg, which holds a script');
    await hall.draw('pay-1.png', drawing('no PNG'));
    expect((await faults(hallYaml.replace('pay-1.svg', 'pay-1.png')))[0]).toContain(
      'media/pay-1.png, which is not what its name ends in',
    );
    await rm(join(dirname(hall.file), 'media', 'pay-1.png'));
    await mkdir(join(dirname(hall.file), 'media', 'pay-1.png'));
    expect((await faults())[0]).toContain('media/pay-1.png, which cannot be read');
  });

  it('where a film is too large or not what it says', async () => {
    const withFilm = `${hallYaml}slides:\n  - { id: welcome, video: media/welcome.webm }\n`;
    await hall.draw('welcome.webm', 'no film');
    expect(await faults(withFilm)).toEqual([
      'hall.yaml:38: slides[0].video names media/welcome.webm, which is not what its name ends in',
    ]);
    await hall.draw('welcome.webm', new Uint8Array(31 * 1024 * 1024));
    expect((await faults())[0]).toContain('media/welcome.webm, which is larger than 30 MB (31.0 MB)');
  });

  it('where it is a folder', async () => {
    const folder = dirname(hall.file);
    expect(await loadHall(folder)).toEqual({
      ok: false,
      faults: [{ path: '', reason: 'is a folder: give the hall.yaml in it' }],
    });
  });

  it('where it is not written in UTF-8', async () => {
    await writeFile(hall.file, Buffer.from('d6d0b9fa', 'hex'));
    expect(await faults()).toEqual(['hall.yaml: is not encoded in UTF-8: save it as UTF-8']);
  });

  it('where its YAML is broken', async () => {
    expect(await faults(hallYaml.replace('  address', '\taddress'))).toContainEqual(
      expect.stringMatching(/^hall\.yaml:5: is indented with a tab/),
    );
    expect(await faults(hallYaml.replace('  id: test-hall', '  id: test-hall\n  id: again'))).toEqual([
      expect.stringMatching(/^hall\.yaml:4: names a field that is already given above/),
    ]);
    expect(await faults('')).not.toEqual([]);
  });

  it('where its parts refer to one another without end', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de']) bomb.push(`${to}: &${to} [${`*${from}, `.repeat(9)}]`);
    expect(await faults(bomb.join('\n'))).toEqual([expect.stringMatching(/^hall\.yaml: cannot be read/)]);
  });
});
