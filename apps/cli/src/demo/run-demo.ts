import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from '../terminal/language.js';
import { stage } from '../terminal/stage.js';
import { loadDemoShop } from '../demo-shop/load.js';
import { differentiate } from './differentiate.js';
import { DemoWorld } from './demo-world.js';
import { identify } from './identify.js';
import { customizeAndInteract } from './interact.js';
import { learn } from './learn.js';
import { makeOrdersFile } from './orders-file.js';

/** A Monday, ten in the morning in Hangzhou. */
const STARTS_AT = new Date('2026-11-02T02:00:00Z');

/** One whole turn of the loop through the real api and the real worker; prints what happened at each stage. */
export async function runDemo(path: string | undefined): Promise<void> {
  const begun = performance.now();
  const file = path
    ? { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
    : { name: 'orders.csv', bytes: makeOrdersFile(STARTS_AT) };
  const world = await stage({ en: 'Starting a Roundtrip for the demo', zh: '为演示启动回环' }, () =>
    DemoWorld.open(STARTS_AT),
  );
  try {
    await stage({ en: 'Loading the demo shop', zh: '载入演示商店' }, () => loadDemoShop(world.api));
    await identify(world, file);
    const segments = await differentiate(world);
    const campaigns = await customizeAndInteract(world, segments);
    await learn(world, segments, campaigns);
  } finally {
    await world.close();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n${say({ en: `The loop has closed (${seconds} s).`, zh: `回环已闭合（${seconds} 秒）。` })}`);
}
