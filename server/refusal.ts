/** A reason not to start that the person at the terminal can do something about. Shown without a stack trace. */
export class Refusal extends Error {}
