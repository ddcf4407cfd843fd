/** What @web/test-runner's framework (Mocha, `bdd`) gives to `*.wtr.ts` files as globals, as far as they use it. */
type Body = () => void | Promise<void>;

declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: Body): void;
declare function before(body: Body): void;
declare function after(body: Body): void;
declare function beforeEach(body: () => unknown): void;
declare function afterEach(body: () => unknown): void;
