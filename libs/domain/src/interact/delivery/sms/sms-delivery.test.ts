import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../../test/factories/message-world.js';
import { isSignedByAcs3, isSignedByTc3 } from '../../../../../../test/factories/provider-signatures.js';
import {
  type Heard,
  type Said,
  SmsProviderServer,
} from '../../../../../../test/factories/sms-provider-server.js';
import type { TestDomain } from '../../../../../../test/setup/test-domain.js';
import type { OutboxService } from '../../outbox/outbox.service.js';
import { saveSmsAccountSchema } from './sms-account.schema.js';
import { SmsAccountsService } from './sms-accounts.service.js';

const SECRET = 'a secret of the provider';
const TEXT = '【山居茶】亲爱的王女士，您的龙井该补货了，拒收请回复R';
const templates = [
  { code: 'SMS_1', text: '亲爱的${name}，您的${product}该补货了，拒收请回复R' },
  { code: '20', text: '亲爱的{1}，您的{2}该补货了，拒收请回复R' },
];
const ok =
  (body: object | string, status = 200) =>
  (): Said => ({
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const queryOf = ({ path }: Heard) => Object.fromEntries(new URL(path, 'http://x').searchParams);

describe('delivering SMS', () => {
  let server: SmsProviderServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;

  beforeAll(async () => {
    server = await SmsProviderServer.start();
    ({ domain, world, outbox } = await startDeliveryWorld({ PUBLIC_URL: 'https://rt.example' }));
  });
  afterAll(async () => {
    await domain.stop();
    await server.stop();
  });

  const use = (provider: Record<string, unknown>) =>
    domain
      .get(SmsAccountsService)
      .save(saveSmsAccountSchema.parse({ provider, secret: SECRET, pricePerSegmentMinor: 4 }));

  async function deliver(body = TEXT) {
    const id = await world.message({ channel: 'sms', body, locale: 'zh-CN' });
    await outbox.deliverBatch();
    return world.row(id);
  }
  const heard = () => server.heard[0]!;

  describe('by Alibaba Cloud', () => {
    beforeAll(() =>
      use({ kind: 'aliyun', accessKeyId: 'AK', signName: '山居茶', templates, endpoint: server.url }),
    );

    it('names the approved template, its variables and our id, signed as prescribed', async () => {
      server.behave(ok({ Code: 'OK', BizId: '900619^0', Message: 'OK' }));
      const row = await deliver();
      expect(row).toMatchObject({ state: 'accepted', smtp_message_id: '900619^0' });
      expect(isSignedByAcs3(heard(), SECRET)).toBe(true);
      expect(isSignedByAcs3(heard(), 'another secret')).toBe(false);
      expect(queryOf(heard())).toMatchObject({
        PhoneNumbers: expect.stringMatching(/^13\d{9}$/),
        SignName: '山居茶',
        TemplateCode: 'SMS_1',
        TemplateParam: '{"name":"王女士","product":"龙井"}',
        OutId: String(row.id),
      });
    });

    it('rejects what no approved template says, and asks nobody', async () => {
      server.behave(ok({ Code: 'OK' }));
      const row = await deliver('【山居茶】今日茶会，拒收请回复R');
      expect(row).toMatchObject({ state: 'rejected', reason: 'sms-template-not-approved' });
      expect(server.heard).toEqual([]);
    });

    it.each([
      ['isv.BUSINESS_LIMIT_CONTROL', 200, 'pending', 'server-said-later'],
      ['isv.AMOUNT_NOT_ENOUGH', 200, 'pending', 'server-refused-us'],
      ['SignatureDoesNotMatch', 403, 'pending', 'server-refused-us'],
      ['isv.MOBILE_NUMBER_ILLEGAL', 200, 'rejected', 'address-refused'],
      ['isv.TEMPLATE_MISSING_PARAMETERS', 200, 'rejected', 'message-refused'],
    ])('takes %s (%i) for %s', async (Code, status, state, reason) => {
      server.behave(ok({ Code, Message: 'x' }, status));
      expect(await deliver()).toMatchObject({ state, reason });
    });
  });

  describe('by Tencent Cloud', () => {
    beforeAll(() =>
      use({
        ...{ kind: 'tencent', secretId: 'AKID', appId: '1400006666', signName: '山居茶' },
        ...{ templates: templates.slice(1), endpoint: server.url },
      }),
    );
    const said = (status: object) => ok({ Response: { SendStatusSet: [status], RequestId: 'r' } });

    it('names the approved template and its variables in order, signed as prescribed', async () => {
      server.behave(said({ Code: 'Ok', SerialNo: '5000:1' }));
      const row = await deliver();
      expect(row).toMatchObject({ state: 'accepted', smtp_message_id: '5000:1' });
      expect(isSignedByTc3(heard(), SECRET)).toBe(true);
      expect(isSignedByTc3({ ...heard(), body: '{}' }, SECRET)).toBe(false);
      expect(JSON.parse(heard().body)).toMatchObject({
        PhoneNumberSet: [expect.stringMatching(/^\+8613/)],
        ...{ SmsSdkAppId: '1400006666', SignName: '山居茶', TemplateId: '20' },
        TemplateParamSet: ['王女士', '龙井'],
      });
    });

    it.each([
      ['LimitExceeded.PhoneNumberDailyLimit', 'pending', 'server-said-later'],
      ['FailedOperation.PhoneNumberInBlacklist', 'rejected', 'address-refused'],
      ['FailedOperation.TemplateIncorrectOrUnapproved', 'rejected', 'message-refused'],
      ['InternalError.Timeout', 'uncertain', 'server-failed'],
    ])('takes %s for %s', async (Code, state, reason) => {
      server.behave(said({ Code, Message: 'x' }));
      expect(await deliver()).toMatchObject({ state, reason });
    });

    it('takes an error of the whole request for what it says', async () => {
      server.behave(ok({ Response: { Error: { Code: 'AuthFailure.SignatureFailure', Message: 'x' } } }));
      expect(await deliver()).toMatchObject({ state: 'pending', reason: 'server-refused-us' });
    });
  });

  describe('by Twilio', () => {
    beforeAll(() => use({ kind: 'twilio', accountSid: 'AC1', from: 'MG9', endpoint: server.url }));

    it('posts a form with the account’s credentials and an address for receipts', async () => {
      server.behave(ok({ sid: 'SM77', status: 'queued' }, 201));
      const row = await deliver('Tea is here. Reply STOP to opt out');
      expect(row).toMatchObject({ state: 'accepted', smtp_message_id: 'SM77' });
      expect(heard().path).toBe('/2010-04-01/Accounts/AC1/Messages.json');
      const [, credentials = ''] = heard().headers['authorization']!.split(' ');
      expect(Buffer.from(credentials, 'base64').toString()).toBe(`AC1:${SECRET}`);
      const form = Object.fromEntries(new URLSearchParams(heard().body));
      expect(form).toMatchObject({ MessagingServiceSid: 'MG9', Body: 'Tea is here. Reply STOP to opt out' });
      expect(form['StatusCallback']).toMatch(
        new RegExp(`^https://rt\\.example/hooks/sms/[\\w-]+\\?message=${row.id}$`),
      );
    });

    it.each([
      [400, 21610, 'rejected', 'address-refused'],
      [400, 21617, 'rejected', 'message-refused'],
      [401, 20003, 'pending', 'server-refused-us'],
    ])('takes %i with code %i for %s', async (status, code, state, reason) => {
      server.behave(ok({ code, message: 'x', status }, status));
      expect(await deliver('Tea. Reply STOP to opt out')).toMatchObject({ state, reason });
    });

    it('waits as long as it is told to', async () => {
      server.behave(() => ({ status: 429, body: '{"code":20429}', headers: { 'retry-after': '1800' } }));
      const row = await deliver('Tea. Reply STOP to opt out');
      expect(row).toMatchObject({ state: 'pending', reason: 'server-said-later' });
      expect(row.not_before.getTime() - domain.clock.now().getTime()).toBe(1_800_000);
    });
  });

  describe('by Kannel', () => {
    beforeAll(() =>
      use({ kind: 'kannel', url: `${server.url}/cgi-bin/sendsms`, username: 'rt', from: '10690' }),
    );

    it('asks for Chinese in UCS-2, and for receipts', async () => {
      server.behave(ok('0: Accepted for delivery', 202));
      const row = await deliver();
      expect(row.state).toBe('accepted');
      expect(queryOf(heard())).toMatchObject({
        ...{ username: 'rt', password: SECRET, from: '10690', text: TEXT, coding: '2', charset: 'UTF-8' },
        'dlr-mask': '19',
        'dlr-url': expect.stringMatching(new RegExp(`\\?message=${row.id}&status=%d&reply=%A$`)),
      });
    });

    it('leaves what the operators’ alphabet can write to it', async () => {
      server.behave(ok('3: Queued for later delivery', 202));
      expect(await deliver('Tea. Reply STOP to opt out')).toMatchObject({ state: 'accepted' });
      expect(queryOf(heard())['coding']).toBeUndefined();
    });

    it('tries again where the gateway has no connection', async () => {
      server.behave(ok('Temporal failure, try again later.', 503));
      expect(await deliver()).toMatchObject({ state: 'pending', reason: 'server-said-later' });
    });
  });

  describe('by a service of one’s own', () => {
    beforeAll(() => use({ kind: 'http', url: `${server.url}/send` }));

    it('posts JSON with a signature and a key that stays the same', async () => {
      server.behave(ok({ id: 'g-1' }, 202));
      const row = await deliver();
      expect(row).toMatchObject({ state: 'accepted', smtp_message_id: 'g-1' });
      expect(JSON.parse(heard().body)).toMatchObject({ id: row.id, text: TEXT });
      expect(heard().headers).toMatchObject({ 'idempotency-key': `roundtrip-${row.id}` });
    });

    it.each([
      ['close', 'uncertain', 'no-answer'],
      [{ status: 500, body: '' }, 'uncertain', 'server-failed'],
    ] as const)('that answers with %j: %s', async (manner, state, reason) => {
      server.behave(() => manner);
      expect(await deliver()).toMatchObject({ state, reason });
      expect(server.heard).toHaveLength(1);
    });

    it('that is not there: tried again', async () => {
      await use({ kind: 'http', url: 'http://127.0.0.1:1/send' });
      expect(await deliver()).toMatchObject({ state: 'pending', reason: 'connection-lost' });
    });
  });

  it('waits where the secret can no longer be opened', async () => {
    await domain.database.run(
      `update setting set value = jsonb_set(value, '{sealedSecret}', '"v1.AAAA"') where key = 'sms-account'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await deliver()).toMatchObject({ state: 'pending', reason: 'sms-secret-unreadable' });
  });

  it('keeps no secret that can be read in the database', async () => {
    await use({ kind: 'http', url: `${server.url}/send` });
    const row = await domain.database.row<{ value: string }>(
      `select value::text from setting where key = 'sms-account'`,
    );
    expect(row?.value).toContain('sealedSecret');
    expect(row?.value).not.toContain(SECRET);
  });
});
