/** The styles that make a copy of an element look like it. */

/** Passed on to what is within: written where they are others than those around. */
const inherited = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-indent',
  'text-transform',
  'text-shadow',
  'white-space',
  'word-break',
  'overflow-wrap',
  'visibility',
  'writing-mode',
  'list-style-type',
  'border-collapse',
  'border-spacing',
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'stroke-opacity',
  'text-anchor',
];

const sides = ['top', 'right', 'bottom', 'left'];
const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** Each element's own: written where they are others than an element has that nothing styles. */
const own = [
  'display',
  'position',
  ...sides,
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  'box-sizing',
  ...sides.map((side) => `margin-${side}`),
  ...sides.map((side) => `padding-${side}`),
  ...sides.map((side) => `border-${side}-width`),
  ...sides.map((side) => `border-${side}-style`),
  ...sides.map((side) => `border-${side}-color`),
  ...corners.map((corner) => `border-${corner}-radius`),
  'background-color',
  'background-image',
  'background-position',
  'background-repeat',
  'background-size',
  'box-shadow',
  'opacity',
  'transform',
  'transform-origin',
  'overflow-x',
  'overflow-y',
  'flex-basis',
  'flex-direction',
  'flex-grow',
  'flex-shrink',
  'flex-wrap',
  'align-content',
  'align-items',
  'align-self',
  'justify-content',
  'justify-items',
  'justify-self',
  'order',
  'grid-auto-flow',
  'grid-column-end',
  'grid-column-gap',
  'grid-column-start',
  'grid-row-end',
  'grid-row-gap',
  'grid-row-start',
  'grid-template-columns',
  'grid-template-rows',
  'float',
  'clear',
  'clip-path',
  'object-fit',
  'object-position',
  'text-decoration-line',
  'text-overflow',
  'vertical-align',
  'z-index',
  '-webkit-line-clamp',
  '-webkit-box-orient',
];

/** What `style` has that the surroundings do not give by themselves, as text of a `style` attribute. */
export function difference(
  style: CSSStyleDeclaration,
  around: CSSStyleDeclaration | undefined,
  unstyled: CSSStyleDeclaration,
): string {
  const names = [
    ...inherited.filter((name) => style.getPropertyValue(name) !== around?.getPropertyValue(name)),
    ...own.filter((name) => style.getPropertyValue(name) !== unstyled.getPropertyValue(name)),
  ];
  return names.map((name) => `${name}:${written(name, style)}`).join(';');
}

/** Widths are told rounded down: a line of text must not break for want of a hundredth of a pixel. */
const spare = 0.05;

function written(name: string, style: CSSStyleDeclaration): string {
  const value = style.getPropertyValue(name);
  const px = name === 'width' ? /^([\d.]+)px$/.exec(value)?.[1] : undefined;
  return px === undefined ? value : `${Number(px) + spare}px`;
}
