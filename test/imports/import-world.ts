import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@roundtrip/domain/database/database.js';
import type { ImportDetail } from '@roundtrip/domain/identify/imports/import.schema.js';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { createWorker } from '../../apps/worker/src/worker.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import type { Answer, TestClient } from '../setup/test-client.js';

/** Real files lie outside the project; `ROUNDTRIP_TEST_DATA` says where. */
export const retailFile = resolve(
  process.env['ROUNDTRIP_TEST_DATA'] ?? resolve('..', 'shared', 'data'),
  'online-retail-excerpt.csv',
);

export type Body = Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>;

interface WorldOptions {
  worker?: boolean;
  UPLOAD_LIMIT_MB?: number;
}

/** An api, a worker and a marketer, who imports files as the admin does. */
export class ImportWorld {
  constructor(
    readonly api: TestApi,
    readonly worker: INestApplicationContext | null,
    readonly marketer: TestClient,
    readonly database: Database,
  ) {}

  /** Without a worker nobody runs what is asked for, but `bring`. */
  static async start({ worker: withWorker = true, ...more }: WorldOptions = {}): Promise<ImportWorld> {
    const api = await startTestApi(more);
    const { config, clock } = api;
    const logger = createLogger('worker', 'fatal');
    const worker = withWorker ? await createWorker({ config, clock, logger }) : null;
    return new ImportWorld(api, worker, await api.as('marketer'), api.app.get(Database));
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.api.stop();
  }

  async upload(body: Body, fileName = 'orders.csv', signal?: AbortSignal): Promise<Answer> {
    const { cookie = '', csrfToken = '' } = this.marketer.credentials;
    const address = new URL(`/api/imports?fileName=${encodeURIComponent(fileName)}`, this.api.url);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie, 'x-csrf-token': csrfToken },
      body,
      signal,
      ...{ duplex: 'half' },
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }

  /** Uploads, plans as proposed and runs at once: the finished import. */
  async bring(body: Body, plan: Partial<ImportDetail['plan']> = {}): Promise<ImportDetail> {
    const { status, body: uploaded } = await this.upload(body);
    if (status !== 201) throw new Error(`the upload answered ${status}: ${JSON.stringify(uploaded)}`);
    await this.plan(uploaded, plan);
    return this.runNow(uploaded.id, 'apply');
  }

  /** Asks for a run and does it here, without waiting for a worker to find it. */
  async runNow(id: number, mode: 'check' | 'apply'): Promise<ImportDetail> {
    await this.marketer.post(`/api/imports/${id}/${mode}`);
    await this.api.app.get(ImportRunner).run(id, mode);
    return (await this.marketer.get(`/api/imports/${id}`)).body;
  }

  async plan(uploaded: ImportDetail, changes: Partial<ImportDetail['plan']> = {}): Promise<ImportDetail> {
    const answer = await this.marketer.put(`/api/imports/${uploaded.id}/plan`, {
      ...uploaded.plan,
      ...changes,
    });
    if (answer.status !== 200) throw new Error(`the plan answered ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Asks for a run and follows it to its end, as the page does. */
  async run(id: number, mode: 'check' | 'apply'): Promise<ImportDetail> {
    const asked = await this.marketer.post(`/api/imports/${id}/${mode}`);
    if (asked.status !== 202) throw new Error(`the run answered ${JSON.stringify(asked.body)}`);
    await this.follow(id);
    return (await this.marketer.get(`/api/imports/${id}`)).body;
  }

  /** All progress events until the stream ends. */
  async follow(id: number): Promise<{ state: string; status: string; phase: string; done: number }[]> {
    const { body } = await this.marketer.get(`/api/imports/${id}/events`);
    return String(body)
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)));
  }

  /** What the database holds of orders and customers, without ids and times of writing. */
  async state(): Promise<unknown> {
    const orders = await this.database.rows(`
      select o.external_id, o.kind, o.ordered_at, o.currency, o.total_minor, c.external_id as customer, c.email, c.phone,
        (select jsonb_agg(jsonb_build_array(i.sku, i.name, i.quantity, i.unit_price, i.amount_minor) order by i.line)
          from order_item i where i.order_id = o.id) as items
      from orders o join customer c on c.id = o.customer_id order by o.external_id`);
    const customers = await this.database.rows(`
      select c.external_id, c.email, c.phone, c.country, s.orders_count, s.refunds_count, s.revenue_minor,
        s.first_order_at, s.last_order_at
      from customer c left join purchase_summary s on s.customer_id = c.id
      order by c.external_id, c.email, c.phone`);
    return { orders, customers };
  }

  async clear(): Promise<void> {
    await this.database.run('truncate customer, orders, product, import_job, touched_customer cascade');
  }
}

/** A file of order lines with the columns everybody understands. */
export function orderFile(lines: (string | number)[][]): string {
  const rows = [['OrderNo', 'CustomerID', 'SKU', 'Quantity', 'UnitPrice', 'OrderDate'], ...lines];
  return rows.map((row) => `${row.join(',')}\n`).join('');
}
