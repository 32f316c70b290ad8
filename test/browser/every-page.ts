import axe, { type AxeResults } from 'axe-core';
import { PHONE, type Visitor, WIDE } from './visitor.js';

const LOOKS = [
  { size: WIDE, colours: 'light' },
  { size: PHONE, colours: 'dark' },
] as const;

/** Opens every page of the menu and every tab, and looks at each wide and light, then narrow and dark. */
export async function lookAtEveryPage(visitor: Visitor): Promise<{ paths: string[]; faults: string[] }> {
  const { page } = visitor;
  await page.locator('nav a').first().waitFor();
  const paths = new Set(await linksIn(visitor, 'nav'));
  const faults: string[] = [];
  for (const path of paths) {
    for (const look of LOOKS) faults.push(...(await lookAt(path, look, visitor)));
    // Pages beside the one that is open are found on the way.
    for (const beside of await linksIn(visitor, 'main nav')) paths.add(beside);
  }
  return { paths: [...paths], faults };
}

/** The page is opened anew for each look: one that is just changing its colours has neither those nor these. */
async function lookAt(path: string, { size, colours }: (typeof LOOKS)[number], visitor: Visitor) {
  const { page } = visitor;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: colours });
  await visitor.goTo(path);
  await page.locator('main h1').waitFor();
  const faults = await faultsHere(visitor);
  for (const tab of (await page.locator('main [role=tab][aria-selected=false]').all()).reverse()) {
    await tab.click();
    faults.push(...(await faultsHere(visitor)));
  }
  return faults;
}

function linksIn({ page }: Visitor, place: string): Promise<string[]> {
  return page.locator(`${place} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}

async function faultsHere(visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  await settled(visitor);
  const faults = await seriousFaults(visitor);
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
    faults.push('is wider than the screen');
  const at = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`;
  return faults.map((fault) => `${at}: ${fault}`);
}

/** Until nothing is waited for any more, and what has just come in has faded in. */
async function settled({ page }: Visitor): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('main .ant-skeleton, main .ant-spin-spinning'));
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
}

async function seriousFaults({ page }: Visitor): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
