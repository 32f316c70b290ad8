import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { PolicyService } from './policy.service.js';
import { policySchema } from './policy.schema.js';

let world: CampaignWorld;
let policy: PolicyService;
let serial = 0;

const loose = policySchema.parse({
  quietHours: { email: null, sms: null },
  caps: { promotion: { email: null, sms: null, total: null }, care: { email: null, sms: null, total: null } },
});

beforeAll(async () => {
  world = await CampaignWorld.start();
  policy = world.domain.get(PolicyService);
});
beforeEach(() => policy.write(loose));
afterAll(() => world.stop());

/** The next time the clocks of a zone with this offset show it. */
function at(time: string, offset: string): Date {
  world.nextNoon();
  const day = new Date(world.now.getTime() + 24 * 3600_000).toISOString().slice(0, 10);
  world.domain.clock.moveTo(new Date(`${day}T${time}:00${offset}`));
  return world.now;
}

interface Waiting {
  id: number;
  notBefore: Date;
  heldBy: string | null;
}

/** Sends to one customer, and tells what became of the message. */
async function send(
  { phone, zone = null }: { phone: string; zone?: string | null },
  templateId?: number,
): Promise<Waiting> {
  const customer = await world.customer({
    phone: `${phone}${String(++serial).padStart(4, '0')}`,
    time_zone: zone,
  });
  const segmentId = await world.segment([customer]);
  await world.launch({ segmentId, templateId: templateId ?? (await world.sms('care')) });
  await world.settle();
  const row = await world.database.row<Waiting>(
    `select m.id, m.not_before as "notBefore", d.facts ->> 'heldBy' as "heldBy"
     from message m join decision d on d.enrolment_id = m.enrolment_id where m.customer_id = $1`,
    [customer],
  );
  if (!row) throw new Error('no message was decided');
  return row;
}

const hours = (count: number, after: Date) => new Date(after.getTime() + count * 3600_000);

const CHINA = '+861380000';
const AMERICA = '+1212555';
const BRITAIN = '+44791112';

describe('the hours in which SMS may come', () => {
  it('are eight to ten at night in China, whatever the workspace allows', async () => {
    const evening = at('21:59', '+08:00');
    expect(await send({ phone: CHINA })).toMatchObject({ notBefore: evening, heldBy: null });
    const night = at('22:00', '+08:00');
    expect(await send({ phone: CHINA })).toMatchObject({ notBefore: hours(10, night), heldBy: 'sms-hours' });
    const morning = at('08:00', '+08:00');
    expect(await send({ phone: CHINA })).toMatchObject({ notBefore: morning, heldBy: null });
  });

  it('are eight to nine at night in the United States, by the recipient’s own clocks', async () => {
    const zone = 'America/Phoenix';
    const evening = at('20:59', '-07:00');
    expect(await send({ phone: AMERICA, zone })).toMatchObject({ notBefore: evening });
    const night = at('21:00', '-07:00');
    expect(await send({ phone: AMERICA, zone })).toMatchObject({
      ...{ notBefore: hours(11, night), heldBy: 'sms-hours' },
    });
  });

  it('begin with Honolulu’s morning and end with New York’s evening where an American’s zone is not known', async () => {
    const winter = at('07:30', '-10:00');
    expect(await send({ phone: AMERICA })).toMatchObject({
      notBefore: hours(0.5, winter),
      heldBy: 'sms-hours',
    });
    const noon = at('12:00', '-10:00');
    expect(await send({ phone: AMERICA })).toMatchObject({ notBefore: noon, heldBy: null });
    const night = at('21:30', '-05:00');
    // Half past four in Honolulu; there it is eight in fifteen and a half hours.
    expect(await send({ phone: AMERICA })).toMatchObject({ notBefore: hours(15.5, night) });
  });

  it('are the stricter ones anywhere else, by the workspace’s clocks where the recipient’s are not known', async () => {
    const evening = at('21:30', '+08:00');
    expect(await send({ phone: BRITAIN })).toMatchObject({ notBefore: hours(10.5, evening) });
    expect(await send({ phone: BRITAIN, zone: 'Europe/London' })).toMatchObject({
      ...{ notBefore: evening, heldBy: null },
    });
  });

  it('leave transactional messages and mail alone', async () => {
    const night = at('03:00', '+08:00');
    const receipt = await world.sms('transactional');
    expect(await send({ phone: CHINA }, receipt)).toMatchObject({ notBefore: night, heldBy: null });
    const mail = await world.template('care');
    expect(await send({ phone: CHINA }, mail)).toMatchObject({ notBefore: night, heldBy: null });
  });

  it('begin where the workspace’s quiet hours end, if that is later', async () => {
    await policy.write({ ...loose, quietHours: { email: null, sms: { from: '20:00', to: '10:00' } } });
    const night = at('23:00', '+08:00');
    expect(await send({ phone: CHINA })).toMatchObject({ notBefore: hours(11, night), heldBy: null });
  });

  it('count again at the send instant', async () => {
    at('21:00', '+08:00');
    const { id } = await send({ phone: CHINA });
    world.domain.clock.advance({ hours: 2 });
    const verdicts = await world.database.transaction((tx) => policy.recheck(tx, [id], world.now));
    expect(verdicts).toEqual([{ messageId: id, verdict: 'hold', until: hours(9, world.now) }]);
  });
});
