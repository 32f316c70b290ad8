import 'reflect-metadata';
import { benches } from './benches.js';
import { BenchDatabase } from './database.js';
import { parseArguments, UsageError } from './usage.js';

/** `npm run bench -- <name> [--size customers] [--runs n] [--only parts]`: one JSON line per measurement. */
async function main(args: string[]): Promise<number> {
  const { name, ...asked } = parseArguments(args, Object.keys(benches));
  const database = await BenchDatabase.start();
  try {
    const measure = benches[name]!;
    for await (const result of measure({ database, ...asked })) console.log(JSON.stringify(result));
    return 0;
  } finally {
    await database.stop();
  }
}

process.exit(
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error);
    return error instanceof UsageError ? 2 : 1;
  }),
);
