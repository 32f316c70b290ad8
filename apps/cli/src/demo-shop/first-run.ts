import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@roundtrip/domain/database/database.js';
import { Settings } from '@roundtrip/domain/database/settings.js';
import { z } from 'zod';
import { loadDemoShop } from './load.js';

/** How far the demo shop got in this workspace. */
const demoShopSettings = {
  key: 'demo-shop',
  schema: z.object({ state: z.enum(['open', 'loading', 'loaded']).default('open') }),
};

/**
 * Whether a start should load the demo shop: at the first one, into an empty workspace. `DEMO_SHOP=no` declines it,
 * `DEMO_SHOP=yes` asks for it where the database is a server of one's own, which is otherwise left alone.
 */
export async function wantsDemoShop(domain: INestApplicationContext, isEmbedded: boolean): Promise<boolean> {
  const { state } = await domain.get(Settings).read(demoShopSettings);
  if (state !== 'open') return state === 'loading';
  const asked = process.env.DEMO_SHOP ?? (isEmbedded ? 'yes' : 'no');
  const customer = await domain.get(Database).row('select 1 from customer limit 1');
  return asked === 'yes' && customer === undefined;
}

/** Loads it and remembers that. A load that broke off is done again at the next start: the same rows change nothing. */
export async function loadDemoShopOnce(domain: INestApplicationContext): Promise<void> {
  const settings = domain.get(Settings);
  await settings.write(demoShopSettings, { state: 'loading' });
  await loadDemoShop(domain);
  await settings.write(demoShopSettings, { state: 'loaded' });
}
