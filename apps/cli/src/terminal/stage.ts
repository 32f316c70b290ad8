import { say, type Text } from './language.js';
import { style } from './style.js';

const terminal = process.stdout.isTTY;
/** What a terminal's last line says while a stage runs; a log gets a line at the beginning and one at the end. */
let progress = '';

/** Prints a line above the progress of the running stage. */
export function printLine(line: string): void {
  if (terminal && progress) process.stdout.write(`\r\x1b[K${line}\n${progress}`);
  else process.stdout.write(`${line}\n`);
}

/** Runs one part of a command while the terminal says which, and how long it took. */
export async function stage<T>(title: Text, work: () => Promise<T>): Promise<T> {
  const name = say(title);
  const begun = performance.now();
  const end = (sign: string) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${terminal ? '\r\x1b[K' : ''}${sign} ${name}  ${style('dim', `${seconds} s`)}\n`);
    progress = '';
  };
  progress = `${style('dim', '·')} ${name} …`;
  process.stdout.write(terminal ? progress : `${progress}\n`);
  try {
    const result = await work();
    end(style('green', '✓'));
    return result;
  } catch (error) {
    end(style('red', '✗'));
    throw error;
  }
}
