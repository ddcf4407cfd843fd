import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/pairing/pairing.ts';
import { axeFaults, mount, screenSizes, textOf } from './mounting.ts';

const manager = 'https://signs.some-province.example.com:8443/manager/';

describe('the pairing page', () => {
  for (const size of screenSizes) {
    it(`shows the code large and whole at ${size.width}×${size.height}`, async () => {
      await setViewport(size);
      const page = await mount('hb-pairing', { code: 'WMW7XH', manager });
      expect(textOf(page)).to.include('连接这块屏幕').and.include(manager.slice('https://'.length));
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const code = page.shadowRoot?.querySelector('.code');
      expect(code && Number.parseFloat(getComputedStyle(code).fontSize) / rem).to.be.at.least(1.5);
      for (const part of page.shadowRoot?.querySelectorAll('h1, p, .code span, .tile') ?? []) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        expect(Math.min(left, top), part.className).to.be.at.least(0);
        expect(right, part.className).to.be.at.most(size.width);
        expect(bottom, part.className).to.be.at.most(size.height);
      }
    });
  }

  it('says that it waits while there is no code, in both languages', async () => {
    await setViewport({ width: 1920, height: 1080 });
    const page = await mount('hb-pairing', { manager });
    expect(textOf(page)).to.include('正在等待服务器').and.include('trying again');
  });

  it('has nothing that keeps anybody from reading it', async () => {
    await mount('hb-pairing', { code: 'WMW7XH', manager });
    expect(await axeFaults(document.body)).to.deep.equal([]);
  });
});
