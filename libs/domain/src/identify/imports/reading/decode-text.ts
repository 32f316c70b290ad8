import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.js';
import { ImportFileError } from './import-fault.js';
import { wholeUtf8Length } from './utf8-tail.js';

/** Stands in decoded text where the bytes were not of the encoding. */
const REPLACEMENT = '\ufffd';

interface Decoded {
  text: string;
  damaged: boolean;
}

interface ChunkDecoder {
  write(chunk: Buffer): Decoded;
  end(): Decoded;
}

/**
 * Decodes a stream of bytes chunk by chunk, without a byte order mark.
 * @throws ImportFileError `import-decoding-failed` with the line of the first bytes that are not of the encoding.
 */
export async function* decodeText(
  source: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string, void, void> {
  const decoder = decoderOf(encoding);
  let line = 1;
  const checked = ({ text, damaged }: Decoded): string => {
    if (damaged) {
      const before = text.slice(0, text.indexOf(REPLACEMENT));
      throw new ImportFileError('import-decoding-failed', { encoding, line: line + countLineFeeds(before) });
    }
    line += countLineFeeds(text);
    return text;
  };
  for await (const chunk of source) yield checked(decoder.write(chunk));
  yield checked(decoder.end());
}

/** Decodes the beginning of a file; a character cut off at the end of the sample is left out. */
export function decodeSample(sample: Buffer, encoding: Encoding): string {
  return decoderOf(encoding).write(sample).text;
}

/**
 * Node's own decoder turns windows-1252 into Latin-1 (nodejs/node#56542); iconv-lite loses GB18030 characters of
 * four bytes that come in three chunks. Each does what it does right.
 */
function decoderOf(encoding: Encoding): ChunkDecoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  const decoded = (text = ''): Decoded => ({ text, damaged: text.includes(REPLACEMENT) });
  if (encoding === 'gb18030') {
    const decoder = new TextDecoder(encoding);
    return {
      write: (chunk) => decoded(decoder.decode(chunk, { stream: true })),
      end: () => decoded(decoder.decode()),
    };
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  return { write: (chunk) => decoded(decoder.write(chunk)), end: () => decoded(decoder.end()) };
}

/** Tells damage from a genuine U+FFFD, which a file that was converted badly before may well contain. */
class Utf8Decoder implements ChunkDecoder {
  private rest: Buffer = Buffer.alloc(0);
  private atStart = true;

  write(chunk: Buffer): Decoded {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = wholeUtf8Length(bytes);
    this.rest = bytes.subarray(whole);
    return this.decode(bytes.subarray(0, whole));
  }

  end(): Decoded {
    return this.decode(this.rest);
  }

  private decode(bytes: Buffer): Decoded {
    const text = bytes.toString('utf8');
    const marked = this.atStart && text.startsWith('\ufeff');
    if (text.length > 0) this.atStart = false;
    return { text: marked ? text.slice(1) : text, damaged: !isUtf8(bytes) };
  }
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
