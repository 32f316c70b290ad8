import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** `npm start`, or another command, run as a person does: in a terminal's process group of its own. */
export class Launcher {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<[number | null, NodeJS.Signals | null]>;

  /** Ports are free ones unless `env` says otherwise. */
  constructor(args: string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
      env: {
        ...process.env,
        PORT: '0',
        MAILBOX_PORT: '0',
        BOUNCE_PORT: '0',
        LANG: 'en_US.UTF-8',
        LC_ALL: '',
        ...env,
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    // `close` comes when the output is complete.
    this.ended = once(this.child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  }

  /** Waits for a line that the command prints, and gives what its first group matched. */
  async prints(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match[1] ?? match[0];
      if (!this.isRunning) throw new Error(`it ended before it printed ${pattern}:\n${this.output}`);
      await sleep(50);
    }
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** To every process of the group, as a terminal does with Ctrl-C. */
  signal(signal: NodeJS.Signals): void {
    process.kill(-this.child.pid!, signal);
  }

  /** @returns the exit code, or the signal that ended it */
  async exit(): Promise<number | NodeJS.Signals | null> {
    const [code, signal] = await this.ended;
    return code ?? signal;
  }

  /** As Ctrl-C does; nothing when it has ended already. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.signal('SIGINT');
    await this.exit();
  }
}
