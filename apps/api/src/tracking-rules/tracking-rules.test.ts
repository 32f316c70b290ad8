import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';

let api: TestApi;
let world: MessageWorld;
let links: MessageLinks;
beforeAll(async () => {
  api = await startTestApi();
  world = new MessageWorld(api.app.get(Database), api.clock, api.app.get(TemplatesService));
  links = api.app.get(MessageLinks);
});
afterAll(() => api.stop());

const TARGET = 'https://shop.example/tea';
const all = { links: true, opens: true, utm: true };
const none = { links: false, opens: false, utm: false };
const usual = { promotion: all, care: all, transactional: none };

const write = async (rules: object) => {
  const { status } = await (await api.as('owner')).put('/api/tracking-rules', rules);
  api.clock.advance({ seconds: 6 });
  return status;
};
/** The page of "view in browser", which is the mail as it was sent. */
const mail = async (id: number) => (await fetch(api.url + new URL(links.url('view', id)).pathname)).text();
const hasPixel = (html: string, id: number) => html.includes(links.url('open', id));

beforeEach(() => write(usual));

describe('what is followed of messages', () => {
  it('is all of promotions and care, and nothing of transactional mail, unless said otherwise', async () => {
    const promotion = await world.message();
    const order = await world.message({ purpose: 'transactional' });
    expect(await mail(promotion)).toContain(links.clickUrl(promotion, 0));
    expect(hasPixel(await mail(promotion), promotion)).toBe(true);
    expect(await mail(order)).toContain(`href="${TARGET}"`);
    expect(hasPixel(await mail(order), order)).toBe(false);
  });

  it('is switched off for one purpose alone: its links lead straight there, and no trap is laid', async () => {
    await write({ ...usual, care: none });
    const [care, promotion] = [await world.message({ purpose: 'care' }), await world.message()];
    const html = await mail(care);
    expect(html).toContain(`href="${TARGET}"`);
    expect(html).not.toContain(links.trapUrl(care));
    expect(hasPixel(html, care)).toBe(false);
    expect(await mail(promotion)).toContain(links.clickUrl(promotion, 0));
  });

  it('can be the shop’s own statistics without us in between', async () => {
    await write({ ...usual, promotion: { ...none, utm: true } });
    const id = await world.message();
    expect(await mail(id)).toContain(`${TARGET}?utm_source=roundtrip&amp;utm_medium=email&amp;utm_campaign=`);
  });

  it('leaves the parameters away from links that lead by us', async () => {
    await write({ ...usual, promotion: { ...all, utm: false } });
    const { pathname } = new URL(links.clickUrl(await world.message(), 0));
    const answer = await fetch(api.url + pathname, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(TARGET);
  });

  it('stays for a message as it was when that was decided, byte for byte', async () => {
    const id = await world.message();
    const before = await mail(id);
    await write({ promotion: none, care: none, transactional: all });
    expect(await mail(id)).toBe(before);
    expect(await mail(await world.message())).not.toContain('/c/');
  });

  it('is the owner’s to say, purpose by purpose', async () => {
    const marketer = await api.as('marketer');
    expect((await marketer.put('/api/tracking-rules', usual)).status).toBe(403);
    expect(await write({ promotion: all })).toBe(422);
    expect((await marketer.get('/api/tracking-rules')).body).toEqual(usual);
  });
});
