/**
 * How much bytes look like Chinese in GB18030 (GBK, GB2312), from 0 to 1. Western text in Latin-1 often forms
 * byte pairs that are *legal* GBK (`é` and the letter after it), so legality alone proves nothing; but real
 * Chinese is mostly punctuation and first-level characters (rows A1–A3 and B0–D7 with a high second byte),
 * which Western text hits only by chance.
 */
export function gb18030Likeness(sample: Uint8Array): number {
  let [pairs, common, at] = [0, 0, 0];
  while (at < sample.length) {
    const lead = sample[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(sample, at);
    if (length === 'cut') break;
    if (length === 'illegal') return 0;
    pairs += 1;
    if (length === 2 && isCommon(lead, sample[at + 1]!)) common += 1;
    at += length;
  }
  return pairs === 0 ? 0 : common / pairs;
}

function sequenceLength(bytes: Uint8Array, at: number): 2 | 4 | 'cut' | 'illegal' {
  const lead = bytes[at]!;
  if (lead === 0x80 || lead === 0xff) return 'illegal';
  const second = bytes[at + 1];
  if (second === undefined) return 'cut';
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2;
  if (!isDigit(second)) return 'illegal';
  const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
  if (third === undefined || fourth === undefined) return 'cut';
  return third > 0x80 && third < 0xff && isDigit(fourth) ? 4 : 'illegal';
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

const isCommon = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
