/** What @web/test-runner's framework (Mocha, `bdd`) gives to `*.wtr.ts` files as globals, as far as they use it. */
declare function describe(title: string, suite: () => void): void;
declare function it(title: string, test: () => void | Promise<void>): void;
declare function beforeEach(hook: () => unknown): void;
declare function afterEach(hook: () => unknown): void;
