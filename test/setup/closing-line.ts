import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What became of all tests; a file that could not be run counts as one failure. */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Ends the run's output with one plain line for CI, after whatever else is printed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const line = closingLine(tally(modules, unhandledErrors.length));
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}

function tally(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const states = modules.flatMap((module) => [...module.children.allTests()].map(stateOf));
  const count = (state: ReturnType<typeof stateOf>) => states.filter((other) => other === state).length;
  const broken = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module)).length;
  return {
    passed: count('passed'),
    failed: count('failed') + count('pending') + broken + unhandledErrors,
    skipped: count('skipped'),
  };
}

const stateOf = (test: TestCase) => test.result().state;

const hasFailedTest = (module: TestModule): boolean =>
  [...module.children.allTests()].some((test) => stateOf(test) === 'failed');
