import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Launcher } from '../setup/launcher.js';
import { TestClient } from '../setup/test-client.js';

const EMAIL = 'owner@roundtrip.example';

/** A Roundtrip as `npm start` brings it up for a newcomer: both processes, the demo shop, a data directory of its own. */
export class Shop {
  private constructor(
    private readonly launcher: Launcher,
    private readonly place: string,
    readonly origin: string,
    readonly login: { email: string; password: string },
  ) {}

  static async open(): Promise<Shop> {
    const place = mkdtempSync(join(tmpdir(), 'roundtrip-browser-'));
    // Root's PostgreSQL runs as another user, who must get to its data.
    chmodSync(place, 0o711);
    const launcher = new Launcher(['start'], { ROUNDTRIP_DATA_DIR: join(place, 'data'), DATABASE_URL: '' });
    const origin = await launcher.prints(/Address\s+(http:\S+)/);
    const password = await launcher.prints(/Password\s+(\S+)/);
    return new Shop(launcher, place, origin, { email: EMAIL, password });
  }

  /** The walk is made at any hour, and every customer should get their mail at once. */
  async allowNights(): Promise<void> {
    const owner = await new TestClient(this.origin).login(this.login.email, this.login.password);
    const { body: policy } = await owner.get('/api/policy');
    await owner.put('/api/policy', { ...policy, quietHours: { email: null, sms: null } });
  }

  async close(): Promise<void> {
    await this.launcher.stop();
    rmSync(this.place, { recursive: true, force: true, maxRetries: 10 });
  }
}
