import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../setup/browser.js';
import { answerSurvey, clickInMail, openMail, readStory, unsubscribeFromMail } from './inboxes.js';
import { buildCampaign, watchAccounts } from './campaigns.js';
import { lookAtEveryPage } from './every-page.js';
import { importOrders } from './imports.js';
import { makeSegmentFromGrid, makeSegmentOfUnhappy } from './segments.js';
import { Shop } from './shop.js';
import { login, lookAround } from './shell.js';
import { Visitor } from './visitor.js';
import type { Language } from './words.js';

const LANGUAGES: Language[] = ['en', 'zh-CN'];

describe('a newcomer’s first hour, in a browser', () => {
  let shop: Shop;
  let browser: Browser;
  /** Who has said so once is unhappy already, and enters no segment of the unhappy again. */
  const unhappy: string[] = [];

  beforeAll(async () => {
    [shop, browser] = await Promise.all([Shop.open(), launchBrowser()]);
    await shop.allowNights();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  describe.each(LANGUAGES)('in %s', { timeout: 120_000 }, (language) => {
    let visitor: Visitor;

    beforeAll(async () => {
      visitor = await Visitor.enter(browser, shop.origin, language);
    });
    afterAll(() => visitor.leave());

    it('logs in, and the home page shows the loop with this shop’s figures', async () => {
      await login(visitor, shop.login);
      await lookAround(visitor);
    });

    it('imports a file, sees why lines were rejected, and that the same file changes nothing', async () => {
      await importOrders(visitor);
    });

    it('scores everybody, opens a cell, and makes a segment of the best', async () => {
      await makeSegmentFromGrid(visitor);
    });

    it('makes a segment of those who gave a low score', async () => {
      await makeSegmentOfUnhappy(visitor);
    });

    it('previews a template, checks and launches campaigns, and the accounts balance', async () => {
      await buildCampaign(visitor, 'sorry');
      await buildCampaign(visitor, 'survey');
      await watchAccounts(visitor);
    });

    it('reads a mail, clicks, answers the survey, and the loop closes', async () => {
      const recipient = await openMail(visitor, 'survey', { except: unhappy });
      unhappy.push(recipient);
      await clickInMail(visitor);
      await answerSurvey(visitor);
      await openMail(visitor, 'sorry', { recipient });
      await visitor.picture('mailbox-apology');
      await readStory(visitor, recipient);
    });

    it('unsubscribes from a mail', async () => {
      await unsubscribeFromMail(visitor);
    });

    it('met no script error and no violation of the content policy', () => {
      expect(visitor.faults).toEqual([]);
    });
  });

  it('finds no page that shuts somebody out, or is wider than the screen', { timeout: 240_000 }, async () => {
    const visitor = await Visitor.enter(browser, shop.origin, 'en');
    await login(visitor, shop.login);
    const { paths, faults } = await lookAtEveryPage(visitor);
    expect(paths).toEqual(expect.arrayContaining(['/customers', '/value/matrix', '/settings/users']));
    expect(faults).toEqual([]);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
