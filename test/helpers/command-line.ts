/** What follows `--` on the command line of a tool of the tests. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Parses it; tells how to use the tool, and ends, where that is asked for or where it is used in another way. */
export function commandLine<T extends ParseArgsConfig>(usage: string, config: T) {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ ...config, args });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return process.exit(1);
  }
}
