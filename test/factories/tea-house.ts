import { SuppressionsService } from '@roundtrip/domain/identify/suppressions/suppressions.service.js';
import type { LoopWorld } from './loop-world.js';

const order = (invoice: number, customer: number, day: string): string =>
  `${invoice},RT-${customer},TEA-LJ-100,Longjing,2,${day} 10:00,168.00`;

const REGULARS = [1, 2, 3, 4, 5, 6, 7, 8];
const PASSERS_BY = [21, 22, 23, 24, 25, 26, 27, 28];

/**
 * The files of a shop small enough to know everybody in it. What sets each regular apart is in their line and in
 * {@link settlePermissions}: two zones where it is night, nobody to write to, no consent, a bounce, one who is new.
 */
export const teaHouse = {
  /** The last line is nobody's. */
  customers: `\
Customer ID,Name,Email,Phone,Language,Time zone,Tags
RT-1,林薇,linwei@customer.example,,zh-CN,Asia/Shanghai,
RT-2,Emma Clarke,emma@customer.example,,en-GB,Europe/London,
RT-3,Noah Brooks,noah@customer.example,,en-US,America/New_York,
RT-4,Ava Reed,ava@customer.example,,en-US,America/Los_Angeles,
RT-5,王强,,13800138000,zh-CN,,
RT-6,Olga Novak,olga@customer.example,,en,,
RT-7,Hugo Sand,hugo@customer.example,,en,,
RT-8,Mia Stone,mia@customer.example,,en,,new
,Nobody at all,,,en,,
`,
  /** Regulars bought twice last month, passers-by once in spring; the last three lines cannot be read. */
  orders: [
    'InvoiceNo,CustomerID,StockCode,Description,Quantity,InvoiceDate,UnitPrice',
    ...REGULARS.flatMap((n) => [order(100 + n, n, '13/10/2026'), order(200 + n, n, '27/10/2026')]),
    ...PASSERS_BY.map((n) => order(300 + n, n, '15/04/2026')),
    '401,,TEA-LJ-100,Longjing,1,27/10/2026 10:00,168.00',
    '402,RT-1,TEA-LJ-100,Longjing,1,31/02/2026 10:00,168.00',
    '403,RT-1,TEA-LJ',
  ].join('\n'),
};

export const addressOf = (name: string): string => `${name}@customer.example`;

export async function customerId(world: Pick<LoopWorld, 'get'>, search: string): Promise<number> {
  const { rows } = await world.get<{ rows: { id: number }[] }>(
    `/api/customers?search=${encodeURIComponent(search)}`,
  );
  if (rows.length !== 1) throw new Error(`${rows.length} customers are found by ${search}`);
  return rows[0]?.id ?? 0;
}

/** Who the shop is, and that nobody gets more than one promotion a week from it. */
export async function openShop(world: LoopWorld): Promise<void> {
  await world.change('/api/workspace', {
    name: 'Hillside Tea',
    website: 'https://shop.example/',
    postalAddress: '88 Orchard Lane, Hangzhou',
  });
  const { caps } = await world.get('/api/policy');
  const promotion = { ...caps.promotion, email: { max: 1, days: 7 } };
  await world.change('/api/policy', { caps: { ...caps, promotion } });
}

/** Everybody with an address but Olga agreed to promotions; a mail to Hugo bounced some time ago. */
export async function settlePermissions(world: LoopWorld): Promise<void> {
  const granted = { channel: 'email', purpose: 'promotion', status: 'granted', wording: 'Keep me posted.' };
  for (const name of ['linwei', 'emma', 'noah', 'ava', 'hugo', 'mia']) {
    const id = await customerId(world, addressOf(name));
    await world.put(`/api/customers/${id}/consents`, { consents: [granted] });
  }
  const bounce = { channel: 'email' as const, address: addressOf('hugo'), reason: 'bounced', source: 'test' };
  await world.database.transaction((tx) => world.api.app.get(SuppressionsService).suppress(tx, [bounce]));
}
