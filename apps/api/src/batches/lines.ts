/** One line of a stream, counted from 1; `text` is `null` where it was longer than lines may be. */
export interface Line {
  number: number;
  text: string | null;
}

export const MAX_LINE_BYTES = 256 * 1024;

const NEWLINE = 10;

/**
 * Cuts a stream into lines without blank ones. What it holds is bounded: of a line that is too long nothing is kept.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const line = new OpenLine();
  let number = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; from = to + 1, to = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, to));
      number += 1;
      const text = line.end();
      if (text !== '') yield { number, text };
    }
    line.add(chunk.subarray(from));
  }
  const text = line.end();
  if (text !== '') yield { number: number + 1, text };
}

/** The line that is being read. */
class OpenLine {
  private parts: Buffer[] = [];
  private bytes = 0;

  add(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes > MAX_LINE_BYTES) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** The line without blanks around it, `null` where it was too long. The next one begins. */
  end(): string | null {
    const text = this.bytes > MAX_LINE_BYTES ? null : Buffer.concat(this.parts).toString('utf8').trim();
    this.parts = [];
    this.bytes = 0;
    return text;
  }
}
