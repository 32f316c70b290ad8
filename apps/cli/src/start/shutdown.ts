import { npmWatch } from './npm-watch.js';

/** A double signal within this time is one Ctrl-C: the terminal sends it to every process, and npm passes it on. */
const ECHO_MS = 1000;
const ORPHAN_CHECK_MS = 500;

/** The wish to stop: Ctrl-C, SIGTERM, a closed terminal, or npm having been killed. A second wish forces. */
export class Shutdown {
  /** Settles with the first wish. */
  readonly requested: Promise<void>;
  /** Settles with the second. */
  readonly forced: Promise<void>;
  private resolveRequested!: () => void;
  private resolveForced!: () => void;
  private requestedAt: number | undefined;
  isForced = false;

  constructor() {
    this.requested = new Promise((resolve) => (this.resolveRequested = resolve));
    this.forced = new Promise((resolve) => (this.resolveForced = resolve));
  }

  get isRequested(): boolean {
    return this.requestedAt !== undefined;
  }

  listen(): this {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.wish());
    if (process.env.npm_lifecycle_event) this.watchNpm();
    return this;
  }

  wish(): void {
    const now = performance.now();
    if (this.requestedAt === undefined) {
      this.requestedAt = now;
      this.resolveRequested();
    } else if (now - this.requestedAt > ECHO_MS) {
      this.isForced = true;
      this.resolveForced();
    }
  }

  /** Without npm nobody could stop this with Ctrl-C any more, and the next start would find the ports taken. */
  private watchNpm(): void {
    const npmIsGone = npmWatch();
    const timer = setInterval(() => {
      if (!npmIsGone()) return;
      clearInterval(timer);
      this.wish();
    }, ORPHAN_CHECK_MS);
    timer.unref();
  }
}
