import { describe, expect, it } from 'vitest';
import { changed, redone, startHistory, undone } from './history';

describe('undoing', () => {
  it('goes back step by step, and forward again', () => {
    const history = changed(changed(startHistory('a'), 'b'), 'c');
    expect(undone(history).present).toBe('b');
    expect(undone(undone(history)).present).toBe('a');
    expect(redone(undone(history)).present).toBe('c');
  });

  it('takes the letters typed into one field back at once', () => {
    const typed = changed(changed(changed(startHistory(''), 'n', 'name'), 'na', 'name'), 'na!', 'other');
    expect(undone(typed).present).toBe('na');
    expect(undone(undone(typed)).present).toBe('');
  });

  it('stops at the beginning and at the end', () => {
    const history = startHistory('a');
    expect(undone(history)).toBe(history);
    expect(redone(history)).toBe(history);
  });

  it('forgets what was undone once something else is done', () => {
    const history = changed(undone(changed(startHistory('a'), 'b')), 'c');
    expect(redone(history).present).toBe('c');
    expect(undone(history).present).toBe('a');
  });

  it('does not join what is typed after undoing to what was typed before', () => {
    const typed = changed(changed(startHistory(''), 'a', 'name'), 'ab', 'name');
    const again = changed(redone(undone(typed)), 'abc', 'name');
    expect(undone(again).present).toBe('ab');
  });
});
