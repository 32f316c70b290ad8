import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process of its own, which does nothing else, answers: a module of the bench, beside this one when built. */
export async function answerOf<T>(module: string, args: string[]): Promise<T> {
  const child = fork(fileURLToPath(new URL(`./${module}.js`, import.meta.url)), args);
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the ${module} process ended with ${code}`)),
    ),
  ]);
  return answer as T;
}
