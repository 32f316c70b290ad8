import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { ConfigError } from '@roundtrip/domain/config/config.js';
import { EmbeddedPostgresError } from '@roundtrip/domain/database/embedded-postgres-error.js';
import { type Command, CommandError } from './command.js';
import { start } from './commands/start.js';
import { help } from './help.js';
import { style } from './terminal/style.js';

const commands: Command[] = [start];

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
  const mendable = [CommandError, ConfigError, EmbeddedPostgresError].some((kind) => error instanceof kind);
  console.error(style('red', mendable ? (error as Error).message : String((error as Error)?.stack ?? error)));
  return 1;
}

if (existsSync('.env')) loadEnvFile('.env');
// Pools and timers that a failed command left behind must not keep the terminal.
process.exit(await main(process.argv.slice(2)).catch(report));
