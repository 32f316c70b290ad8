import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServiceOptions {
  name: string;
  /** What node is called with. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Every line it writes, and what is said about it. */
  onLine(line: string): void;
  /** The wait before the first restart; each further one doubles it, up to half a minute. */
  restartDelayMs?: number;
}

interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const LONGEST_DELAY_MS = 30_000;
/** Having run this long, the next end counts as the first again. */
const HEALTHY_MS = 60_000;

/** A child process that is kept running: whenever it ends by itself it is started again, after a growing pause. */
export class Service {
  private child: ChildProcess | undefined;
  private readonly events = new EventEmitter<{ exit: [Exit] }>();
  private keepsRunning = false;
  private stopping = new AbortController();
  private failures = 0;

  constructor(private readonly options: ServiceOptions) {}

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** @returns how it ended, should it end */
  async start(): Promise<Exit> {
    const { args, env, onLine } = this.options;
    const begun = performance.now();
    this.child = spawn(process.execPath, args, {
      env,
      // The channel tells the child when this process was killed; see parent-watch.ts.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C reaches this process alone, which then stops its services in order.
      detached: process.platform !== 'win32',
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
    const [code, signal] = (await once(this.child, 'exit')) as [Exit['code'], Exit['signal']];
    this.child = undefined;
    if (performance.now() - begun > HEALTHY_MS) this.failures = 0;
    this.events.emit('exit', { code, signal });
    if (this.keepsRunning && !this.stopping.signal.aborted) void this.restart({ code, signal });
    return { code, signal };
  }

  /** From now on it is started again when it ends. */
  keepRunning(): void {
    this.keepsRunning = true;
  }

  private async restart({ code, signal }: Exit): Promise<void> {
    const delay = Math.min(LONGEST_DELAY_MS, (this.options.restartDelayMs ?? 500) * 2 ** this.failures++);
    this.options.onLine(
      `the ${this.name} ended (${signal ?? `exit code ${code}`}); starting it again in ${delay / 1000} s`,
    );
    try {
      await sleep(delay, undefined, { signal: this.stopping.signal });
    } catch {
      return;
    }
    await this.start();
  }

  /** Asks it to finish what it is doing, and kills it when it hasn't within `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.stopping.abort();
    if (!this.child) return;
    const ended = once(this.events, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), graceMs);
    await ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }
}
