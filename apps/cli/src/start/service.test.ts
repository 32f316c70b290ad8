import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Service } from './service.js';

const services: Service[] = [];
const lines: string[] = [];

function service(script: string): Service {
  const made = new Service({
    name: 'sample',
    args: ['-e', script],
    env: process.env,
    onLine: (line) => lines.push(line),
    restartDelayMs: 20,
  });
  services.push(made);
  return made;
}

async function untilLine(text: string, times = 1): Promise<void> {
  while (lines.filter((line) => line.includes(text)).length < times) await sleep(10);
}

afterEach(async () => {
  await Promise.all(services.splice(0).map((one) => one.stop(0)));
  lines.length = 0;
});

describe('a service', () => {
  it('passes on what it writes, line by line', async () => {
    await service(`console.log('one\\ntwo'); console.error('three')`).start();
    await untilLine('three');
    expect(lines.toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('tells how it ended', async () => {
    expect(await service('process.exit(7)').start()).toEqual({ code: 7, signal: null });
  });

  it('is started again when it ends, after pauses that grow', async () => {
    const crashing = service(`console.log('up'); process.exit(1)`);
    crashing.keepRunning();
    void crashing.start();
    await untilLine('up', 3);
    expect(lines.filter((line) => line.includes('ended')).slice(0, 2)).toEqual([
      'the sample ended (exit code 1); starting it again in 0.02 s',
      'the sample ended (exit code 1); starting it again in 0.04 s',
    ]);
  });

  it('may finish its work when it is stopped, and is not started again', async () => {
    const working = service(
      `process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0) }, 50));
       setInterval(() => {}, 1000); console.log('up')`,
    );
    working.keepRunning();
    void working.start();
    await untilLine('up');
    await working.stop(5000);
    await untilLine('finished');
    expect(working.pid).toBeUndefined();
    expect(lines).toEqual(['up', 'finished']);
  });

  it('is killed when it does not finish in time', async () => {
    const stubborn = service(
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`,
    );
    const ended = stubborn.start();
    await untilLine('up');
    await stubborn.stop(50);
    expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('does not come back when it is stopped during the pause before a restart', async () => {
    const crashing = service(`console.log('up'); process.exit(1)`);
    crashing.keepRunning();
    await crashing.start();
    await crashing.stop(0);
    await sleep(100);
    expect(lines.filter((line) => line === 'up')).toHaveLength(1);
  });
});
