/** A benchmark's process and its parent: one question at a time, one answer each. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A started process that answers questions. */
export interface Asked<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  /** The next message that the process sends of itself. */
  heard(): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a file of this folder in a process of its own, with its memory collectable on demand. */
export function start<Question extends object, Answer>(
  file: string,
  args: string[] = [],
): Asked<Question, Answer> {
  const child = fork(join(import.meta.dirname, file), args, {
    serialization: 'advanced',
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  });
  const heard = () => nextMessage<Answer>(child, file);
  return {
    heard,
    ask(question) {
      const answer = heard();
      child.send(question);
      return answer;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function nextMessage<Answer>(child: ChildProcess, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`${file} ended with ${code} while it was asked`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      // The parent and its processes are one program: what they send each other needs no parsing.
      resolve(message as Answer);
    });
  });
}

/** In the process: answers every question of the parent in turn, and ends when the parent does. */
export function answer<Question>(reply: (question: Question) => unknown): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (question) => tell(await reply(question as Question)));
}

export function tell(message: unknown): void {
  process.send?.(message);
}
