import type { BounceFact } from '../../bounces/bounces.service.js';

/** A call a provider makes to us, as it came: signatures are made over its bytes. */
export interface MailCall {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What a provider tells of one message; `names` are the Message-IDs and return paths it may be known by. */
export type MailFact = { names: string[] } & (
  | { kind: 'delivered'; detail: string }
  | { kind: 'bounced'; bounce: BounceFact }
  | { kind: 'complained'; feedback: string }
);

export const headerOf = ({ headers }: MailCall, name: string): string => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

/** What the bytes say as JSON; `undefined` where they are none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever calls the address can send anything.
    return undefined;
  }
}
