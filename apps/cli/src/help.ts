import type { Command } from './command.js';
import { fill } from './terminal/box.js';
import { say } from './terminal/language.js';

/** The list of commands; with `unknown`, a word that is none of them, it says so first. */
export function help(commands: Command[], unknown?: string): string {
  const complaint = say({ en: `There is no command “${unknown}”.`, zh: `没有“${unknown}”这个命令。` });
  const usage = say({ en: 'Usage', zh: '用法' });
  const list = [...commands, { name: 'help', summary: { en: 'Show this list.', zh: '显示这份列表。' } }].map(
    ({ name, summary }) => `  ${fill(name, 12)}${say(summary)}`,
  );
  return [
    ...(unknown === undefined ? [] : [complaint, '']),
    `${usage}: npm run roundtrip -- <${say({ en: 'command', zh: '命令' })}>`,
    '',
    ...list,
  ].join('\n');
}
