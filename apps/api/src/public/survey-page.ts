import type { AnswerFault } from '@roundtrip/domain/interact/surveys/survey-answers.js';
import type {
  SurveyAnswers,
  SurveyDefinition,
  SurveyQuestion,
} from '@roundtrip/domain/interact/surveys/survey.schema.js';
import { type Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import type { PublicPage } from './public-page.js';

export interface SurveyForm {
  token: string;
  definition: SurveyDefinition;
  /** What the form is filled in with. */
  answers: SurveyAnswers;
  faults?: Record<string, AnswerFault>;
  /** Whether there are answers on record that this would change. */
  answered?: boolean;
}

export function surveyFormPage(form: SurveyForm, locale: PageLocale): PublicPage {
  const { token, definition, faults = {}, answered = false } = form;
  const texts = pageTexts[locale].survey;
  const title = definition.title[locale];
  const hasFaults = Object.keys(faults).length > 0;
  const body = html`<h1>${title}</h1>
    ${definition.intro && html`<p>${definition.intro[locale]}</p>`}
    ${hasFaults && html`<p class="fault" role="alert">${texts.checkAgain}</p>`}
    ${answered && !hasFaults && html`<p class="quiet">${texts.again}</p>`}
    <form method="post" action="/s/${token}" novalidate>
      ${definition.questions.map((question) => questionField(question, form, locale))}
      <button>${answered ? texts.change : texts.send}</button>
    </form>`;
  return { locale, title, body };
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

function questionField(question: SurveyQuestion, form: SurveyForm, locale: PageLocale): Html {
  const { key } = question;
  const { survey: texts } = pageTexts[locale];
  const fault = form.faults?.[key];
  const label = html`${question.title[locale]}
  ${!question.required && html`<span class="quiet">${texts.optional}</span>`}`;
  const note = fault && html`<p class="fault" id="${key}-fault">${texts.fault[fault]}</p>`;
  const described = fault && html` aria-describedby="${key}-fault"`;
  const refused = fault && html` aria-invalid="true"`;
  if (question.type === 'text')
    return html`<fieldset>
      <label class="legend" for="${key}">${label}</label>
      ${note}
      <textarea id="${key}" name="${key}" maxlength="${question.maxLength}" ${described}${refused}>
${textOf(form.answers[key])}</textarea>
    </fieldset>`;
  const group = question.type === 'multiple' ? null : html` role="radiogroup"${refused}`;
  return html`<fieldset${described}${group}>
    <legend>${label}</legend>
    ${note} ${choicesOf(question, form.answers[key], locale)}
  </fieldset>`;
}

type ChoiceQuestion = Exclude<SurveyQuestion, { type: 'text' }>;

function choicesOf(question: ChoiceQuestion, answer: unknown, locale: PageLocale): Html {
  const chosen = (Array.isArray(answer) ? answer : [answer]).map(String);
  const input = question.type === 'multiple' ? 'checkbox' : 'radio';
  const choice = (value: string, label: string) =>
    html`<label class="choice"
      ><input
        type="${input}"
        name="${question.key}"
        value="${value}"
        ${chosen.includes(value) && 'checked'}
      />${label}</label
    >`;
  if ('choices' in question)
    return html`${question.choices.map(({ value, label }) => choice(value, label[locale]))}`;
  const scale =
    question.type === 'rating' ? [1, 2, 3, 4, 5] : Array.from({ length: 11 }, (_, score) => score);
  const [least, most] = pageTexts[locale].survey.scale[question.type];
  return html`<div class="scale">${scale.map((score) => choice(String(score), String(score)))}</div>
    <p class="ends quiet"><span>${least}</span><span>${most}</span></p>`;
}

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
