import { describe, expect, it } from 'vitest';
import { logLine } from './log-line.js';

const time = new Date(2026, 10, 22, 9, 5, 7).getTime();

describe('a line of a service’s log', () => {
  it('shows time, service, message and fields', () => {
    const line = JSON.stringify({
      level: 30,
      time,
      pid: 1,
      hostname: 'h',
      name: 'api',
      msg: 'listens',
      port: 3000,
    });
    expect(logLine('api', line)).toBe('09:05:07 api    listens port=3000');
  });

  it('marks warnings and errors, and shows where an error comes from', () => {
    const err = { message: 'no', stack: 'Error: no\nat here' };
    expect(logLine('worker', JSON.stringify({ level: 40, time, msg: 'late' }))).toBe(
      '09:05:07 worker WARN late',
    );
    expect(logLine('worker', JSON.stringify({ level: 50, time, msg: 'failed', err }))).toBe(
      '09:05:07 worker ERROR failed \n    Error: no\n    at here',
    );
  });

  it('leaves lines that are no log entries as they are', () => {
    expect(logLine('api', 'plain text')).toBe('api    plain text');
    expect(logLine('api', '{broken')).toBe('api    {broken');
  });
});
