import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { ConsentRequestLinks } from '@roundtrip/domain/interact/preferences/consent-request-links.js';
import { kindsNamed } from '@roundtrip/domain/interact/preferences/message-kind.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { launchBrowser, screenshot } from '../../../../test/setup/browser.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 740 } };

const browserAgent = (version: string): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36`;

describe('public pages on a phone', () => {
  let api: TestApi;
  let owner: TestClient;
  let browser: Browser;
  let world: MessageWorld;
  let links: MessageLinks;
  let surveyId: number;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await api.as('owner');
    browser = await launchBrowser();
    world = new MessageWorld(api.app.get(Database), api.clock, api.app.get(TemplatesService));
    links = api.app.get(MessageLinks);
    surveyId = (await api.app.get(SurveysService).ensureGallery())['satisfaction']!;
    const topics = [
      { key: 'new', name: { 'zh-CN': '新茶上市', en: 'New teas' } },
      { key: 'tastings', name: { 'zh-CN': '品茶会与活动', en: 'Tastings and events' } },
    ];
    await owner.put('/api/topics', { topics });
    const { body: settings } = await owner.get('/api/workspace');
    await owner.put('/api/workspace', {
      ...settings,
      name: '山间茶舍 Hillside Tea',
      accentColor: '#e8b04b',
      postalAddress: '杭州市西湖区龙井路 88 号',
    });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const here = (url: string) => api.url + new URL(url).pathname + new URL(url).search;
  const invitation = async (locale: string) => {
    const id = await world.message({ purpose: 'care', surveyId });
    await api.app.get(Database).run('update message set locale = $2 where id = $1', [id, locale]);
    await world.accept(id);
    return id;
  };

  const speak = (messageId: number, locale: string) =>
    api.app.get(Database).run(
      `update customer set locale = $2, phone = '+8613800138000'
         where id = (select customer_id from message where id = $1)`,
      [messageId, locale],
    );

  /** Serious faults of accessibility, and whether the page is wider than the screen. */
  async function faultsOf(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: AXE });
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(wide ? ['wider than the screen'] : []),
    ];
  }

  it.each(['zh-CN', 'en'])('are accessible and fit, in %s', async (locale) => {
    const id = await invitation(locale);
    const context = await browser.newContext({ ...PHONE, locale, bypassCSP: true });
    const page = await context.newPage();
    const look = async (name: string) => {
      expect(await faultsOf(page), name).toEqual([]);
      await screenshot(page, `public-${name}-${locale}`);
    };
    await page.goto(here(`${links.url('survey', id)}?rating=4`));
    await look('survey');
    await page.evaluate(
      `document.querySelectorAll('[checked]').forEach((input) => { input.checked = false; })`,
    );
    await page.locator('button').click();
    await look('survey-faults');
    await page.locator('input[value="2"]').check();
    await page.locator('button').click();
    await look('survey-thanks');
    await page.goto(here(links.url('unsubscribe', id)));
    await look('unsubscribe');
    await page.locator('button').click();
    await look('unsubscribed');
    await page.goto(`${api.url}/c/nothing`);
    await look('unknown');
    await speak(id, locale);
    await page.goto(here(links.url('preferences', id)));
    await look('preferences');
    await page.locator('input[value="pause"]').check();
    await page.locator('input[type="checkbox"][value="email.care"]').check();
    await page.locator('button').first().click();
    await look('preferences-saved');
    const request = { messageId: id, kinds: kindsNamed(['email.care']), askedAt: api.clock.now() };
    await page.goto(here(api.app.get(ConsentRequestLinks).url(request)));
    await look('consent');
    await page.locator('button').click();
    await look('consented');
    await context.close();
  });

  it('need no script', async () => {
    const id = await invitation('en');
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(here(`${links.url('survey', id)}?rating=5`));
    await page.getByLabel('Price').check();
    await page.locator('textarea').fill('More green tea\nplease');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('We take what you told us seriously').waitFor();
    const row = await api.app
      .get(Database)
      .row('select answers from survey_response where message_id = $1', [id]);
    expect(row).toEqual({
      answers: { satisfaction: 5, reason: 'price', suggestion: 'More green tea\nplease' },
    });
    await context.close();
  });

  it('are reached from a mail shown in a frame of the admin, where opening it counts', async () => {
    const id = await world.message();
    while (await api.app.get(OutboxService).deliverBatch());
    api.clock.advance({ minutes: 1 });
    const { body } = await owner.get('/api/mailbox?limit=1');
    // A browser that says it is headless is taken for a machine.
    const userAgent = browserAgent(browser.version());
    const context = await browser.newContext({ locale: 'en', userAgent });
    // Everything under the public address is answered by the api under test.
    await context.route(`${api.config.publicUrl}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/frame')
        return route.fulfill({
          contentType: 'text/html',
          body: `<iframe src="/api/mailbox/${body.rows[0].id}/html"></iframe>`,
        });
      const headers = { ...route.request().headers(), cookie: owner.credentials.cookie ?? '' };
      return route.fulfill({
        response: await route.fetch({ url: api.url + pathname, headers, maxRedirects: 0 }),
      });
    });
    const page = await context.newPage();
    const pixel = page.waitForResponse(links.url('open', id));
    await page.goto(`${api.config.publicUrl}/frame`);
    expect((await pixel).status()).toBe(200);
    const shop = context.waitForEvent('request', (request) =>
      request.url().startsWith('https://shop.example/'),
    );
    await page.frameLocator('iframe').getByRole('link', { name: 'tea' }).click();
    expect((await shop).url()).toContain('https://shop.example/tea?utm_source=roundtrip');
    const { body: message } = await owner.get(`/api/messages/${id}`);
    expect(message).toMatchObject({ opened: true, clicked: true });
    await context.close();
  });
});
