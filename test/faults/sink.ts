import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SmtpStep = 'banner' | 'mail' | 'data' | 'dot';

/** What it does at a step instead of what it should: answers this line, hangs up, or says nothing. */
export type SinkFaults = Partial<Record<SmtpStep | 'rcpt', string>> & { connect?: 'refuse' };

/** What it has, counted by message. */
export interface Taken {
  messages: Set<number>;
  /** When each came first, in milliseconds since 1970. */
  arrivals: Map<number, number>;
  /** Of those that came more than once. */
  duplicates: number[];
}

/** What follows the id in a Message-ID: its signature. */
const SIGNATURE_BYTES = 16;

/** A Message-ID names the message by its id, to the base 36, and a signature, both in hexadecimal. */
const idOf = (name: string): number =>
  Number.parseInt(Buffer.from(name, 'hex').subarray(0, -SIGNATURE_BYTES).toString(), 36);

/** The judge: a mail server of its own process, which knows nothing of the product but what it was sent. */
export class Sink {
  private constructor(
    private readonly child: ChildProcess,
    private readonly place: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<Sink> {
    const place = mkdtempSync(join(tmpdir(), 'roundtrip-sink-'));
    writeFileSync(join(place, 'taken'), '');
    const child = fork(fileURLToPath(new URL('sink.mjs', import.meta.url)), [join(place, 'taken')], {
      execArgv: [],
    });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new Sink(child, place, port);
  }

  /** Its time limits are long enough that none ends what a test holds. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Resolves when a dialogue has come to the step; nothing is answered from then on until it is let go. */
  async holdAt(step: SmtpStep): Promise<void> {
    this.child.send({ hold: step });
    await once(this.child, 'message');
  }

  letGo(): void {
    this.child.send({ hold: null });
  }

  /** Hangs up on everybody, and does so from then on; with no faults it behaves again. */
  async misbehave(faults: SinkFaults = {}): Promise<void> {
    this.child.send({ faults });
    await once(this.child, 'message');
  }

  /** Takes so long to answer each message. */
  pause(milliseconds: number): void {
    this.child.send({ pause: milliseconds });
  }

  get taken(): Taken {
    const messages = new Set<number>();
    const arrivals = new Map<number, number>();
    const duplicates: number[] = [];
    for (const line of readFileSync(join(this.place, 'taken'), 'utf8').split('\n').filter(Boolean)) {
      const [name = '', at = ''] = line.split(' ');
      const id = idOf(name);
      if (messages.has(id)) duplicates.push(id);
      else arrivals.set(id, Number(at));
      messages.add(id);
    }
    return { messages, arrivals, duplicates };
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
    rmSync(this.place, { recursive: true, force: true });
  }
}
