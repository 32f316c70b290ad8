import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, screenshot } from './browser.js';

/** How wide the text is, and how much of it is ink. */
const measure = `(text, weight) => {
  const canvas = new OffscreenCanvas(400, 100);
  const context = canvas.getContext('2d');
  context.font = weight + ' 40px sans-serif';
  context.fillText(text, 0, 60);
  const pixels = context.getImageData(0, 0, 400, 100).data;
  return { width: context.measureText(text).width, ink: pixels.filter((alpha, i) => i % 4 === 3 && alpha > 128).length };
}`;

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('draws Chinese characters, each its own', async () => {
    const page = await browser.newPage();
    const drawn = (text: string, weight = 400): Promise<{ width: number; ink: number }> =>
      page.evaluate(`(${measure})(${JSON.stringify(text)}, ${weight})`);
    const [first, second, bold] = [await drawn('回'), await drawn('环'), await drawn('回', 700)];
    expect(first.width).toBeCloseTo(40);
    expect(first.ink).not.toBe(second.ink);
    expect(bold.ink).toBeGreaterThan(first.ink);
    await page.close();
  });

  it('keeps screenshots', async () => {
    const page = await browser.newPage({ viewport: { width: 600, height: 200 } });
    await page.setContent(
      '<h1>回环 Roundtrip</h1><p>营销自动化：识别、区分、互动、定制、学习 – the loop is the product.</p>',
    );
    await screenshot(page, 'setup-browser');
    await page.close();
  });
});
