import { expect } from 'vitest';
import { segmentName } from './segments.js';
import type { Visitor } from './visitor.js';

interface Plan {
  segment: 'best' | 'unhappy';
  /** What the gallery calls the template in each language. */
  template: string;
  trigger: 'now' | 'segment-entered';
  survey: boolean;
}

const PLANS = {
  survey: { segment: 'best', template: 'satisfaction-survey', trigger: 'now', survey: true },
  sorry: { segment: 'unhappy', template: 'care-after-low-score', trigger: 'segment-entered', survey: false },
} satisfies Record<string, Plan>;

const LAUNCHED = /\/campaigns\/\d+$/;
const templateIds = new Map<string, { id: number; name: string }>();

/** Previews the template for a real customer, builds the campaign on one page, and launches it. */
export async function buildCampaign(visitor: Visitor, which: keyof typeof PLANS): Promise<void> {
  const { page, words } = visitor;
  const plan: Plan = PLANS[which];
  const template = await templateOf(visitor, plan.template);
  await visitor.goTo(`/templates/${template.id}`);
  await page.locator('main iframe').first().waitFor();
  await page.waitForTimeout(800);
  await visitor.picture(`template-${which}`);
  await visitor.pictureOnPhone(`template-${which}`);

  await visitor.goTo('/campaigns/new');
  await page.locator('#campaign-name').fill(`${which} ${visitor.language}`);
  await visitor.choose('campaign-segment', segmentName(visitor, plan.segment));
  await visitor.choose('campaign-templateId', template.name);
  if (plan.survey) await visitor.choose('campaign-surveyId', 'Satisfaction');
  await page.getByRole('radio', { name: words(`campaign-builder.trigger.${plan.trigger}`) }).check();
  const launch = visitor.button('campaign-check.launch.action');
  await launch.waitFor();
  await page.waitForTimeout(1500);
  await visitor.picture(`campaign-builder-${which}`);
  await visitor.pictureOnPhone(`campaign-builder-${which}`);
  await launch.click();
  const confirm = page
    .getByRole('dialog')
    .getByRole('button', { name: words('campaign-check.launch.action') });
  // As a person does, again where the first click came while the dialog was still opening.
  for (let click = 0; click < 3 && !LAUNCHED.test(page.url()); click++) {
    await confirm.click();
    await page.waitForURL(LAUNCHED, { timeout: 8_000 }).catch(() => undefined);
  }
  if (!LAUNCHED.test(page.url())) throw new Error(await page.getByRole('dialog').innerText());
}

/** The page of the campaign launched last: everybody is accounted for. */
export async function watchAccounts(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const id = /\/campaigns\/(\d+)$/.exec(page.url())?.[1];
  const accounts = await settled(visitor, Number(id));
  const excluded = Object.values(accounts.excluded).reduce((sum, count) => sum + count, 0);
  expect(accounts.audience).toBeGreaterThan(0);
  expect(accounts.accepted + accounts.rejected + accounts.uncertain + excluded).toBe(accounts.audience);
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(1200);
  await visitor.picture('campaign-running');
  await visitor.pictureOnPhone('campaign-running');
}

interface Accounts {
  audience: number;
  accepted: number;
  rejected: number;
  uncertain: number;
  pending: number;
  excluded: Record<string, number>;
}

async function settled({ page }: Visitor, id: number): Promise<Accounts> {
  for (;;) {
    const accounts = await get<Accounts>(page, `/api/campaigns/${id}/accounting`);
    if (accounts.audience > 0 && accounts.pending === 0) return accounts;
    await page.waitForTimeout(300);
  }
}

async function templateOf({ page }: Visitor, key: string): Promise<{ id: number; name: string }> {
  const { rows } = await get<{ rows: { id: number; name: string; key: string | null }[] }>(
    page,
    '/api/templates?limit=100',
  );
  for (const row of rows) templateIds.set(row.key ?? '', row);
  const found = templateIds.get(key);
  if (!found) throw new Error(`the gallery has no ${key}`);
  return found;
}

/** What the page itself would get: with its session. */
async function get<T>(page: Visitor['page'], path: string): Promise<T> {
  const answer = await page.request.get(new URL(path, page.url()).href);
  return (await answer.json()) as T;
}
