import { Readable } from 'node:stream';

// In one piece the bytes would all be in the pool's hands, and the stream at its end, before the socket took any.
const PIECE = 16_384;

/**
 * A message's bytes as nodemailer's pool takes them: ready-made, so nothing is composed again, and watched, so that
 * after a failure it is known whether the last byte had been handed over. The pool reads the stream only once the
 * server has asked for the data, and the final dot follows the stream's end.
 */
export class WatchedMessage {
  /** Never true before the server could have got the whole message; nor false after. */
  handedOver = false;
  /** What the pool's callers may set on a mail; `signal` ends an attempt that takes too long. */
  readonly data: { signal: AbortSignal };
  readonly message: PrebuiltMime;

  constructor(envelope: { from: string; to: string }, messageId: string, bytes: Buffer, signal: AbortSignal) {
    this.data = { signal };
    this.message = {
      getEnvelope: () => ({ from: envelope.from, to: [envelope.to], size: bytes.length }),
      messageId: () => messageId,
      getHeader: () => messageId,
      createReadStream: () => this.streamOf(bytes),
    };
  }

  private streamOf(bytes: Buffer): Readable {
    let offset = 0;
    const stream = new Readable({
      read() {
        this.push(offset < bytes.length ? bytes.subarray(offset, (offset += PIECE)) : null);
      },
    });
    return stream.once('end', () => {
      this.handedOver = true;
    });
  }
}

/** The part of nodemailer's MIME node that its SMTP transports use. */
export interface PrebuiltMime {
  getEnvelope(): { from: string; to: string[]; size: number };
  messageId(): string;
  getHeader(name: string): string;
  createReadStream(): Readable;
}
