import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The sink, as its parent sees it. */
export class SinkProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<SinkProcess> {
    const child = fork(fileURLToPath(new URL('./sink.js', import.meta.url)));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new SinkProcess(child, `smtp://127.0.0.1:${port}`);
  }

  async count(): Promise<number> {
    const answer = once(this.child, 'message');
    this.child.send('count');
    const [{ count }] = (await answer) as [{ count: number }];
    return count;
  }

  stop(): void {
    this.child.disconnect();
  }
}
