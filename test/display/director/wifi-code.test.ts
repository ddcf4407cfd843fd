import { describe, expect, it } from 'vitest';
import { wifiCode } from '../../../display/director/wifi-code.ts';

describe('the code that joins a Wi-Fi', () => {
  it('names network and password', () => {
    expect(wifiCode({ name: 'Hall-Guest', password: 'welcome-2026' })).toBe(
      'WIFI:T:WPA;S:Hall-Guest;P:welcome-2026;;',
    );
  });

  it('says that an open network has no password', () => {
    expect(wifiCode({ name: 'Hall' })).toBe('WIFI:T:nopass;S:Hall;;');
  });

  it('marks the characters that mean something in the format', () => {
    expect(wifiCode({ name: 'a;b,c:d"e\\f', password: ';;;;:::"' })).toBe(
      'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:\\;\\;\\;\\;\\:\\:\\:\\";;',
    );
  });
});
