import Handlebars from 'handlebars';
import { escapeHtml } from '../html/entities.js';
import type { RenderState } from '../render/render-state.js';
import { badValue, isMissing, valueHelper, type Helper } from './helper.js';

/** The query parameter that carries a first answer given in the mail. */
export const SURVEY_ANSWER_PARAMETER = 'rating';

const LONGEST_ANSWER = 100;

/** Paths of addresses that belong to the message itself. They are secret and must work as they are: never tracked. */
export const OWN_ADDRESSES: Readonly<Record<string, string>> = {
  unsubscribe_url: 'links.unsubscribe_url',
  preferences_url: 'links.preferences_url',
  web_view_url: 'links.web_view_url',
  survey_url: 'survey.url',
  survey_answer_url: 'survey.url',
};

/** Puts an address into an attribute. Handlebars would also write "=" as an entity, which some scanners do not read. */
export function printAddress(url: string, state: RenderState): Handlebars.SafeString | string {
  if (!state.html) return url;
  return new Handlebars.SafeString(escapeHtml(url));
}

function readAddress(state: RenderState, path: string): string {
  const [group, key] = path.split('.') as [string, string];
  const holder = state.facts[group];
  const own = holder !== null && typeof holder === 'object' && Object.hasOwn(holder, key);
  const value = own ? (holder as Record<string, unknown>)[key] : undefined;
  if (typeof value === 'string' && value !== '') return value;
  state.missing.add(path);
  return '';
}

/** Half a surrogate pair cannot be encoded and becomes the replacement character. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

function addressHelper(name: string, path: string): Helper {
  return valueHelper({
    name,
    args: [0, 0],
    signature: `<a href="{{${name}}}">`,
    run: ({ state }) => printAddress(readAddress(state, path), state),
  });
}

/** The survey opened with its first question answered. Only what the visitor then sends is recorded. */
const surveyAnswerUrl: Helper = valueHelper({
  name: 'survey_answer_url',
  args: [1, 1],
  signature: '<a href="{{survey_answer_url 5}}">',
  run({ args: [answer], state }) {
    const known =
      typeof answer === 'number' || (typeof answer === 'string' && answer.length <= LONGEST_ANSWER);
    if (!known) throw badValue('survey_answer_url', answer);
    const url = readAddress(state, OWN_ADDRESSES['survey_answer_url']!);
    if (url === '') return '';
    const joint = url.includes('?') ? '&' : '?';
    return printAddress(`${url}${joint}${SURVEY_ANSWER_PARAMETER}=${encode(String(answer))}`, state);
  },
});

/** A value as a part of an address: `?name={{url_encode customer.name}}`. */
const urlEncode: Helper = valueHelper({
  name: 'url_encode',
  args: [1, 1],
  signature: '{{url_encode customer.name}}',
  run: ({ args: [value] }) => (isMissing(value) ? '' : encode(String(value))),
});

export const urlHelpers: readonly Helper[] = [
  ...Object.entries(OWN_ADDRESSES)
    .filter(([name]) => name !== surveyAnswerUrl.name)
    .map(([name, path]) => addressHelper(name, path)),
  surveyAnswerUrl,
  urlEncode,
];
