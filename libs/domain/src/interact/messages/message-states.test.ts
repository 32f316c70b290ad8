import { describe, expect, it } from 'vitest';
import { isFinal, mayMove, messageStates, type MessageState } from './message-states.js';

const moves = (from: MessageState) => messageStates.filter((to) => mayMove(from, to));

describe('the states of a message', () => {
  it('leads from pending to an outcome only through sending, so that the intent is on record first', () => {
    expect(moves('pending')).toEqual(['pending', 'sending', 'excluded']);
    expect(moves('sending')).toEqual(['pending', 'accepted', 'rejected', 'uncertain']);
  });

  it('lets an uncertain message only be tried again, or turn out to have arrived', () => {
    expect(moves('uncertain')).toEqual(['pending', 'accepted']);
  });

  it('never leaves accepted, rejected and excluded', () => {
    expect(messageStates.filter(isFinal)).toEqual(['accepted', 'rejected', 'excluded']);
  });
});
