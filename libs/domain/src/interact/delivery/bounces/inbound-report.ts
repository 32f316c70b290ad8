import PostalMime, { type Email } from 'postal-mime';
import {
  type BounceKind,
  bounceKind,
  kindOfFailure,
  preciseStatus,
  reportedRecipients,
  statusIn,
} from './bounce-kind.js';
import { kindOfWords } from './bounce-words.js';
import { addressOf, fieldsOf, reportBlocks } from './report-fields.js';

/** What a mail that came to the return path reports. */
export type InboundReport =
  | { kind: 'bounce'; recipients: Bounce[]; messageId: string | null }
  /** Somebody pressed "this is spam" (RFC 5965). */
  | { kind: 'complaint'; feedback: string; address: string | null; messageId: string | null };

export interface Bounce {
  kind: BounceKind;
  address: string | null;
  status: string;
  diagnostic: string;
}

/** Feedback types that complain; `not-spam` says the opposite, `auth-failure` is about signatures. */
const COMPLAINTS = new Set(['abuse', 'fraud', 'virus', 'other', 'opt-out', 'opt-out-list', 'miscategorized']);
const LONGEST_DIAGNOSTIC = 500;

/** `null` for a mail that reports nothing: an out-of-office note, an answer, spam. */
export async function readReport(raw: Uint8Array | string): Promise<InboundReport | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' });
  const messageId = returnedMessageId(mail);
  const [feedback] = partsOf(mail, 'message/feedback-report');
  if (feedback !== undefined) return complaint(feedback, messageId);
  const statuses = partsOf(mail, 'message/delivery-status', 'message/global-delivery-status');
  const recipients = statuses.length > 0 ? statuses.flatMap(inFields) : inPlainWords(mail);
  const inner = await returnedReport(mail);
  if (inner) return { ...inner, recipients: [...recipients, ...inner.recipients] };
  return recipients.length > 0 ? { kind: 'bounce', recipients, messageId } : null;
}

/** A report that could not be delivered itself: the message in question is the one that the inner report is about. */
async function returnedReport(mail: Email) {
  const returned = partsOf(mail, 'message/rfc822').find((part) =>
    /^content-type:\s*message\/delivery-status/im.test(part),
  );
  const report = returned ? await readReport(returned) : null;
  return report?.kind === 'bounce' ? report : null;
}

function complaint(part: string, messageId: string | null): InboundReport | null {
  const [fields] = reportBlocks(part);
  const feedback = fields?.get('feedback-type')?.toLowerCase() ?? '';
  if (!COMPLAINTS.has(feedback)) return null;
  const address = addressOf(fields?.get('original-rcpt-to'));
  return { kind: 'complaint', feedback, address, messageId };
}

const inFields = (part: string): Bounce[] =>
  reportedRecipients(part).flatMap((recipient) => {
    const kind = bounceKind(recipient);
    const { address, status, diagnostic } = recipient;
    return kind === null
      ? []
      : [{ kind, address, status: preciseStatus(status, diagnostic), diagnostic: shortened(diagnostic) }];
  });

/** Who writes reports, and what they call them. */
const REPORTERS = /mailer-daemon|postmaster|mail delivery|mail administrator|^\s*$/i;
const FAILURES = /deliver|undeliver|return|fail|bounce|rejected|退信|退回|无法投递|投递失败/i;
const DELAYS = /delay|warning|still being|延迟|暂时/i;
/** Where the mail that came back begins. */
const COPY = /^-{2,}.*(?:copy|original|headers|message)|^(?:-+ )?(?:原邮件|以下是原始邮件)/im;

/**
 * Some servers write their reports for people alone. The passage with the first code in it counts, else the words; where
 * neither says that something failed it is no report.
 */
function inPlainWords({ text = '', html = '', subject = '', from, headers }: Email): Bounce[] {
  const sender = `${from?.address ?? ''} ${from?.name ?? ''}`;
  const failed = headers.find(({ key }) => key === 'x-failed-recipients')?.value;
  if (!failed && (!REPORTERS.test(sender) || !FAILURES.test(subject))) return [];
  if (DELAYS.test(subject)) return [];
  const [report = ''] = (text.trim() === '' ? html.replace(/<[^>]*>/g, ' ') : text).split(COPY);
  const passage = report.split(/\n\s*\n/).find((each) => statusIn(each) !== '') ?? report;
  const status = statusIn(passage);
  if (status === '' && kindOfWords(passage) === null) return [];
  const kind = kindOfFailure(status, passage);
  return [{ kind, address: addressOf(failed), status, diagnostic: shortened(passage) }];
}

const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** The Message-ID of the mail the report is about, without brackets. */
function returnedMessageId(mail: Email): string | null {
  for (const part of partsOf(mail, ...RETURNED)) {
    const [head = ''] = part.replace(/\r\n?/g, '\n').split('\n\n');
    const found = fieldsOf(head).get('message-id');
    if (found) return found.replace(/^<|>$/g, '');
  }
  return null;
}

const partsOf = ({ attachments }: Email, ...types: string[]): string[] =>
  attachments.flatMap(({ mimeType, content }) =>
    types.includes(mimeType.toLowerCase()) && typeof content === 'string' ? [content] : [],
  );

const shortened = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DIAGNOSTIC);
