import type { AnswerFault } from '@roundtrip/domain/interact/surveys/read-answer.js';
import type { SurveyDefinition } from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import type { PublicPage } from './public-page.js';
import { branchStyle } from './survey-branch-style.js';
import { questionField } from './survey-fields.js';
import type { FormValues } from './survey-form-values.js';

export interface SurveyForm {
  token: string;
  definition: SurveyDefinition;
  values: FormValues;
  faults?: Record<string, AnswerFault>;
  /** Whether there are answers on record that this would change. */
  answered?: boolean;
}

export function surveyFormPage(form: SurveyForm, locale: PageLocale): PublicPage {
  const { token, definition, values, faults = {}, answered = false } = form;
  const texts = pageTexts[locale].survey;
  const title = definition.title[locale];
  const hasFaults = Object.keys(faults).length > 0;
  const body = html`<h1>${title}</h1>
    ${definition.intro && html`<p>${definition.intro[locale]}</p>`}
    ${hasFaults && html`<p class="fault" role="alert">${texts.checkAgain}</p>`}
    ${answered && !hasFaults && html`<p class="quiet">${texts.again}</p>`}
    <form method="post" action="/s/${token}" novalidate>
      ${definition.questions.map((question) => questionField(question, { values, faults, locale }))}
      <button>${answered ? texts.change : texts.send}</button>
    </form>`;
  return { locale, title, body, style: branchStyle(definition.questions) };
}

/** Thanks, an end, or an expiry. */
export function surveyNotice(
  kind: 'recorded' | 'closed' | 'expired',
  token: string,
  definition: SurveyDefinition,
  locale: PageLocale,
): PublicPage {
  const { survey: texts } = pageTexts[locale];
  const [title, text] = {
    recorded: [texts.thanks, definition.thanks?.[locale] ?? texts.thanksText],
    closed: [texts.closed, texts.closedText],
    expired: [texts.expired, texts.expiredText],
  }[kind] as [string, string];
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    ${kind === 'recorded' && html`<p><a href="/s/${token}">${texts.edit}</a></p>`}`;
  return { locale, title, body };
}
