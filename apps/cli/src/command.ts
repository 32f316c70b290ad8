import type { Text } from './terminal/language.js';

/** One word after `npm run roundtrip --`. */
export interface Command {
  name: string;
  /** What it does, in one line of the help. */
  summary: Text;
  /**
   * Imports what it needs when it is called, so that the help stays quick.
   * @returns the process's exit code; what it throws is printed, and the code is 1
   */
  run(args: string[]): Promise<number>;
}

/** A fault that the person at the keyboard can mend: printed as it is, without a stack. */
export class CommandError extends Error {}
