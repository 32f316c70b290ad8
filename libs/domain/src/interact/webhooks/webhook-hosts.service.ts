import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { SecretBox } from '../../kernel/secret-box.js';
import { HOSTS, SAVE_HOST } from './webhook-hosts.sql.js';
import type { SaveWebhookHost, WebhookHost } from './webhook-host.schema.js';

interface Row {
  origin: string;
  sealedSecret: string;
  changedAt: Date;
}

const purposeOf = (origin: string): string => `webhook:${origin}`;

/** The hosts an owner has named a secret for: webhooks go nowhere else. */
@Injectable()
export class WebhookHostsService {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  async list(sql: Sql = this.database): Promise<WebhookHost[]> {
    const rows = await sql.rows<Row>(HOSTS);
    return rows.map(({ origin, changedAt, sealedSecret }) => ({
      ...{ origin, changedAt },
      readable: this.open(origin, sealedSecret) !== null,
    }));
  }

  async save({ url, secret }: SaveWebhookHost): Promise<WebhookHost> {
    const { origin } = new URL(url);
    const changedAt = this.clock.now();
    await this.database.run(SAVE_HOST, [origin, this.secrets.seal(purposeOf(origin), secret), changedAt]);
    return { origin, changedAt, readable: true };
  }

  /** Null where it was sealed under another ROUNDTRIP_SECRET. */
  open(origin: string, sealedSecret: string): string | null {
    return this.secrets.open(purposeOf(origin), sealedSecret);
  }
}
