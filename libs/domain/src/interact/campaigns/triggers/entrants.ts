import type { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';

/** What a look is about: the campaign, and the instant and zone its time is reckoned in. */
export interface LookScope {
  campaignId: number;
  now: Date;
  /** The workspace's zone, and that of customers without one. */
  timeZone: string;
  /** Collects what the SQL names. */
  parameters: Parameters;
}

/** A stretch of time, its beginning left out and its end taken in. */
export interface TimeWindow {
  after: Date;
  until: Date;
  /** What happened before then starts nothing: the launch. */
  startedAt: Date;
}

/**
 * Who comes in: a query of `customer_id, epoch, cause, due_at`. The epoch names the fact or the occasion, so that the
 * same one enrols a customer once, however often it is looked at.
 */
export type Entrants = string;

/** A stretch of numbered facts, its beginning left out and its end taken in. */
export interface FactRange {
  after: number;
  until: number;
}

/** SQL: a fact's number is within the range. */
export const inRange = (id: string, { parameters }: LookScope, { after, until }: FactRange): string =>
  `${id} > ${parameters.bind(after, 'bigint')} and ${id} <= ${parameters.bind(until, 'bigint')}`;

/** A fact that came to be known so long after it happened starts nothing: an import of last year's orders is no news. */
export const NEWS_DAYS = 7;

/** SQL: what happened at `at` is recent enough to start something. */
export const isNews = (at: string, { parameters, now }: LookScope): string =>
  `${at} > ${parameters.bind(now, 'timestamptz')} - interval '${24 * NEWS_DAYS} hours'`;
