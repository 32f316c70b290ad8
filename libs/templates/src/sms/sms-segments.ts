import { isGsm7, septetsOf } from './gsm-7.js';

export type SmsEncoding = 'gsm-7' | 'ucs-2';

export interface SmsSegments {
  encoding: SmsEncoding;
  /** Septets in GSM-7 (characters of the extension table count 2), UTF-16 units in UCS-2. */
  length: number;
  /** What the operator bills. None for an empty text. */
  segments: number;
  /** Septets or units that still fit into the last segment. */
  remaining: number;
}

/** A segment of several carries a header of six bytes, so it holds less than a message that stands alone. */
const CAPACITY = { 'gsm-7': { alone: 160, joined: 153 }, 'ucs-2': { alone: 70, joined: 67 } } as const;

interface Segment {
  text: string;
  length: number;
}

/** Counts a text as the operator does. */
export function smsSegments(text: string): SmsSegments {
  const { encoding, capacity, segments } = pack(text);
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  const remaining = capacity - (segments.at(-1)?.length ?? 0);
  return { encoding, length, segments: segments.length, remaining };
}

/** The text of each segment, in order; joined they are the text. */
export function splitSms(text: string): string[] {
  return pack(text).segments.map((segment) => segment.text);
}

function pack(text: string): { encoding: SmsEncoding; capacity: number; segments: Segment[] } {
  const encoding = isGsm7(text) ? 'gsm-7' : 'ucs-2';
  const { alone, joined } = CAPACITY[encoding];
  const whole = fill(text, encoding, alone);
  return whole.length > 1
    ? { encoding, capacity: joined, segments: fill(text, encoding, joined) }
    : { encoding, capacity: alone, segments: whole };
}

/** Never parts an escape from its character nor the halves of a surrogate pair: both belong to one code point. */
function fill(text: string, encoding: SmsEncoding, capacity: number): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | undefined;
  for (const character of text) {
    const units = encoding === 'gsm-7' ? septetsOf(character)! : character.length;
    if (!last || last.length + units > capacity) {
      last = { text: '', length: 0 };
      segments.push(last);
    }
    last.text += character;
    last.length += units;
  }
  return segments;
}
