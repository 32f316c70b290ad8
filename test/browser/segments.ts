import { newSegmentAddress } from '../../apps/admin/src/features/segments/rule/rule-address.js';
import type { Visitor } from './visitor.js';

const SATISFACTION_SURVEY = 1;

/** Names carry the language, so that both walks can be made in one workspace. */
export const segmentName = ({ language }: Visitor, which: 'best' | 'unhappy'): string =>
  `${which} ${language}`;

export async function makeSegmentFromGrid(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/rfm');
  await visitor.button('rfm.run.now').click();
  // A run of so small a shop may be over before the page has seen it going on; then the button is simply back.
  await page
    .locator('main button:not([disabled])')
    .filter({ hasText: visitor.words('rfm.run.now') })
    .first()
    .waitFor();
  const best = page.locator('td[data-cell]').nth(4);
  await best.waitFor();
  await visitor.picture('rfm');
  await visitor.pictureOnPhone('rfm');
  await best.click();
  await visitor.link('segments.makeFromThis').waitFor();
  await visitor.picture('rfm-cell');
  await visitor.link('segments.makeFromThis').click();
  await page.waitForURL(/\/segments\/new/);
  await save(visitor, segmentName(visitor, 'best'));
}

export async function makeSegmentOfUnhappy(visitor: Visitor): Promise<void> {
  const rule = { field: 'surveys.score', operator: 'at-most', value: 2, survey: SATISFACTION_SURVEY };
  await visitor.goTo(newSegmentAddress({ rule, name: '' }));
  await save(visitor, segmentName(visitor, 'unhappy'));
}

async function save(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByPlaceholder(visitor.words('segments.editor.namePlaceholder')).fill(name);
  await page.waitForTimeout(800);
  await visitor.picture(`segment-editor-${name.split(' ')[0]}`);
  await visitor.pictureOnPhone(`segment-editor-${name.split(' ')[0]}`);
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/segments\/\d+$/);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await visitor.picture(`segment-${name.split(' ')[0]}`);
}
