import type { Mail, MailSummary } from '@roundtrip/domain/interact/mailbox/mailbox.schema.js';
import type { Clock } from '@roundtrip/domain/kernel/clock.js';
import type { LoopWorld } from './loop-world.js';

/** How a person's browser introduces itself, and how a security gateway does. */
const PERSON = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
  'accept-language': 'en,zh;q=0.8',
};
const SCANNER = { ...PERSON, 'user-agent': 'Barracuda Sentinel (EE)' };

type World = Pick<LoopWorld<Clock>, 'get' | 'api'>;

/** The built-in mailbox, and what people do with the mails in it: from their own browsers, without any login. */
export class MailReader {
  constructor(private readonly world: World) {}

  async subjectsTo(address: string): Promise<string[]> {
    return (await this.list(address)).map(({ subject }) => subject);
  }

  async recipientsOf(subject: string): Promise<string[]> {
    return (await this.list(subject)).map(({ to }) => to).sort();
  }

  /** The one mail to this address with this in its subject. */
  async mail(address: string, subject: string): Promise<Mail> {
    const found = (await this.list(address)).filter((mail) => mail.subject.includes(subject));
    if (found.length !== 1) throw new Error(`${found.length} mails to ${address} are about ${subject}`);
    return this.world.get<Mail>(`/api/mailbox/${found[0]?.id}`);
  }

  /** Follows the first tracked link. @returns where it leads */
  click(mail: Mail): Promise<string | null> {
    return this.follow(mail, PERSON);
  }

  /** A gateway follows the first tracked link before anybody reads the mail. */
  scan(mail: Mail): Promise<string | null> {
    return this.follow(mail, SCANNER);
  }

  /** What a mail program's own button does (RFC 8058): one POST, without cookies. */
  async unsubscribe(mail: Mail): Promise<number> {
    const answer = await this.submit(mail.unsubscribe?.https, { 'List-Unsubscribe': 'One-Click' });
    return answer.status;
  }

  async surveyPage(mail: Mail): Promise<string> {
    const address = this.here(linkOf(mail, '/s/'));
    return (await fetch(address, { headers: PERSON })).text();
  }

  async answer(mail: Mail, answers: Record<string, string>): Promise<number> {
    const answer = await this.submit(linkOf(mail, '/s/'), answers);
    return answer.status;
  }

  private async list(search: string): Promise<MailSummary[]> {
    const query = new URLSearchParams({ search, limit: '200' });
    return (await this.world.get<{ rows: MailSummary[] }>(`/api/mailbox?${query}`)).rows;
  }

  private async follow(mail: Mail, headers: Record<string, string>): Promise<string | null> {
    const answer = await fetch(this.here(linkOf(mail, '/c/')), { headers, redirect: 'manual' });
    return answer.headers.get('location');
  }

  private submit(address: string | null | undefined, form: Record<string, string>): Promise<Response> {
    if (!address) throw new Error('the mail has no such link');
    return fetch(this.here(address), { method: 'POST', headers: PERSON, body: new URLSearchParams(form) });
  }

  /** Links begin with the public address; the test's api is on a port of its own. */
  private here(address: string): URL {
    const { pathname, search } = new URL(address);
    return new URL(pathname + search, this.world.api.url);
  }
}

function linkOf({ links, subject }: Mail, path: string): string {
  const link = links.find(({ href }) => new URL(href).pathname.startsWith(path));
  if (!link) throw new Error(`the mail “${subject}” has no link to ${path}`);
  return link.href;
}
