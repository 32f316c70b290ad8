import { isAscii, isUtf8 } from 'node:buffer';
import { gb18030Likeness } from './gb18030-likeness.js';
import { wholeUtf8Length } from './utf8-tail.js';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface DetectedEncoding {
  encoding: Encoding;
  /** `ascii`: nothing but ASCII was seen, so what comes after the sample may still prove another encoding. */
  evidence: 'bom' | 'content' | 'ascii';
}

const boms: readonly (readonly [bytes: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Share of the characters that may be control characters before a file counts as binary. */
const CONTROLS_ALLOWED = 0.01;

/**
 * The encoding of a file by its first bytes, or `null` where they are no text at all.
 * @param complete whether the sample is the whole file; else its last character may be cut off.
 */
export function detectEncoding(sample: Buffer, complete: boolean): DetectedEncoding | null {
  const marked = boms.find(([bytes]) => bytes.every((byte, at) => sample[at] === byte));
  if (marked) return { encoding: marked[1], evidence: 'bom' };
  if (sample.includes(0)) {
    const encoding = utf16ByteOrder(sample);
    return encoding && { encoding, evidence: 'content' };
  }
  if (countControls(sample) > sample.length * CONTROLS_ALLOWED) return null;
  if (isAscii(sample)) return { encoding: 'utf-8', evidence: 'ascii' };
  const whole = complete ? sample : sample.subarray(0, wholeUtf8Length(sample));
  return { encoding: isUtf8(whole) ? 'utf-8' : eightBitEncoding(sample), evidence: 'content' };
}

/** What text is that uses bytes beyond ASCII and is no UTF-8. */
export function eightBitEncoding(bytes: Buffer): Encoding {
  return gb18030Likeness(bytes) >= 0.5 ? 'gb18030' : 'windows-1252';
}

/**
 * UTF-16 without a mark: digits, delimiters and line ends have one zero byte each, all on the same side. A
 * binary file has zeros on both sides, or no line ends, or control characters once it is read as UTF-16.
 */
function utf16ByteOrder(sample: Buffer): Encoding | null {
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (Math.min(even, odd) > Math.max(even, odd) / 10) return null;
  const lowFirst = odd > even;
  const units = Math.floor(sample.length / 2);
  let [controls, lineEnds] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    const code = lowFirst ? sample.readUInt16LE(unit * 2) : sample.readUInt16BE(unit * 2);
    if (isControl(code)) controls++;
    if (code === 0x0a || code === 0x0d) lineEnds++;
  }
  if (lineEnds === 0 || controls > units * CONTROLS_ALLOWED) return null;
  return lowFirst ? 'utf-16le' : 'utf-16be';
}

function countControls(sample: Buffer): number {
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls;
}

/** C0 controls that do not occur in text: all but tab, line feed, vertical tab, form feed and return. */
const isControl = (code: number): boolean => code < 0x20 && (code < 0x09 || code > 0x0d);
