import type { Logger } from '../../../kernel/logger.js';
import { type ImportRun, RunStopped } from './import-run.js';
import type { RunsStore } from './runs.store.js';

const BEAT_MS = 400;

/**
 * Tells the world how far a run is, and the run when the world wants it no more: then the statement it waits for is
 * interrupted, however long that would have taken.
 */
export class RunWatch {
  private stopped = false;
  private beating: Promise<void> = Promise.resolve();
  private idle = true;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: RunsStore,
    private readonly run: Pick<ImportRun, 'key' | 'progress'>,
    private readonly pid: number,
    private readonly logger: Logger,
  ) {}

  get wasStopped(): boolean {
    return this.stopped;
  }

  start(): void {
    this.timer = setInterval(() => {
      if (this.idle) this.beating = this.beat();
    }, BEAT_MS);
  }

  /** @throws RunStopped */
  assertWanted(): void {
    if (this.stopped) throw new RunStopped();
  }

  /** After this nothing is reported any more, so that the run itself may take hold of the import's row. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private async beat(): Promise<void> {
    this.idle = false;
    try {
      if (await this.store.report(this.run.key, this.run.progress)) return;
      this.stopped = true;
      clearInterval(this.timer);
      await this.store.interrupt(this.pid);
    } catch (error) {
      // The run itself goes on; if the database is gone it will find out soon enough.
      this.logger.warn({ importId: this.run.key.importId, err: error }, 'progress could not be told');
    } finally {
      this.idle = true;
    }
  }
}
