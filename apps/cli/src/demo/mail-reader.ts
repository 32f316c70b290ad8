import type { AdminClient } from './admin-client.js';

interface Mail {
  id: number;
  to: string;
  subject: string;
  links: { href: string }[];
  unsubscribe: { https: string | null } | null;
}

/** How a person's browser introduces itself. */
const PERSON = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
  'accept-language': 'en,zh;q=0.8',
};

/** The mails that arrived, and what their readers do with them: from their own browsers, without any login. */
export class MailReader {
  constructor(private readonly admin: AdminClient) {}

  /** Mails with this in the subject, newest first. */
  async find(search: string, limit: number): Promise<Mail[]> {
    const query = new URLSearchParams({ search, limit: String(limit) });
    const { rows } = await this.admin.get<{ rows: { id: number }[] }>(`/api/mailbox?${query}`);
    return Promise.all(rows.map(({ id }) => this.admin.get<Mail>(`/api/mailbox/${id}`)));
  }

  /** Follows the first tracked link, without going on to the shop. */
  async click(mail: Mail): Promise<void> {
    const link = mail.links.find(({ href }) => new URL(href).pathname.startsWith('/c/'));
    if (!link) throw new Error(`the mail "${mail.subject}" has no tracked link`);
    const answer = await fetch(link.href, { headers: PERSON, redirect: 'manual' });
    if (answer.status !== 302) throw new Error(`a tracked link answered ${answer.status}`);
  }

  /** What a mail program's own button does (RFC 8058): one POST, without cookies. */
  async unsubscribe(mail: Mail): Promise<void> {
    if (!mail.unsubscribe?.https) throw new Error(`the mail "${mail.subject}" has no one-click unsubscribe`);
    await post(mail.unsubscribe.https, { 'List-Unsubscribe': 'One-Click' });
  }

  async answer(mail: Mail, answers: Record<string, string>): Promise<void> {
    const link = mail.links.find(({ href }) => new URL(href).pathname.startsWith('/s/'));
    if (!link) throw new Error(`the mail "${mail.subject}" has no survey`);
    await post(link.href, answers);
  }
}

async function post(address: string, form: Record<string, string>): Promise<void> {
  const answer = await fetch(address, { method: 'POST', headers: PERSON, body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(`${new URL(address).pathname.slice(0, 3)}… answered ${answer.status}`);
}
