import type { Tx } from '../../../database/database.js';
import type { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Logger } from '../../../kernel/logger.js';
import type { ImportCounts, ImportProblem } from '../import.schema.js';
import { inSlices } from '../upload/chunker.js';
import type { FileChunks } from '../upload/file-chunks.js';
import { scanWhole } from '../upload/recognise-file.js';
import { countsOf, type ImportRun, type RunMode, RunStopped } from './import-run.js';
import type { ImportTargets } from './import-targets.js';
import { RejectedRows } from './rejected-rows.js';
import type { RunProgress } from './run-key.js';
import type { ClaimedRun, RunsStore } from './runs.store.js';
import { RunWatch } from './run-watch.js';

const ATTEMPTS = 4;
/** What is made of so little of a file dies young: reading a megabyte at once takes twice the time and the memory. */
const SLICE_BYTES = 16 * 1024;

export interface RunParts {
  runs: RunsStore;
  chunks: FileChunks;
  targets: ImportTargets;
  clock: Clock;
  logger: Logger;
}

/** Ends a dry run: its transaction is rolled back like a failed one. */
class Rehearsed extends Error {
  constructor(readonly counts: ImportCounts) {
    super('a dry run is rolled back');
  }
}

/** One attempt at a run: `perform` inside the transaction, and `settle` after that was rolled back. */
export class RunAttempt {
  private readonly progress: RunProgress = { phase: 'reading', lines: 0 };
  private claimed: ClaimedRun | undefined;
  private watch: RunWatch | undefined;

  constructor(
    private readonly parts: RunParts,
    private readonly importId: number,
    private readonly mode: RunMode,
  ) {}

  /**
   * What came of it; nothing for a run that is over or was cancelled, which is left alone. Always throws at the end of a
   * dry run.
   */
  async perform(tx: Tx): Promise<ImportCounts | undefined> {
    const { runs, clock } = this.parts;
    const pid = await runs.lock(tx, this.importId);
    const status = this.mode === 'check' ? 'checking' : 'running';
    this.claimed = await runs.claim(this.importId, status, clock.now());
    if (!this.claimed) return undefined;
    const run = this.begin(pid, this.claimed);
    try {
      return await this.work(tx, run);
    } finally {
      await this.watch?.end();
    }
  }

  /** Writes down how it ended. @throws what was unexpected, so that the queue tries again. */
  async settle(error: unknown): Promise<void> {
    const { runs, clock } = this.parts;
    if (!this.claimed) throw error;
    const { key, attempts } = this.claimed;
    if (error instanceof Rehearsed) return runs.finishCheck(key, error.counts, clock.now());
    await runs.sweep(this.progress.lines);
    if (error instanceof RunStopped || this.watch?.wasStopped) return;
    if (error instanceof DomainError) return runs.fail(key, problemOf(error), clock.now());
    if (attempts >= ATTEMPTS) await runs.fail(key, unexpected, clock.now());
    throw error;
  }

  private begin(pid: number, { key, plan, detected }: ClaimedRun): ImportRun {
    const { runs, chunks, logger } = this.parts;
    const { progress } = this;
    const watch = new RunWatch(runs, { key, progress }, pid, logger);
    watch.start();
    this.watch = watch;
    return {
      key,
      mode: this.mode,
      plan,
      detected,
      progress,
      rejected: new RejectedRows(runs, key),
      lines: { read: 0, accepted: 0, rejected: 0, refunds: 0 },
      dropped: {},
      bytes: () => inSlices(chunks.read(this.importId), SLICE_BYTES),
      enter: (phase) => {
        watch.assertWanted();
        progress.phase = phase;
      },
    };
  }

  private async work(tx: Tx, run: ImportRun): Promise<ImportCounts> {
    const { runs, targets, clock } = this.parts;
    await runs.clearRejections(this.importId);
    if (this.mode === 'check' && !run.detected.scanned) await this.scan(run);
    const outcome = await targets.of(run.plan.target).run(tx, run);
    await run.rejected.flush();
    const counts = countsOf(run, outcome);
    await this.watch?.end();
    if (this.mode === 'check') throw new Rehearsed(counts);
    if (!(await runs.finishApply(tx, run.key, counts, clock.now()))) throw new RunStopped();
    return counts;
  }

  /** A large file is read to its end before anything else: what its dates prove, and whether it can be read at all. */
  private async scan(run: ImportRun): Promise<void> {
    run.enter('scanning');
    run.detected = await scanWhole(run.detected, run.bytes());
    await this.parts.runs.saveScan(run.key, run.detected);
  }
}

const problemOf = ({ code, message, params, faults }: DomainError): ImportProblem => ({
  code,
  detail: message,
  params,
  errors: faults,
});

const unexpected: ImportProblem = {
  code: 'import-broke',
  detail: 'The import failed several times for a reason that was recorded; nothing of it was kept.',
  params: {},
  errors: [],
};
