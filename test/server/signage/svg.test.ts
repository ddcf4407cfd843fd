import { describe, expect, it } from 'vitest';
import { svgFault } from '../../../server/signage/svg.ts';

const fault = (text: string) => svgFault(new TextEncoder().encode(text));
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

describe('an SVG picture', () => {
  it.each([
    svg('<rect width="3" height="4" fill="url(#g)"/><use href="#a"/>'),
    svg(`<g style="fill: url('#g')"><use xlink:href="#a"/></g>`),
    svg('<image href="data:image/png;base64,AAAA"/>'),
    svg('<text>一 second one on the wall</text>'),
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}`,
  ])('may be drawn and refer to itself: %s', (text) => {
    expect(fault(text)).toBeUndefined();
  });

  it.each([
    ['holds a script', svg('<script>alert(1)</script>')],
    ['holds a script', svg('<s:SCRIPT href="#a"/>')],
    ['holds a script', svg('<a href="javascript:alert(1)"/>')],
    ['holds a foreignObject', svg('<foreignObject><p>hi</p></foreignObject>')],
    ['holds a part of a web page', svg('<iframe xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['holds an event handler', svg('<rect onload="alert(1)"/>')],
    ['holds an event handler', svg('<rect\nonclick = "alert(1)"/>')],
    ['animates a link', svg('<a><set attributeName="xlink:href" to="http://x"/></a>')],
    ['defines entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['has a processing instruction', `<?xml-stylesheet href="a.css"?>${svg('')}`],
    ['refers to something outside itself', svg('<image href="https://example.com/a.png"/>')],
    ['refers to something outside itself', svg(`<image xlink:href='//example.com/a.png'/>`)],
    ['refers to something outside itself', svg('<image href="data:image/svg+xml,&lt;svg/>"/>')],
    ['refers to something outside itself', svg('<rect fill="url(https://example.com/a.svg#g)"/>')],
    ['refers to something outside itself', svg('<style>@import "a.css";</style>')],
    ['refers to something outside itself', svg(`<style>rect { fill: url( 'a.svg#g' ) }</style>`)],
    ['writes characters as escapes in its style', svg('<style>rect { fill: u\\72l(a.svg) }</style>')],
    ['is not an SVG picture', '<html><svg/></html>'],
    ['is not an SVG picture', 'svg'],
    ['is not an SVG picture', ''],
  ])('that %s is refused: %s', (reason, text) => {
    expect(fault(text)).toBe(reason);
  });

  it('is refused in another encoding than UTF-8, which could hide anything', () => {
    expect(svgFault(new Uint8Array(Buffer.from(svg('<script/>'), 'utf16le')))).toBe('is not an SVG picture');
    expect(svgFault(new Uint8Array([0xff, 0xfe, 0x3c]))).toBe('is not encoded in UTF-8');
  });
});
