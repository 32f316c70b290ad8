import { expect } from 'vitest';
import type { Visitor } from './visitor.js';

/** Pages a newcomer looks at besides those the walk works on. */
const PAGES = [
  'customers',
  'campaigns',
  'messages',
  'surveys',
  'templates',
  'offers',
  'phone',
  'settings/workspace',
];

export async function login(
  visitor: Visitor,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await visitor.goTo('/');
  await visitor.page.waitForURL(/login/);
  await visitor.picture('login');
  await visitor.page.getByLabel(visitor.words('session.email')).fill(email);
  await visitor.page.getByLabel(visitor.words('session.password')).fill(password);
  await visitor.button('session.signIn').click();
}

export async function lookAround(visitor: Visitor): Promise<void> {
  const ring = visitor.page.getByRole('region', { name: visitor.words('home.ring.label') });
  await ring.getByText('2,000').first().waitFor();
  await visitor.picture('home');
  await visitor.pictureOnPhone('home');
  for (const path of PAGES) {
    await visitor.goTo(`/${path}`);
    await visitor.page.locator('main h1').waitFor();
    await visitor.page.locator('main .ant-skeleton').first().waitFor({ state: 'detached' });
    expect(await visitor.page.getByRole('alert').count()).toBe(0);
    await visitor.picture(path.replace('/', '-'));
    await visitor.pictureOnPhone(path.replace('/', '-'));
  }
}
