/** Makes an old browser one that the wall runs in. The build puts it into the page as the first script, a classic one. */
import { arrayMethods, elementMethods, fill, globals, objectFunctions } from './built-ins.ts';

// `self` is the global object under its oldest name.
fill(self, { globalThis: self, ...globals });
fill(Object, objectFunctions);
fill(Array.prototype, arrayMethods);
fill(Element.prototype, elementMethods);
