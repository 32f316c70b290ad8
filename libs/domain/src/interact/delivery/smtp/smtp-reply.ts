/** One answer of a server, all its lines. */
export interface SmtpReply {
  code: number;
  /** The lines as they came, the codes included, joined by line breaks. */
  text: string;
}

const LINE = /^(\d{3})(?:([ -])(.*))?$/;
const LONGEST_REPLY = 64_000;

/** Reads replies off a connection's bytes, however they are cut into pieces (RFC 5321, 4.2). */
export class SmtpReplyReader {
  private rest = '';
  private lines: string[] = [];

  /**
   * The replies that these bytes complete.
   * @throws Error for what no mail server says
   */
  read(chunk: string): SmtpReply[] {
    const replies: SmtpReply[] = [];
    this.rest += chunk;
    if (this.rest.length > LONGEST_REPLY) throw new Error('The server talks without end.');
    for (let end = this.rest.indexOf('\n'); end !== -1; end = this.rest.indexOf('\n')) {
      const reply = this.line(this.rest.slice(0, end).trimEnd());
      this.rest = this.rest.slice(end + 1);
      if (reply) replies.push(reply);
    }
    return replies;
  }

  private line(line: string): SmtpReply | undefined {
    const parts = LINE.exec(line);
    if (!parts) throw new Error(`The server does not speak SMTP: ${line.slice(0, 100)}`);
    this.lines.push(line);
    if (parts[2] === '-') return undefined;
    const text = this.lines.join('\n');
    this.lines = [];
    return { code: Number(parts[1]), text };
  }
}
