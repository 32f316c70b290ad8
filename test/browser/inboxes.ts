import { expect } from 'vitest';
import type { FrameLocator } from 'playwright-core';
import { segmentName } from './segments.js';
import { PHONE, type Visitor } from './visitor.js';

const SUBJECTS = {
  survey: /How did we do|这次购物/,
  sorry: /We are sorry|对不起/,
};

const mailOf = ({ page }: Visitor): FrameLocator => page.frameLocator('article iframe');

interface Wanted {
  /** Only mails to this one. */
  recipient?: string;
  /** No mails to these. */
  except?: string[];
}

/** Opens the newest mail with this subject, and tells whose it is. */
export async function openMail(
  visitor: Visitor,
  which: keyof typeof SUBJECTS,
  { recipient = '', except = [] }: Wanted = {},
): Promise<string> {
  const { page } = visitor;
  await visitor.goTo(`/mailbox?q=${encodeURIComponent(recipient)}`);
  const mails = page.locator('a[href^="/mailbox/"]').filter({ hasText: SUBJECTS[which] });
  const line = except.reduce((left, hasNotText) => left.filter({ hasNotText }), mails).first();
  await line.click({ timeout: 15_000 });
  await mailOf(visitor).locator('body').waitFor();
  if (!recipient) {
    await visitor.picture('mailbox');
    await visitor.pictureOnPhone('mailbox');
  }
  return (await line.locator('span').nth(1).innerText()).trim();
}

/** A click in the mail is a person's, and counts. */
export async function clickInMail(visitor: Visitor): Promise<void> {
  // A click within two seconds of arrival is a machine's.
  await visitor.page.waitForTimeout(2500);
  const link = mailOf(visitor).locator('a[href*="/c/"]:visible').first();
  if ((await link.count()) === 0) return;
  const href = (await link.getAttribute('href')) ?? '';
  const answer = await visitor.page.request.get(href, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
}

/** Follows the mail's first star to the survey, answers with the lowest score, and is thanked. */
export async function answerSurvey(visitor: Visitor): Promise<void> {
  const link = mailOf(visitor).locator('a[href*="/s/"][href*="rating=1"]').first();
  const survey = await visitor.tabOpenedBy(() => link.click());
  await survey.setViewportSize(PHONE);
  expect(await survey.locator('input[name="satisfaction"][value="1"]').isChecked()).toBe(true);
  await visitor.picture('survey', survey);
  await survey.locator('form button').first().click();
  await survey.waitForLoadState();
  await visitor.picture('survey-thanks', survey);
  await survey.close();
}

/** The button mail programs show leads to a page with a button; only that one unsubscribes. */
export async function unsubscribeFromMail(visitor: Visitor): Promise<void> {
  await visitor.goTo('/mailbox');
  await visitor.page.locator('a[href^="/mailbox/"]').filter({ hasText: SUBJECTS.survey }).nth(3).click();
  const button = visitor.page.getByRole('link', { name: visitor.words('mailbox.unsubscribe') });
  const unsubscribe = await visitor.tabOpenedBy(() => button.click());
  await unsubscribe.setViewportSize(PHONE);
  await visitor.picture('unsubscribe', unsubscribe);
  await unsubscribe.locator('form button').first().click();
  await unsubscribe.waitForLoadState();
  await visitor.picture('unsubscribed', unsubscribe);
  await unsubscribe.close();
}

/** The customer's page tells it all: what was sent, what they answered, and what that started. */
export async function readStory(visitor: Visitor, recipient: string): Promise<void> {
  const { page, language } = visitor;
  await visitor.goTo(`/customers?q=${encodeURIComponent(recipient)}`);
  await page.locator('main a[href^="/customers/"]').first().click();
  await page.getByText(`sorry ${language}`).first().waitFor();
  for (const told of [`survey ${language}`, segmentName(visitor, 'unhappy')])
    await page.getByText(told).first().waitFor({ state: 'attached' });
  await visitor.picture('customer');
  await visitor.pictureOnPhone('customer');
}
