import type { ApiRow } from '../../api';

export type Entry = ApiRow<'/api/customers/{id}/story'>;

interface Detail {
  key: string;
  params?: Record<string, string | number>;
}

/** What an entry says: a key of the sentence with its parameters, and of what explains it. */
export interface Sentence {
  key: string;
  params?: Record<string, string | number>;
  detail?: Detail[];
  /** The stable code of why a message was not sent, was refused, or waits. */
  reason?: string;
  to?: string;
  tone: 'in' | 'good' | 'out' | 'held' | 'bad';
  machine?: boolean;
}

/** What the sentences need of the reader's language. */
export interface Words {
  money: (minor: number, currency?: string) => string;
  dateTime: (at: string) => string;
  say: (key: string, params?: Record<string, string | number>) => string;
}

type Data = Entry['data'];
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const campaign = (data: Data) => ({ campaign: text(data['campaign']) });
const campaignPage = (data: Data): string => `/campaigns/${text(data['campaignId'])}`;

type Teller = (data: Data, words: Words) => Sentence;

const orderDetails = (data: Data): Detail[] => {
  const details: Detail[] = [{ key: 'orderNumber', params: { number: text(data['externalId']) } }];
  if (data['status'] === 'cancelled') details.push({ key: 'cancelled' });
  if (data['couponCode']) details.push({ key: 'coupon', params: { code: text(data['couponCode']) } });
  return details;
};

const order: Teller = (data, { money, say }) => ({
  key: 'order',
  params: {
    items: say('customers.story.items', { count: Number(data['items']) }),
    total: money(Number(data['totalMinor']), text(data['currency'])),
  },
  detail: orderDetails(data),
  tone: 'good',
});

const refund: Teller = (data, { money }) => ({
  key: 'refund',
  params: { total: money(-Number(data['totalMinor']), text(data['currency'])) },
  detail: [{ key: 'orderNumber', params: { number: text(data['externalId']) } }],
  tone: 'bad',
});

const from = (data: Data, { say }: Words) => [
  { key: 'from', params: { source: say(`customers.source.${text(data['source'])}`) } },
];

const consent: Teller = (data, words) => ({
  key: `consent-${text(data['status'])}`,
  params: {
    channel: words.say(`customers.channel.${text(data['channel'])}`),
    purpose: words.say(`customers.purpose.${text(data['purpose'])}`),
  },
  detail: from(data, words),
  tone: data['status'] === 'granted' ? 'good' : 'bad',
});

const attribute: Teller = (data, words) => ({
  key: data['value'] === null ? 'attributeGone' : 'attribute',
  params: { attribute: text(data['attribute']), value: text(data['value']) },
  detail: from(data, words),
  tone: 'in',
});

const score: Teller = (data) => {
  const [before, after] = [data['from'], data['to']];
  const key = before === null ? 'score-first' : after === null ? 'score-gone' : 'score-moved';
  return { key, params: { from: text(before), to: text(after) }, tone: 'in' };
};

const segment =
  (key: string): Teller =>
  (data) => ({
    key,
    params: { segment: text(data['segment']) },
    to: `/segments/${text(data['segmentId'])}`,
    tone: 'in',
  });

const notSent: Teller = (data) => ({
  key: 'not-sent',
  params: campaign(data),
  reason: text(data['reason']),
  to: campaignPage(data),
  tone: 'held',
});

const MESSAGE_TONES: Record<string, Sentence['tone']> = {
  accepted: 'out',
  rejected: 'bad',
  uncertain: 'bad',
  excluded: 'held',
};

const message: Teller = (data, { say, dateTime }) => {
  const state = text(data['state']);
  const isHeld = state === 'pending' && typeof data['notBefore'] === 'string';
  return {
    key: `message.${state}`,
    params: { ...campaign(data), channel: say(`customers.channel.${text(data['channel'])}`) },
    detail: isHeld ? [{ key: 'held', params: { at: dateTime(text(data['notBefore'])) } }] : [],
    reason: data['reason'] ? text(data['reason']) : undefined,
    to: campaignPage(data),
    tone: MESSAGE_TONES[state] ?? 'held',
  };
};

/** What the customer did not do: an operator or a mail server reports it. */
const REPORTS = ['delivered', 'undelivered', 'bounced', 'complained'];
const BAD_REACTIONS = ['unsubscribed', 'undelivered', 'bounced', 'complained'];

const reaction: Teller = (data) => {
  const kind = text(data['reaction']);
  const machine = data['verdict'] === 'machine' && !REPORTS.includes(kind);
  return {
    key: `reaction.${kind}`,
    params: campaign(data),
    detail: machine ? [{ key: 'machine' }] : [],
    to: campaignPage(data),
    tone: BAD_REACTIONS.includes(kind) ? 'bad' : 'good',
    machine,
  };
};

const answer: Teller = (data) => ({
  key: 'answer',
  params: { survey: text(data['survey']) },
  detail: data['score'] === null ? [] : [{ key: 'score', params: { score: Number(data['score']) } }],
  to: `/surveys/${text(data['surveyId'])}`,
  tone: 'good',
});

const coupon: Teller = (data, { dateTime }) => ({
  key: data['redeemedAt'] ? 'coupon-redeemed' : 'coupon-issued',
  params: { code: text(data['code']) },
  detail: [{ key: 'validUntil', params: { at: dateTime(text(data['expiresAt'])) } }],
  to: `/offers/${text(data['offerId'])}`,
  tone: data['redeemedAt'] ? 'good' : 'out',
});

const SHOWN_PROPERTIES = 6;

/** The first properties, in the order of the shop's own event; what is nested stays on the events page. */
const propertyDetails = (properties: unknown): Detail[] =>
  Object.entries(properties as Data)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .slice(0, SHOWN_PROPERTIES)
    .map(([name, value]) => ({ key: 'property', params: { name, value: text(value) } }));

const event: Teller = (data) => ({
  key: 'event',
  params: { name: text(data['name']) },
  detail: propertyDetails(data['properties']),
  to: `/events?name=${encodeURIComponent(text(data['name']))}`,
  tone: 'in',
});

const contactDetails = (data: Data, { say }: Words): Detail[] => {
  const details: Detail[] = [];
  if (data['note']) details.push({ key: 'said', params: { text: text(data['note']) } });
  if (data['satisfaction'])
    details.push({ key: 'satisfaction', params: { n: Number(data['satisfaction']) } });
  if (!data['suggestion']) return details;
  const rating = data['suggestionRating'] ? say(`contacts.rating.${text(data['suggestionRating'])}`) : '';
  return [
    ...details,
    { key: 'suggestion', params: { text: text(data['suggestion']) } },
    ...(rating ? [{ key: 'said', params: { text: rating } }] : []),
  ];
};

const contact: Teller = (data, words) => ({
  key: 'contact',
  params: { kind: words.say(`contacts.kind.${text(data['kind'])}`) },
  detail: contactDetails(data, words),
  tone: data['suggestion'] ? 'good' : 'in',
});

const tellers: Record<Entry['kind'], Teller> = {
  order,
  refund,
  consent,
  attribute,
  score,
  'segment-entered': segment('segment-entered'),
  'segment-left': segment('segment-left'),
  'not-sent': notSent,
  message,
  reaction,
  answer,
  coupon,
  event,
  contact,
};

export const sentenceOf = (entry: Entry, words: Words): Sentence => tellers[entry.kind](entry.data, words);
