import { resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { packagedChromium } from './chromium.js';

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium: the one at CHROMIUM_PATH, else the one from npm on Linux (x64), else the installed Chrome.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args, ...whichBrowser() });
}

function whichBrowser(): LaunchOptions {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const { executablePath, env } = packagedChromium();
  return { executablePath, env: { ...definedVariables(), ...env } };
}

function definedVariables(): Record<string, string> {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(defined);
}

/** Keeps a picture of the page under .artifacts/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const path = resolve('.artifacts/screenshots', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', fullPage: true });
}
