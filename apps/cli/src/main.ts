import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import type { Command } from './command.js';
import { demo } from './commands/demo.js';
import { simulate } from './commands/simulate.js';
import { start } from './commands/start.js';
import { explainFault } from './fault.js';
import { help } from './help.js';
import { style } from './terminal/style.js';

const commands: Command[] = [start, demo, simulate];

const FAILED = 1;
const WRONG_USAGE = 2;

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(help(commands));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command.run(args);
  console.error(help(commands, name));
  return WRONG_USAGE;
}

function report(error: unknown): number {
  console.error(style('red', explainFault(error)));
  return FAILED;
}

if (existsSync('.env')) loadEnvFile('.env');
// Pools and timers that a failed command left behind must not keep the terminal.
process.exit(await main(process.argv.slice(2)).catch(report));
