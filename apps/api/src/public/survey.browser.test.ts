import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { surveyDefinitionSchema } from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { launchBrowser, screenshot } from '../../../../test/setup/browser.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';

const PHONE_WITHOUT_SCRIPT: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  javaScriptEnabled: false,
  locale: 'zh-CN',
};
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const named = (pairs: [string, string, string][]) =>
  pairs.map(([value, zh, en]) => ({ value, label: text(zh, en) }));
const PRODUCTS: [string, string, string][] = [
  ['green', '龙井', 'Longjing'],
  ['black', '祁门红茶', 'Keemun'],
  ['oolong', '铁观音', 'Tieguanyin'],
];

const definition = surveyDefinitionSchema.parse({
  title: text('这次服务怎么样？', 'How was our service?'),
  intro: text('不到一分钟。', 'Less than a minute.'),
  score: 'recommend',
  questions: [
    {
      key: 'recommend',
      type: 'nps',
      title: text('愿意推荐我们吗？', 'Would you recommend us?'),
      required: true,
    },
    {
      ...{ key: 'reason', type: 'single', title: text('哪里没做好？', 'What went wrong?'), required: true },
      choices: named([
        ['delivery', '送货', 'Delivery'],
        ['quality', '品质', 'Quality'],
      ]),
      showIf: { question: 'recommend', is: ['0', '1', '2', '3', '4', '5', '6'] },
    },
    {
      ...{ key: 'late', type: 'text', title: text('晚了多久？', 'How late was it?') },
      showIf: { question: 'reason', is: ['delivery'] },
    },
    { key: 'easy', type: 'ces', title: text('联系我们很容易。', 'It was easy to reach us.') },
    {
      key: 'order',
      type: 'ranking',
      title: text('您更喜欢哪一种？', 'Which do you like most?'),
      choices: named(PRODUCTS),
    },
    {
      ...{ key: 'parts', type: 'matrix', title: text('各方面如何？', 'How were they?') },
      rows: named([
        ['shop', '门店', 'The shop'],
        ['box', '包装', 'The box'],
      ]),
      choices: named([
        ['good', '好', 'Good'],
        ['fair', '一般', 'Fair'],
        ['bad', '不好', 'Bad'],
      ]),
    },
    { key: 'day', type: 'date', title: text('哪天收到的？', 'When did it arrive?') },
  ],
});

describe('a survey on a phone without script', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  let database: Database;

  beforeAll(async () => {
    api = await startTestApi();
    database = api.app.get(Database);
    browser = await launchBrowser();
    const save = { name: 'Service', definition, quota: null, expiryDays: 60 };
    const { id: surveyId } = await api.app.get(SurveysService).create(save);
    const world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    const message = await world.message({ purpose: 'care', surveyId, locale: 'zh-CN' });
    await world.accept(message);
    address = api.url + new URL(api.app.get(MessageLinks).url('survey', message)).pathname;
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const asked = async (page: Page) => ({
    reason: await page.locator('#q-reason').isVisible(),
    late: await page.locator('#q-late').isVisible(),
  });

  it('asks on as answers are chosen, and takes every type of answer', async () => {
    const page = await (await browser.newContext(PHONE_WITHOUT_SCRIPT)).newPage();
    await page.goto(`${address}?rating=2`);
    expect(await asked(page)).toEqual({ reason: true, late: false });
    await page.getByLabel('送货').check();
    expect(await asked(page)).toEqual({ reason: true, late: true });
    await page.locator('input[name="recommend"][value="9"]').check();
    expect(await asked(page)).toEqual({ reason: false, late: false });
    await page.locator('input[name="recommend"][value="1"]').check();
    await page.locator('textarea[name="late"]').fill('三天');
    await page.locator('input[name="easy"][value="6"]').check();
    await page.locator('select[name="order.oolong"]').selectOption('1');
    await page.locator('input[name="parts.box"][value="bad"]').check();
    await page.locator('input[name="day"]').fill('2026-03-01');
    await screenshot(page, 'survey-every-type');
    await page.getByRole('button').click();
    expect(await page.textContent('h1')).toBe('谢谢您！');
    expect(await database.row('select answers, score from survey_response')).toEqual({
      answers: {
        ...{ recommend: 1, reason: 'delivery', late: '三天', easy: 6, order: ['oolong'] },
        ...{ parts: { box: 'bad' }, day: '2026-03-01' },
      },
      score: '1.00',
    });
  });

  it('fits a phone', async () => {
    const page = await (
      await browser.newContext({ ...PHONE_WITHOUT_SCRIPT, javaScriptEnabled: true, locale: 'en' })
    ).newPage();
    await page.goto(address);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
