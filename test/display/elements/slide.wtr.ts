import { expect } from 'chai';
import '../../../display/elements/slide/slide.ts';
import { type PublicSlide, slidePages } from '../../../display/director/slide-pages.ts';
import type { HbSlide } from '../../../display/elements/slide/slide.ts';
import { longestState, sampleConfig } from '../../helpers/sample-state.ts';
import { axeFaults, screenSizes, textOf, until } from './mounting.ts';
import { mountIn, roomFaults } from './room-faults.ts';

const room = { width: 9.48, height: 8.48 };
const show = (slide: PublicSlide | undefined, more: Partial<HbSlide> = {}) =>
  mountIn('hb-slide', { slide, room, ...more }, room);
const textSlide = (zh: string, en?: string): PublicSlide => ({
  id: 't',
  text: en ? { zh, en } : { zh },
  sample: false,
});
const said = (promise: Promise<void>) =>
  promise.then(
    () => 'ready',
    (error: Error) => error.message,
  );

/** A second of film: a red square, recorded from a canvas. */
async function film(): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
  const context = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  const begun = performance.now();
  await until(() => {
    context?.fillRect(0, 0, 64, (performance.now() - begun) % 48);
    return performance.now() - begun > 700;
  });
  recorder.stop();
  await stopped;
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }));
}
const filmOf = (element: HbSlide) => element.shadowRoot?.querySelector('hb-film') ?? undefined;
const videoOf = (element: HbSlide) => filmOf(element)?.shadowRoot?.querySelector('video') ?? undefined;

describe('hb-slide', () => {
  it('shows a text with its headings, lists and bold words', async () => {
    const element = await show(sampleConfig.slides.find(({ id }) => id === 'fraud'));
    expect(textOf(element)).to.include('防范电信诈骗').and.include('三个不').and.include('告诉别人验证码');
    expect(element.shadowRoot?.querySelectorAll('.heading').length).to.equal(1);
    expect(element.shadowRoot?.querySelectorAll('.dot').length).to.equal(3);
    expect(element.shadowRoot?.querySelectorAll('b').length).to.equal(3);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('shows HTML in a text as the text it is', async () => {
    const element = await show(textSlide('<img src=x onerror="alert(1)"> <b>粗</b>&amp;'));
    expect(textOf(element).replace(/ /g, '')).to.equal('<imgsrc=xonerror="alert(1)"><b>粗</b>&amp;');
    expect(element.shadowRoot?.querySelectorAll('img, b').length).to.equal(0);
  });

  it('shows a picture whole, under its title, and is ready when it can be painted', async () => {
    const element = await show(sampleConfig.slides.find(({ id }) => id === 'map'));
    expect(await said(element.ready())).to.equal('ready');
    const picture = element.shadowRoot?.querySelector('img');
    expect([picture?.complete, picture?.alt]).to.deep.equal([true, '本厅功能区']);
    expect(textOf(element)).to.include('本厅功能区').and.include('示例');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says so when its picture or film cannot be shown', async () => {
    const picture = await show({ id: 'p', image: '/no-such.png', sample: false });
    expect(await said(picture.ready())).to.include('/no-such.png cannot be shown');
    const moving = await show({ id: 'f', video: '/no-such.webm', sample: false });
    expect(await said(moving.ready())).to.include('/no-such.webm cannot be played');
  });

  it('plays a film without sound, from its beginning, once it is seen', async () => {
    const element = await show({ id: 'f', video: await film(), title: { zh: '欢迎' }, sample: false });
    expect(await said(element.ready())).to.equal('ready');
    const video = videoOf(element);
    expect([video?.muted, video?.controls, video?.paused, video?.currentTime]).to.deep.equal([
      true,
      false,
      true,
      0,
    ]);
    expect(video && getComputedStyle(video).opacity).to.equal('1');
    element.playing = true;
    await until(() => video && !video.paused && video.currentTime > 0.1);
    element.playing = false;
    await until(() => video?.paused);
    element.playing = true;
    await until(() => video && !video.paused && video.currentTime < 0.1);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('lets go of a film that is taken away', async () => {
    const element = await show({ id: 'f', video: await film(), sample: false }, { playing: true });
    await element.ready();
    const video = videoOf(element);
    const faults: string[] = [];
    document.documentElement.addEventListener('hb-fault', ({ detail }) => faults.push(detail));
    element.remove();
    await until(() => video?.networkState === HTMLMediaElement.NETWORK_EMPTY);
    expect(faults).to.deep.equal([]);
  });

  for (const size of screenSizes) {
    it(`cuts off, overlaps and shrinks no text at ${size.width}×${size.height}`, async () => {
      for (const slide of [...(longestState().config?.slides ?? []), ...sampleConfig.slides]) {
        const faults = await roomFaults(
          size,
          'hb-slide',
          (at, page) => ({ slide, room: at, page }),
          (at) => slidePages(slide, at),
        );
        expect(faults).to.deep.equal([]);
      }
    });
  }
});
