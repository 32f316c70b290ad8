/**
 * What a template may speak about. The domain fills these facts when it decides a message, stores them with it, and
 * renders the same message from them again for "view in browser", for a click, and for an audit.
 *
 * The keys are written as marketers type them. Everything is JSON: instants are ISO 8601 with an offset, calendar
 * dates "YYYY-MM-DD", money integer minor units beside its currency.
 */
export type MessageFacts = {
  customer: CustomerFacts;
  company: CompanyFacts;
  brand: BrandFacts;
  links: LinkFacts;
  /** Instant of the decision. */
  now: string;
  /** IANA zone of the recipient; dates are written in it. */
  zone: string;
  offer?: OfferFacts;
  survey?: SurveyFacts;
  rfm?: RfmFacts;
  orders?: OrderFacts;
};

/** Facts of any shape, as the renderer takes them: own properties only are read. */
export type Facts = Readonly<Record<string, unknown>>;

export type CustomerFacts = {
  id: number;
  /** As the customer would write it on an envelope. */
  name: string | null;
  first_name: string | null;
  last_name: string | null;
  gender: 'female' | 'male' | null;
  locale: string;
  email: string | null;
  phone: string | null;
  /** "YYYY-MM-DD" of the solar calendar. */
  birthday: string | null;
  /** The workspace's own attributes, by key. */
  attributes: Record<string, unknown>;
};

export type CompanyFacts = {
  name: string;
  postal_address: string;
  website: string;
};

export type BrandFacts = {
  /** CSS colour, "#rrggbb"; buttons and rules take it. */
  accent: string;
  logo_url?: string;
};

export type OfferFacts = {
  name: string;
  code: string;
  /** More about it; null where nobody wrote any. */
  description: string | null;
  /** "percentage", "amount", "gift", "free-shipping", "trial" or "service". */
  kind: string;
  /** 15 for 15 % off; of a percentage alone. */
  percent_off: number | null;
  /** What it is worth, in minor units of `currency`; null where it has no fixed value. */
  value: number | null;
  currency: string;
  expires_at: string | null;
};

export type SurveyFacts = {
  /** Personal signed address of the survey. */
  url: string;
};

/** Scores 1 to 5, 5 best. */
export type RfmFacts = {
  recency: number;
  frequency: number;
  monetary: number;
  /** "555" … "111" */
  cell: string;
};

export type OrderFacts = {
  count: number;
  total_minor: number;
  /** ISO 4217 */
  currency: string;
  last_at: string | null;
};

export type LinkFacts = {
  unsubscribe_url: string;
  preferences_url: string;
  web_view_url: string;
};
