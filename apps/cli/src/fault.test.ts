import { describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { explainFault } from './fault.js';

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: failed`), { code, path });

describe('what a failed command prints', () => {
  it('is the sentence of a fault that the user can mend', () => {
    expect(explainFault(new CommandError('The file is empty.'))).toBe('The file is empty.');
  });

  it('names the file of another user, and a full disk', () => {
    expect(explainFault(systemError('EACCES', '/data/x'))).toMatch(/^\/data\/x belongs to another user/);
    for (const code of ['ENOSPC', '53100'])
      expect(explainFault(systemError(code))).toMatch(/^The disk is full\./);
  });

  it('is the stack of anything unforeseen', () => {
    expect(explainFault(new TypeError('x is not a function'))).toMatch(
      /TypeError: x is not a function\n +at /,
    );
  });
});
