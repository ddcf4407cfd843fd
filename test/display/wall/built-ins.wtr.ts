/** Each built-in that old browsers are given does what this browser's own does. */
import { expect } from 'chai';
import {
  arrayMethods,
  elementMethods,
  fill,
  globals,
  objectFunctions,
} from '../../../display/wall/built-ins.ts';

const nested = [1, [2, [3, [4, []]]], [], 'five'];

describe('the built-ins for old browsers', () => {
  for (const depth of [undefined, 0, 1, 2, Number.POSITIVE_INFINITY]) {
    it(`flatten as the browser does, to depth ${depth}`, () => {
      expect(arrayMethods.flat.call(nested, depth)).to.deep.equal(nested.flat(depth));
    });
  }

  it('map and flatten one level', () => {
    const twice = (item: unknown, at: number) => [item, [at]];
    expect(arrayMethods.flatMap.call([7, 8], twice)).to.deep.equal([7, 8].flatMap(twice));
    expect(arrayMethods.flatMap.call([7, 8], String)).to.deep.equal(['7', '8']);
  });

  for (const index of [0, 1, -1, -2, 5, -5]) {
    it(`find the item at ${index}`, () => {
      expect(arrayMethods.at.call(['a', 'b'], index)).to.equal(['a', 'b'].at(index));
    });
  }

  it('make an object of entries', () => {
    const entries = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    expect(objectFunctions.fromEntries(entries)).to.deep.equal(Object.fromEntries(entries));
  });

  it('tell an object’s own properties from what it inherits', () => {
    const object = Object.create({ inherited: 1 }, { hidden: { value: undefined } });
    for (const key of ['hidden', 'inherited', 'toString', 'none']) {
      expect(objectFunctions.hasOwn(object, key), key).to.equal(Object.hasOwn(object, key));
    }
  });

  it('toggle attributes, and leave one that is to stay alone', () => {
    for (const force of [undefined, true, false]) {
      for (const markup of ['<p>', '<p hidden="until-found">']) {
        const [ours, native] = [elementOf(markup), elementOf(markup)];
        expect(elementMethods.toggleAttribute.call(ours, 'hidden', force)).to.equal(
          native.toggleAttribute('hidden', force),
        );
        expect(ours.outerHTML, `${markup} ${force}`).to.equal(native.outerHTML);
      }
    }
  });

  it('replace children', () => {
    const element = elementOf('<p>old <b>words</b></p>');
    elementMethods.replaceChildren.call(element, 'new ', document.createElement('i'));
    expect(element.outerHTML).to.equal('<p>new <i></i></p>');
  });

  it('run a task when what runs now has ended', async () => {
    const order: string[] = [];
    globals.queueMicrotask(() => order.push('later'));
    order.push('now');
    await Promise.resolve();
    expect(order).to.deep.equal(['now', 'later']);
  });

  it('fill gaps only, and do not show up', () => {
    const target = { had: 'own', lacked: undefined };
    Reflect.deleteProperty(target, 'lacked');
    fill(target, { had: 'filled', lacked: 'filled' });
    expect([target.had, target.lacked, Object.keys(target)]).to.deep.equal(['own', 'filled', ['had']]);
  });
});

function elementOf(markup: string): Element {
  const { firstElementChild: element } = document.createRange().createContextualFragment(markup);
  if (!element) throw new Error(`no element in ${markup}`);
  return element;
}
