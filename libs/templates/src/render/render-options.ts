import type { Facts } from '../facts/facts.js';
import type { RenderLimits } from '../limits.js';
import type { LinkTracking } from './link-numbers.js';

export interface RenderOptions {
  /** The recipient's language; the template falls back along its locale chain. */
  locale: string;
  facts: Facts;
  /** Absent: links stay as they are (preview, "view in browser", tracking switched off for the purpose). */
  links?: LinkTracking;
  /** Absent: no pixel. */
  openPixelUrl?: string;
  /** A link no reader sees, for programs that follow every link to give themselves away. Absent: none. */
  trapUrl?: string;
  /** Preview and check: a fact the template prints and nobody filled is an error instead of nothing. */
  strict?: boolean;
  limits?: Partial<RenderLimits>;
}

export interface RenderedEmail {
  channel: 'email';
  /** The language it came out in. */
  locale: string;
  /** One line: can be a header as it is. */
  subject: string;
  preheader: string;
  html: string;
  text: string;
  /** Paths that printed nothing for want of a value, sorted. */
  missing: readonly string[];
}

export interface RenderedSms {
  channel: 'sms';
  locale: string;
  text: string;
  missing: readonly string[];
}

export type RenderedMessage = RenderedEmail | RenderedSms;
