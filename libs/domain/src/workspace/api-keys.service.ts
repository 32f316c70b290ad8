import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/errors.js';
import { Recent } from '../kernel/recent.js';
import type { ApiKeyView, CreateApiKey, CreatedApiKey } from './api-key.schema.js';
import type { Role } from './role.js';

const DAY_MS = 24 * 3600_000;
const COLUMNS = `id, name, prefix, role, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

const LIST = `select ${COLUMNS} from api_key order by id desc`;
const INSERT = `
  insert into api_key (name, prefix, key_hash, role, created_by, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`;
const REVOKE = `update api_key set revoked_at = coalesce(revoked_at, $2) where id = $1`;
// Writes the time of use at most once a minute, so that a busy key does not rewrite its row at every call.
const USE = `
  with found as (
    select id, name, role, expires_at as "expiresAt" from api_key
    where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
  ), used as (
    update api_key k set last_used_at = $2 from found
    where k.id = found.id and (k.last_used_at is null or k.last_used_at < $2::timestamptz - interval '1 minute')
  )
  select * from found`;

const RECENT_MS = 5000;
const MOST_RECENT = 1000;

export interface KnownKey {
  id: number;
  name: string;
  role: Role;
  expiresAt: Date | null;
}

const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Keys for programs: a key carries 256 random bits, so a fast hash is enough to store it. */
@Injectable()
export class ApiKeysService {
  // Found by the hash of the key: how long a look takes tells nothing of keys there are.
  private readonly recent = new Recent<KnownKey>(RECENT_MS, MOST_RECENT);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<ApiKeyView[]> {
    return this.database.rows<ApiKeyView>(LIST);
  }

  async create(input: CreateApiKey, userId: number | null): Promise<CreatedApiKey> {
    const now = this.clock.now();
    const prefix = `rt_${randomBytes(4).toString('hex')}`;
    const key = `${prefix}_${randomBytes(32).toString('base64url')}`;
    const expiresAt = input.validDays === null ? null : new Date(now.getTime() + input.validDays * DAY_MS);
    const values = [input.name, prefix, keyHash(key), input.role, userId, now, expiresAt];
    const created = await this.database.row<ApiKeyView>(INSERT, values);
    if (!created) throw new Error('an insert returned no row');
    return { ...created, key };
  }

  async revoke(id: number): Promise<void> {
    if ((await this.database.run(REVOKE, [id, this.clock.now()])) === 0) throw notFound('api-key', id);
    this.recent.clear();
  }

  /**
   * Who a key belongs to. A busy key is looked up every few seconds and not at every call; in the process that revokes
   * it it ends at once, in others within those seconds.
   */
  async authenticate(key: string): Promise<KnownKey | null> {
    const hash = keyHash(key);
    const found = await this.recent.get(hash.toString('base64'), () => this.look(hash));
    return found && (found.expiresAt === null || found.expiresAt > this.clock.now()) ? found : null;
  }

  private async look(hash: Buffer): Promise<KnownKey | null> {
    return (await this.database.row<KnownKey>(USE, [hash, this.clock.now()])) ?? null;
  }
}
