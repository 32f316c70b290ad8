import type { ApiRow } from '../../api';

export type Text = ApiRow<'/api/phone'>;

export interface Conversation {
  phone: string;
  /** Oldest first, as a phone shows them. */
  texts: Text[];
}

/** Texts, newest first, gathered by number; the number with the latest text comes first. */
export function toConversations(texts: Text[]): Conversation[] {
  const byPhone = new Map<string, Text[]>();
  for (const text of texts) byPhone.set(text.phone, [text, ...(byPhone.get(text.phone) ?? [])]);
  return [...byPhone].map(([phone, ofPhone]) => ({ phone, texts: ofPhone }));
}
