import { describe, expect, it } from 'vitest';
import { type Text, toConversations } from './conversations';

const text = (id: number, phone: string): Text => ({
  id,
  phone,
  direction: 'received',
  text: `text ${id}`,
  segments: 1,
  at: '2026-11-02T10:00:00.000Z',
});

describe('toConversations', () => {
  it('puts the number with the latest text first, and each number’s texts oldest first', () => {
    const conversations = toConversations([text(4, 'B'), text(3, 'A'), text(2, 'B'), text(1, 'A')]);
    expect(conversations.map(({ phone, texts }) => [phone, texts.map(({ id }) => id)])).toEqual([
      ['B', [2, 4]],
      ['A', [1, 3]],
    ]);
  });
});
