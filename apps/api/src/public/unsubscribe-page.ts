import type { Subscription } from '@roundtrip/domain/interact/tracking/unsubscribe.service.js';
import { type Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import type { PublicPage } from './public-page.js';
import { masked, wordsOfKind } from './subscription-words.js';

export type UnsubscribeStage = 'ask' | 'done' | 'resubscribed';

/** Where its buttons lead: the link itself, and the preference centre of the same message. */
export interface UnsubscribePaths {
  token: string;
  preferences: string;
}

export function unsubscribePage(
  stage: UnsubscribeStage,
  { token, preferences }: UnsubscribePaths,
  subscription: Subscription,
  locale: PageLocale,
): PublicPage {
  const { unsubscribe: texts } = pageTexts[locale];
  const what = wordsOfKind(subscription, locale);
  const rather = html`<p class="quiet"><a href="${preferences}">${texts.rather}</a></p>`;
  switch (stage) {
    case 'ask':
      return {
        locale,
        title: texts.title,
        body: html`<h1>${texts.title}</h1>
          <p>${texts.ask(what, masked(subscription.address))}</p>
          ${button(`/u/${token}`, texts.button)} ${rather}`,
      };
    case 'done':
      return {
        locale,
        title: texts.done,
        body: html`<h1>${texts.done}</h1>
          <p>${texts.doneText(what)}</p>
          ${button(`/u/${token}/resubscribe`, texts.undo, 'second')} ${rather}`,
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
  return pageTexts[locale].unsubscribe.wording(wordsOfKind(subscription, locale), company);
}

function button(action: string, label: string, look = ''): Html {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="via" value="page" />
    <button class="${look}">${label}</button>
  </form>`;
}
