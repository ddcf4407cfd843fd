/** Names a browser in short from what it says of itself: `Chromium 64`, `Firefox 128`, `Safari 17`. */
export function browserName(userAgent: string): string {
  const [, chromium] = /Chrom(?:e|ium)\/(\d+)/.exec(userAgent) ?? [];
  if (chromium) return `Chromium ${chromium}`;
  const [, firefox] = /Firefox\/(\d+)/.exec(userAgent) ?? [];
  if (firefox) return `Firefox ${firefox}`;
  const [, safari] = /Version\/(\d+)[\d.]* .*Safari/.exec(userAgent) ?? [];
  return safari ? `Safari ${safari}` : userAgent.slice(0, 60);
}
