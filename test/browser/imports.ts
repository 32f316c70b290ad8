import { expect } from 'vitest';
import { makeOrdersFile } from '../../apps/cli/src/demo/orders-file.js';
import type { Visitor } from './visitor.js';

const UNTIL = new Date('2026-11-02T00:00:00Z');

/** The walk in the second language imports the very same file, which must then change nothing. */
export async function importOrders(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await visitor.goTo('/imports/new');
  const buffer = Buffer.from(makeOrdersFile(UNTIL));
  await page.locator('input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });
  await page.waitForURL(/\/imports\/\d+$/);
  await visitor.button('import-plan.columns.check').waitFor();
  await visitor.picture('import-columns');
  await visitor.pictureOnPhone('import-columns');
  await visitor.button('import-plan.columns.check').click();
  await page.getByText(checkedTitle(visitor)).first().waitFor();
  await visitor.picture('import-dry-run');
  await visitor.button('imports.checked.apply').click();
  await page.getByText(words('imports.status.done')).first().waitFor();
  await page.getByText(words('imports.rejections.title')).first().waitFor();
  await visitor.picture('import-result');
  const again = page.getByText(words('imports.done.nothing'));
  expect(await again.count()).toBe(visitor.language === 'en' ? 0 : 1);
}

const checkedTitle = ({ words, language }: Visitor): string =>
  words(language === 'en' ? 'imports.checked.title' : 'imports.checked.nothing');
