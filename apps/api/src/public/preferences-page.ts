import type { Frequency } from '@roundtrip/domain/identify/preferences/preference.schema.js';
import { keyOfKind, type MessageKind } from '@roundtrip/domain/interact/preferences/message-kind.js';
import type {
  OfferedChannel,
  PreferenceCentre,
} from '@roundtrip/domain/interact/preferences/preference-centre.js';
import { languageOf } from '@roundtrip/templates';
import { type Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { FIELDS } from './preferences-form.js';
import { preferencesTexts } from './preferences-texts.js';
import type { PublicPage } from './public-page.js';
import { listOfKinds, masked } from './subscription-words.js';

/** What is said above the form. */
export interface PreferencesNotice {
  done?: 'saved' | 'left';
  /** Kinds a mail was sent about. */
  asked?: readonly MessageKind[];
}

export function preferencesPage(
  token: string,
  centre: PreferenceCentre,
  locale: PageLocale,
  notice: PreferencesNotice = {},
): PublicPage {
  const texts = preferencesTexts[locale];
  const body = html`<h1>${texts.title}</h1>
    ${noticeOf(notice, centre, locale)}
    <form method="post" action="/p/${token}">
      ${centre.channels.map((channel) => channelField(channel, centre, locale))}
      ${topicsField(centre, locale)} ${frequencyField(centre, locale)} ${languageField(centre, locale)}
      <button>${texts.save}</button>
    </form>
    <form method="post" action="/p/${token}/leave"><button class="second">${texts.leave}</button></form>
    <p class="quiet">${texts.orders}</p>`;
  return { locale, title: texts.title, body };
}

function noticeOf(
  { done, asked = [] }: PreferencesNotice,
  { confirmAt }: PreferenceCentre,
  locale: PageLocale,
) {
  const texts = preferencesTexts[locale];
  if (!done) return null;
  const kinds = listOfKinds(asked, locale);
  return html`<div class="notice" role="status">
    ${texts[done]} ${kinds && confirmAt && html`<br />${texts.asked(kinds, masked(confirmAt))}`}
  </div>`;
}

function channelField(
  { channel, address, kinds }: OfferedChannel,
  { confirmAt }: PreferenceCentre,
  locale: PageLocale,
) {
  const texts = preferencesTexts[locale];
  const isStuck = confirmAt === null && kinds.some(({ subscribed }) => !subscribed);
  return html`<fieldset>
    <legend>${texts.channel[channel](masked(address))}</legend>
    ${kinds.length === 0 && html`<p class="quiet">${texts.blocked}</p>`}
    ${kinds.map((kind) => {
      const key = keyOfKind(kind);
      const isFixed = !kind.subscribed && confirmAt === null;
      return html`${!isFixed && asks(FIELDS.askedKind, key)}
      ${choice('checkbox', FIELDS.kind, key, {
        label: texts.purpose[kind.purpose],
        checked: kind.subscribed,
        disabled: isFixed,
      })}`;
    })}
    ${isStuck && html`<p class="quiet">${texts.noWayBack}</p>`}
  </fieldset>`;
}

function topicsField({ topics }: PreferenceCentre, locale: PageLocale): Html | null {
  if (topics.length === 0) return null;
  return html`<fieldset>
    <legend>${preferencesTexts[locale].topics}</legend>
    ${topics.map(
      ({ topic, wanted }) =>
        html`${asks(FIELDS.askedTopic, topic.key)}
        ${choice('checkbox', FIELDS.topic, topic.key, { label: topic.name[locale], checked: wanted })}`,
    )}
  </fieldset>`;
}

function frequencyField({ frequency, pausedUntil }: PreferenceCentre, locale: PageLocale): Html {
  const texts = preferencesTexts[locale];
  const chosen = pausedUntil ? 'pause' : frequency;
  const day = pausedUntil && new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(pausedUntil);
  return html`<fieldset>
    <legend>${texts.frequency}</legend>
    ${(Object.keys(texts.frequencies) as (Frequency | 'pause')[]).map((each) => {
      const label = texts.frequencies[each] + (each === 'pause' && day ? texts.pausedUntil(day) : '');
      return choice('radio', FIELDS.frequency, each, { label, checked: each === chosen });
    })}
  </fieldset>`;
}

/** Who speaks neither language has chosen none of them. */
function languageField(centre: PreferenceCentre, locale: PageLocale): Html {
  const languages: [PageLocale, string][] = [
    ['zh-CN', '中文'],
    ['en', 'English'],
  ];
  return html`<fieldset>
    <legend>${preferencesTexts[locale].language}</legend>
    ${languages.map(([value, label]) =>
      choice('radio', FIELDS.language, value, {
        label,
        checked: languageOf(value) === languageOf(centre.locale),
      }),
    )}
  </fieldset>`;
}

const asks = (field: string, value: string): Html =>
  html`<input type="hidden" name="${field}" value="${value}" />`;

interface ChoiceState {
  label: string;
  checked: boolean;
  disabled?: boolean;
}

const choice = (
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  { label, checked, disabled = false }: ChoiceState,
): Html =>
  html`<label class="choice"
    ><input
      type="${type}"
      name="${name}"
      value="${value}"
      ${checked && 'checked'}
      ${disabled && 'disabled'}
    />${label}</label
  >`;
