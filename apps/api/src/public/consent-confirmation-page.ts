import type { Confirmation } from '@roundtrip/domain/interact/preferences/consent-requests.service.js';
import { html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { preferencesTexts } from './preferences-texts.js';
import type { PublicPage } from './public-page.js';
import { masked, listOfKinds } from './subscription-words.js';

/** Asks for the confirmation, says that it is done, or why it cannot be any more. */
export function confirmationPage(
  confirmation: Exclude<Confirmation, { kind: 'unknown' }>,
  { token, preferences }: { token: string; preferences: string },
  locale: PageLocale,
): PublicPage {
  const { confirm: texts } = preferencesTexts[locale];
  if (confirmation.kind === 'expired')
    return {
      locale,
      title: texts.expired,
      body: html`<h1>${texts.expired}</h1>
        <p>${texts.expiredText}</p>
        <p><a href="${preferences}">${texts.again}</a></p>`,
    };
  const kinds = listOfKinds(confirmation.kinds, locale);
  if (confirmation.kind === 'confirmed')
    return {
      locale,
      title: texts.done,
      body: html`<h1>${texts.done}</h1>
        <p>${texts.doneText(kinds)}</p>`,
    };
  return {
    locale,
    title: texts.title,
    body: html`<h1>${texts.title}</h1>
      <p>${texts.ask(kinds, masked(confirmation.address))}</p>
      <form method="post" action="/y/${token}"><button>${texts.button}</button></form>`,
  };
}
