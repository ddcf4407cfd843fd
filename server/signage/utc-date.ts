/** A Date whose local time is UTC, whatever zone the machine is in. */

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

export class UtcDate extends Date {
  constructor(...args: unknown[]) {
    // The overloads of Date are told apart by the number of arguments: several are a local date and time.
    super(...((args.length > 1 ? [Date.UTC(...(args as [number, number]))] : args) as [number]));
  }

  override getTimezoneOffset(): number {
    return 0;
  }
}

for (const part of parts) {
  for (const accessor of part === 'Day' ? (['get'] as const) : (['get', 'set'] as const)) {
    const utc = Reflect.get(Date.prototype, `${accessor}UTC${part}`);
    Object.defineProperty(UtcDate.prototype, `${accessor}${part}`, { value: utc, configurable: true });
  }
}
