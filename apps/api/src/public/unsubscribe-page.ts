import type { Subscription } from '@roundtrip/domain/interact/tracking/unsubscribe.service.js';
import { type Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import type { PublicPage } from './public-page.js';

export type UnsubscribeStage = 'ask' | 'done' | 'resubscribed';

export function unsubscribePage(
  stage: UnsubscribeStage,
  token: string,
  subscription: Subscription,
  locale: PageLocale,
): PublicPage {
  const { unsubscribe: texts } = pageTexts[locale];
  const what = kindOf(subscription, locale);
  switch (stage) {
    case 'ask':
      return {
        locale,
        title: texts.title,
        body: html`<h1>${texts.title}</h1>
          <p>${texts.ask(what, masked(subscription.address))}</p>
          ${button(`/u/${token}`, texts.button)}`,
      };
    case 'done':
      return {
        locale,
        title: texts.done,
        body: html`<h1>${texts.done}</h1>
          <p>${texts.doneText(what)}</p>
          ${button(`/u/${token}/resubscribe`, texts.undo, 'second')}`,
      };
    case 'resubscribed':
      return {
        locale,
        title: texts.resubscribed,
        body: html`<h1>${texts.resubscribed}</h1>
          <p>${texts.resubscribedText(what)}</p>`,
      };
  }
}

/** What a customer who comes back agrees to, in the words of the page. */
export function whatIsSubscribed(subscription: Subscription, locale: PageLocale, company: string): string {
  return pageTexts[locale].unsubscribe.wording(kindOf(subscription, locale), company);
}

/** "促销邮件", "promotional e-mails" */
function kindOf({ purpose, channel }: Subscription, locale: PageLocale): string {
  const texts = pageTexts[locale];
  return [texts.purpose[purpose], texts.channel[channel]].join(locale === 'en' ? ' ' : '');
}

function button(action: string, label: string, look = ''): Html {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="via" value="page" />
    <button class="${look}">${label}</button>
  </form>`;
}

/** Enough of an address for its owner to know it; a forwarded mail shows no more. */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}…${address.slice(at)}`;
  return `${address.slice(0, 4)}…${address.slice(-3)}`;
}
