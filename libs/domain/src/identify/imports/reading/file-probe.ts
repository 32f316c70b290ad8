import { isAscii, isUtf8 } from 'node:buffer';
import { detectEncoding, type DetectedEncoding, eightBitEncoding } from './encoding.js';

/** How much of a file's beginning is looked at to detect what it is. */
export const HEAD_BYTES = 256 * 1024;
/** How much text beyond ASCII settles an encoding. */
const FOREIGN_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;

/**
 * Keeps, in constant memory, what detection needs of a file that passes by: its beginning, its length and its
 * encoding. The encoding is a matter of the whole file: an export may be plain ASCII for a megabyte before the
 * first `é` comes.
 */
export class FileProbe {
  private readonly heads: Buffer[] = [];
  private length = 0;
  private rest: Buffer = Buffer.alloc(0);
  private readonly foreign: Buffer[] = [];
  private foreignBytes = 0;

  static async of(source: AsyncIterable<Buffer>): Promise<FileProbe> {
    const probe = new FileProbe();
    for await (const chunk of source) probe.add(chunk);
    return probe;
  }

  add(chunk: Buffer): void {
    if (this.length < HEAD_BYTES) this.heads.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - this.length)));
    this.length += chunk.length;
    if (this.rest.length > 0 || !isAscii(chunk)) this.collectLines(chunk);
  }

  /** Whether the chunk just added is the one with which the whole head has been seen. */
  completesHead({ length }: Buffer): boolean {
    return this.length >= HEAD_BYTES && this.length - length < HEAD_BYTES;
  }

  get head(): Buffer {
    return Buffer.concat(this.heads);
  }

  get totalBytes(): number {
    return this.length;
  }

  /** The encoding by all that was added, `null` for binary data. */
  get encoding(): DetectedEncoding | null {
    const byHead = detectEncoding(this.head, this.length <= HEAD_BYTES);
    if (!byHead || byHead.evidence === 'bom' || byHead.encoding.startsWith('utf-16')) return byHead;
    const lines = this.rest.length > 0 ? [...this.foreign, this.rest] : this.foreign;
    if (lines.length === 0) return byHead;
    const damaged = lines.filter((line) => !isUtf8(line));
    // A few damaged lines among good UTF-8 are damage; reading the file will say where.
    const encoding = damaged.length * 2 < lines.length ? 'utf-8' : eightBitEncoding(Buffer.concat(damaged));
    return { encoding, evidence: 'content' };
  }

  /** Collects whole lines, because a chunk may end within a character and no character contains a line feed. */
  private collectLines(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      this.collect(bytes.subarray(start, end + 1));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    const isNeeded = !isAscii(rest) && this.foreignBytes < FOREIGN_BYTES && rest.length < FOREIGN_BYTES;
    this.rest = isNeeded ? Buffer.from(rest) : Buffer.alloc(0);
  }

  private collect(line: Buffer): void {
    if (this.foreignBytes >= FOREIGN_BYTES || isAscii(line)) return;
    this.foreign.push(Buffer.from(line.subarray(0, FOREIGN_BYTES)));
    this.foreignBytes += Math.min(line.length, FOREIGN_BYTES);
  }
}
