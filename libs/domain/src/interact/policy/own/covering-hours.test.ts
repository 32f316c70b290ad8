import { describe, expect, it } from 'vitest';
import { covers, coveringHours } from './covering-hours.js';

const hours = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6) });
const night = hours('21:00-08:00');

describe('quiet hours', () => {
  it.each([
    ['20:00-09:00', true],
    ['21:00-08:00', true],
    ['08:00-07:59', false],
    ['22:00-08:00', false],
    ['21:00-07:30', false],
    ['12:00-14:00', false],
    ['09:00-09:00', false],
  ])('of %s cover the night: %s', (outer, expected) => {
    expect(covers(hours(outer), night)).toBe(expected);
  });

  it('cover hours of none, whatever they are', () => {
    expect(covers(hours('12:00-13:00'), hours('09:00-09:00'))).toBe(true);
  });

  it.each([
    ['20:00-07:00', '20:00-08:00'],
    ['22:00-10:00', '21:00-10:00'],
    ['19:00-10:00', '19:00-10:00'],
    ['23:00-05:00', '21:00-08:00'],
    ['12:00-14:00', '21:00-14:00'],
  ])('of %s and the night lie within %s', (own, expected) => {
    expect(coveringHours(night, hours(own))).toEqual(hours(expected));
  });

  it('leave some of the day to send in: of two that are all of it the first holds', () => {
    expect(coveringHours(night, hours('07:00-22:00'))).toEqual(night);
  });
});
