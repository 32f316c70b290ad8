import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Leases, which a beat renews, and locks alone use database time; each such line says so. */
const DATABASE_TIME =
  /(?<![\w.])(now\(\)|clock_timestamp\(\)|current_timestamp|current_date|statement_timestamp\(\))/i;
const EXCUSED = /lease|beat|lock/i;
const MACHINE_TIME = /new Date\(\)|Date\.now\(\)/;

function sources(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(directory, path));
}

const code = (line: string): string => line.replace(/^\s*(\*|\/\/|\/\*|--).*/, '').replace(/\/\/ .*/, '');

function offences(files: string[], pattern: RegExp, excused?: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({ line: code(line), at: `${file}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line) && !excused?.test(line))
      .map(({ at }) => at),
  );
}

describe('time is an argument', () => {
  const domain = sources('libs/domain/src').filter(
    (file) => !/embedded-postgres|kernel[\\/]clock/.test(file),
  );
  const all = [
    ...domain,
    ...sources('apps/api/src'),
    ...sources('apps/worker/src'),
    ...sources('libs/templates/src'),
  ];

  it('is never taken from the database, but for leases and locks', () => {
    expect(offences(all, DATABASE_TIME, EXCUSED)).toEqual([]);
  });

  it('is never taken from the machine', () => {
    expect(offences(all, MACHINE_TIME)).toEqual([]);
  });
});
