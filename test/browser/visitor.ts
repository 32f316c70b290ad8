import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { screenshot } from '../setup/browser.js';
import { type Language, type Words, wordsOf } from './words.js';

// A person's browser: what calls itself headless is taken for a machine, and its clicks would not count.
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36';
const PATIENCE_MS = 20_000;
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Somebody at a browser, who reads one language. Faults of the page are kept, and fail the walk at its end. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    readonly language: Language,
    readonly words: Words,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {}

  static async enter(browser: Browser, origin: string, language: Language): Promise<Visitor> {
    const context = await browser.newContext({ viewport: WIDE, locale: language, userAgent: USER_AGENT });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(language, await wordsOf(language), context, page, origin);
    page.on('pageerror', (error) => visitor.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text()))
        visitor.faults.push(`${page.url()}: ${message.text()}`);
    });
    return visitor;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.origin).href);
  }

  button(key: string, params?: Record<string, unknown>): Locator {
    return this.page.getByRole('button', { name: this.words(key, params) }).first();
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.words(key) }).first();
  }

  text(key: string, params?: Record<string, unknown>): Locator {
    return this.page.getByText(this.words(key, params)).first();
  }

  /** A text that holds a count, whatever the count is. */
  pattern(key: string): RegExp {
    const text = this.words(key, { count: 987 }).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(text.replace('987', '[\\d,]+'));
  }

  /** Chooses from a select by what the option says. */
  async choose(id: string, option: string): Promise<void> {
    const field = this.page.locator(`#${id}`);
    await field.fill(option);
    const found = this.page.locator('.ant-select-item-option-active').filter({ hasText: option });
    await found.last().waitFor();
    await field.press('Enter');
    await this.page.keyboard.press('Tab');
    await found.last().waitFor({ state: 'hidden' });
  }

  /** A new tab that the action opens. */
  async tabOpenedBy(action: () => Promise<void>): Promise<Page> {
    const [tab] = await Promise.all([this.context.waitForEvent('page'), action()]);
    await tab.waitForLoadState();
    return tab;
  }

  picture(name: string, page = this.page): Promise<void> {
    return screenshot(page, `${name}-${this.language}`);
  }

  /** The same page on a phone. */
  async pictureOnPhone(name: string): Promise<void> {
    await this.page.setViewportSize(PHONE);
    await this.page.waitForTimeout(300);
    await screenshot(this.page, `${name}-${this.language}-390`);
    await this.page.setViewportSize(WIDE);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
