import { describe, expect, it } from 'vitest';
import { type Source, findCodes } from './code-scan';
import { type Texts, type Translations, resources } from './resources';

const files = import.meta.glob<string>(
  [
    '../../../../libs/*/src/**/*.ts',
    '../../../api/src/**/*.ts',
    '../api/*.ts',
    '!**/*.test.ts',
    '!**/testing.ts',
    '!**/*.d.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const problemFiles = import.meta.glob<{ default: Translations }>('../**/*problems.i18n.ts', { eager: true });
const sources: Source[] = Object.entries(files).map(([path, source]) => ({ path, source }));

/** Codes that the server itself puts into words of both languages, and the words it uses. */
const SAID_BY_THE_SERVER = [
  /identify\/imports\/(rows|facts|rejections|reading\/read-rows|planning\/preview)/, // rejected rows: rejection-texts.ts
  /interact\/surveys\/survey-answers\.ts$/, // the public page of a survey: page-texts.ts
];
/** Where warnings of a feature stand, if not among the problems. */
const OWN_TABLES: [path: RegExp, table: string][] = [
  [/differentiate\/rfm\//, 'rfm.warning'],
  [/differentiate\/(abc|lifecycle)\//, 'value.warning'],
  [/differentiate\/lifecycle\//, 'lifecycle.warning'],
  [/differentiate\/forecast\//, 'forecast.refusal'],
  [/differentiate\/forecast\//, 'forecast.warning'],
  [/differentiate\/clv\//, 'clv-model.refusal.reason'],
  [/differentiate\/clv\//, 'clv-model.warning'],
  [/differentiate\/value-points\//, 'points.warning'],
  [/identify\/imports\//, 'import-plan.warning'],
];
/** What decides about a message, and what sends it. */
const REASONED = /interact\/(campaigns\/engine|delivery|messages|outbox|policy)\//;

const tableAt = (path: string): Texts => {
  const found = path
    .split('.')
    .reduce<Texts | string | undefined>(
      (texts, key) => (typeof texts === 'object' ? texts[key] : undefined),
      resources.en.translation,
    );
  return typeof found === 'object' ? found : {};
};
/** A plural or a sentence for one kind of value stands for its code: `too-small_string`. */
const namesIn = (table: Texts): Set<string> =>
  new Set(Object.keys(table).map((key) => key.replace(/_[a-z]+$/, '')));

const problems = namesIn(resources.en.problems);
const reasons = namesIn(tableAt('reasons'));

const isSaid = (code: string, path: string): boolean =>
  problems.has(code) ||
  OWN_TABLES.some(([source, table]) => source.test(path) && namesIn(tableAt(table)).has(code));
const byServer = (path: string): boolean => SAID_BY_THE_SERVER.some((source) => source.test(path));
const lines = (found: { code: string; path: string }[]): string[] =>
  found.map(({ code, path }) => `${code} (${path})`);

describe('what the server says by a code', () => {
  const codes = findCodes(sources).filter(({ path }) => !byServer(path));
  const because = [
    ...findCodes(
      sources.filter(({ path }) => REASONED.test(path)),
      'reason',
    ),
    ...findCodes(sources.filter(({ path }) => /templates\/src\/render-error\.ts$/.test(path))),
  ];

  it('has a sentence in the admin, whatever goes wrong', () => {
    expect(codes.length).toBeGreaterThan(120);
    expect(lines(codes.filter(({ code, path }) => !isSaid(code, path)))).toEqual([]);
  });

  it('has words in the table of reasons, whatever becomes of a message', () => {
    expect(because.length).toBeGreaterThan(20);
    expect(lines(because.filter(({ code }) => !reasons.has(code)))).toEqual([]);
  });

  it('has its sentence in one file only', () => {
    const named = Object.values(problemFiles).flatMap((file) => Object.keys(file.default.en));
    expect(named.filter((code, index) => named.indexOf(code) !== index)).toEqual([]);
  });

  it('has no words left over for what is not said any more', () => {
    const said = new Set([...codes, ...because].map(({ code }) => code));
    const written = sources.map(({ source }) => source).join('\n');
    const isGiven = (code: string): boolean =>
      said.has(code) || written.includes(`'${code}'`) || /^http-\d{3}$/.test(code);
    const left = [...problems, ...reasons].filter((code) => !isGiven(code) && code !== 'unknown');
    expect(left).toEqual([]);
  });
});

describe('the scan', () => {
  const codesIn = (source: string, word?: string): string[] =>
    findCodes([{ path: 'x.ts', source }], word).map(({ code }) => code);

  it.each([
    [
      "throw new DomainError('conflict', 'b-c', 'text'); class DomainError { constructor(kind, code) {} }",
      'b-c',
    ],
    ["const refuse = (path, code) => 0; refuse([], ok ? 'b-c' : 'd-e')", 'b-c'],
    ["throw notFound('rfm-run', id)", 'rfm-run-not-found'],
    ["return { path, code: 'b-c', message: 'text' }", 'b-c'],
    ["type RefusalCode = 'b-c' | 'd'", 'b-c'],
    ["interface Warning { code: 'b-c' }", 'b-c'],
    ["const all = { 'b-c': 1 } as const; export const refusalCodes = Object.keys(all)", 'b-c'],
    ["export const refusalCodes = ['b-c'] as const", 'b-c'],
  ])('finds the code in %s', (source, code) => {
    expect(codesIn(source)).toContain(code);
  });

  it('finds reasons likewise, and in statements', () => {
    expect(codesIn("const q = `update message set reason = 'too-late' where id = $1`", 'reason')).toEqual([
      'too-late',
    ]);
    expect(codesIn("return { kind: 'rejected', reason: 'no-answer' }", 'reason')).toEqual(['no-answer']);
  });

  it('takes no sentence and no name of zod for a code', () => {
    expect(codesIn("const f = (code) => 0; f('Some words.'); g({ code: 'custom' })")).toEqual([]);
  });
});
