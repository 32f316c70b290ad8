import { parseArgs } from 'node:util';

export class UsageError extends Error {}

export interface BenchArguments {
  name: string;
  /** Customers; everything else is in proportion. */
  size: number;
  /** How often product and bare limit are measured in turn at most; the median of the ratios counts. */
  runs: number;
  /** The parts that were asked for, if any were. */
  only?: string[];
}

const DEFAULT_SIZE = 200_000;
const DEFAULT_RUNS = 3;

export function parseArguments(args: string[], names: string[]): BenchArguments {
  const { values, positionals } = parse(args);
  const [name] = positionals;
  if (!name || !names.includes(name))
    throw new UsageError(
      `npm run bench -- ${names.join('|')} [--size ${DEFAULT_SIZE}] [--runs ${DEFAULT_RUNS}] [--only part,…]`,
    );
  return {
    name,
    size: count('--size', values.size),
    runs: count('--runs', values.runs),
    only: values.only?.split(','),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        size: { type: 'string', default: String(DEFAULT_SIZE) },
        runs: { type: 'string', default: String(DEFAULT_RUNS) },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function count(option: string, text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${option} takes a whole number above 0`);
  return value;
}
