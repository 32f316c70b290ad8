import { type AnswerFault, fieldOf } from '@roundtrip/domain/interact/surveys/read-answer.js';
import {
  isScale,
  pointsOf,
  type QuestionOf,
  type ScaleType,
  type SurveyQuestion,
} from '@roundtrip/domain/interact/surveys/survey-question.schema.js';
import { type Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import { questionId } from './survey-branch-style.js';
import type { FormValues } from './survey-form-values.js';

export interface FieldContext {
  values: FormValues;
  faults: Readonly<Record<string, AnswerFault>>;
  locale: PageLocale;
}

/** One question with its fields, and with what is wrong with what was filled in. */
export function questionField(question: SurveyQuestion, context: FieldContext): Html {
  const { key, type } = question;
  const { survey: texts } = pageTexts[context.locale];
  const fault = context.faults[key];
  const label = html`${question.title[context.locale]}
  ${!question.required && html`<span class="quiet">${texts.optional}</span>`}`;
  const note = fault && html`<p class="fault" id="${key}-fault">${texts.fault[fault]}</p>`;
  const described = fault && html` aria-describedby="${key}-fault"`;
  const refused = fault && html` aria-invalid="true"`;
  if (type === 'text' || type === 'date')
    return html`<fieldset id="${questionId(key)}">
      <label class="legend" for="${key}">${label}</label>
      ${note} ${oneField(question, context.values[key]?.[0] ?? '', html`${described}${refused}`)}
    </fieldset>`;
  const isRadio = isScale(type) || type === 'single';
  const group = isRadio && html` role="radiogroup"${refused}`;
  return html`<fieldset id="${questionId(key)}" ${described}${group}>
    <legend>${label}</legend>
    ${note} ${choicesOf(question, context)}
  </fieldset>`;
}

function oneField(question: QuestionOf<'text' | 'date'>, value: string, state: Html): Html {
  const { key } = question;
  if (question.type === 'date')
    return html`<input
      type="date"
      id="${key}"
      name="${key}"
      value="${value}"
      min="1900-01-01"
      max="2199-12-31"
      ${state}
    />`;
  return html`<textarea id="${key}" name="${key}" maxlength="${question.maxLength}" ${state}>
${value}</textarea>`;
}

function choicesOf(
  question: Exclude<SurveyQuestion, { type: 'text' | 'date' }>,
  context: FieldContext,
): Html {
  const { key } = question;
  switch (question.type) {
    case 'ranking':
      return rankingFields(question, context);
    case 'matrix':
      return matrixFields(question, context);
    case 'single':
    case 'multiple': {
      const input = question.type === 'multiple' ? 'checkbox' : 'radio';
      return html`${question.choices.map(({ value, label }) =>
        choice(input, key, value, label[context.locale], context.values),
      )}`;
    }
    default:
      return scaleFields(key, question.type, context);
  }
}

const choice = (
  input: 'radio' | 'checkbox',
  name: string,
  value: string,
  label: string,
  values: FormValues,
): Html =>
  html`<label class="choice"
    ><input
      type="${input}"
      name="${name}"
      value="${value}"
      ${values[name]?.includes(value) && 'checked'}
    />${label}</label
  >`;

function scaleFields(key: string, type: ScaleType, { values, locale }: FieldContext): Html {
  const [least, most] = pageTexts[locale].survey.scale[type];
  const points = pointsOf(type).map((point) => choice('radio', key, String(point), String(point), values));
  return html`<div class="scale">${points}</div>
    <p class="ends quiet"><span>${least}</span><span>${most}</span></p>`;
}

/** A list of places for each choice: works with a finger, a keyboard and without script. */
function rankingFields({ key, choices }: QuestionOf<'ranking'>, { values, locale }: FieldContext): Html {
  const { survey: texts } = pageTexts[locale];
  const places = choices.map((_, index) => index + 1);
  const options = (chosen: string | undefined) =>
    places.map(
      (place) =>
        html`<option value="${place}" ${chosen === String(place) && 'selected'}>
          ${texts.place(place)}
        </option>`,
    );
  const ranks = choices.map(({ value, label }) => {
    const name = fieldOf(key, value);
    return html`<label class="rank"
      ><span>${label[locale]}</span
      ><select name="${name}">
        <option value="">${texts.noPlace}</option>
        ${options(values[name]?.[0])}
      </select></label
    >`;
  });
  return html`<p class="quiet">${texts.rankHint}</p>
    ${ranks}`;
}

/** Row after row rather than a table: nobody scrolls sideways on a phone. */
function matrixFields({ key, rows, choices }: QuestionOf<'matrix'>, { values, locale }: FieldContext): Html {
  return html`${rows.map(({ value: row, label }) => {
    const name = fieldOf(key, row);
    const columns = choices.map((each) => choice('radio', name, each.value, each.label[locale], values));
    return html`<fieldset class="row" role="radiogroup">
      <legend>${label[locale]}</legend>
      <div class="columns">${columns}</div>
    </fieldset>`;
  })}`;
}
