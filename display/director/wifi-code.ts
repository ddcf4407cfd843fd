/** What a code to scan holds for a phone to join a Wi-Fi: the format of ZXing that iOS and Android read. */

/** Characters with a meaning of their own in the format. */
const special = /([\\;,:"])/g;

const escaped = (text: string) => text.replace(special, '\\$1');

/** `WIFI:T:WPA;S:name;P:password;;`, or of an open network `WIFI:T:nopass;S:name;;`. */
export function wifiCode({ name, password }: { name: string; password?: string | undefined }): string {
  return password === undefined
    ? `WIFI:T:nopass;S:${escaped(name)};;`
    : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
}
