import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LOCK = 8_120_771;
const LOOK_AGAIN_MS = 20;
const MOVE = `locktype = 'advisory' and objid = ${LOCK}`;
const TEMPLATES = `relation = 'template_version'::regclass`;

/**
 * A gate in the database before one move of a message: whoever makes it stands there, its transaction not committed; or
 * before the templates, without which nothing is rendered. The product needs no fault points of its own for that.
 */
export class Gate {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<Gate> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new Gate(client);
  }

  /** Resolves when somebody stands at the gate. */
  async closeBefore(from: string, to: string): Promise<void> {
    await this.client.query(`select pg_advisory_lock(${LOCK})`);
    await this.client.query(`
      create or replace function fault_gate() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(${LOCK}); return null; end $$;
      create trigger fault_gate after update of state on message for each row
        when (old.state = '${from}' and new.state = '${to}') execute function fault_gate()`);
    while ((await this.standing(MOVE)).length === 0) await sleep(LOOK_AGAIN_MS);
  }

  /** Resolves when somebody has committed a claim and waits for its templates. */
  async closeBeforeRendering(): Promise<void> {
    await this.closeBefore('pending', 'sending');
    await this.client.query('begin');
    await this.client.query('lock table template_version in access exclusive mode');
    await this.client.query(`select pg_advisory_unlock(${LOCK})`);
    while ((await this.standing(TEMPLATES)).length === 0) await sleep(LOOK_AGAIN_MS);
  }

  /** Whoever stands there is cut off, as the server does with a session whose client is gone. */
  async reopen(): Promise<void> {
    const anywhere = `${MOVE} or ${TEMPLATES}`;
    for (const pid of await this.standing(anywhere))
      await this.client.query('select pg_terminate_backend($1)', [pid]);
    while ((await this.standing(anywhere)).length > 0) await sleep(LOOK_AGAIN_MS);
    await this.client.query('drop trigger fault_gate on message');
    // The templates' lock lasts as long as its transaction; without one this does nothing.
    await this.client.query('commit');
    await this.client.query('select pg_advisory_unlock_all()');
  }

  async remove(): Promise<void> {
    await this.client.query('drop function fault_gate');
    await this.client.end();
  }

  private async standing(where: string): Promise<number[]> {
    const { rows } = await this.client.query<{ pid: number }>(
      `select pid from pg_locks
       where not granted and (${where}) and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows.map(({ pid }) => pid);
  }
}
