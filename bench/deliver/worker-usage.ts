import { readFileSync } from 'node:fs';
import { median, round } from '../measure.js';

interface Sample {
  /** Messages that have arrived so far. */
  arrived: number;
  /** Of all workers together, since they were started. */
  cpuMs: number;
  /** What the largest worker holds. */
  memoryMb: number;
}

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;
const QUARTERS = 4;

/** What workers use while messages arrive: their start, before the first one, does not count. */
export class WorkerUsage {
  private readonly samples: Sample[] = [];

  sample(pids: readonly number[], arrived: number): void {
    if (arrived === 0) return;
    this.samples.push({
      arrived,
      cpuMs: pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0),
      memoryMb: Math.max(...pids.map((pid) => memoryOf(pid, 'VmRSS'))),
    });
  }

  /** Processor time of a message. It scatters less than seconds do where other work goes on beside. */
  get cpuMsPerMessage(): number {
    const first = this.samples.at(0);
    const last = this.samples.at(-1);
    return first && last ? round((last.cpuMs - first.cpuMs) / (last.arrived - first.arrived)) : NaN;
  }

  /** The memory held in each quarter of the messages (median): the same four times where it is flat. */
  get memoryByQuarter(): number[] {
    const all = this.samples.at(-1)?.arrived ?? 0;
    return Array.from({ length: QUARTERS }, (_, quarter) => {
      const within = this.samples.filter(
        ({ arrived }) => Math.ceil((arrived / all) * QUARTERS) === quarter + 1,
      );
      return Math.round(median(within.map(({ memoryMb }) => memoryMb)));
    });
  }
}

/** The most a process ever held. */
export const peakMemoryMb = (pid: number): number => memoryOf(pid, 'VmHWM');

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kb = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}

function cpuMsOf(pid: number): number {
  // The second field is a name in brackets, which may hold anything; user and system time are the 14th and 15th.
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/s);
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
}
