interface Report {
  /** Where it is sent: the return path of the message it is about. */
  to: string;
  recipient: string;
  action: string;
  status: string;
  diagnostic: string;
  /** Of the returned message, without brackets. */
  messageId: string;
}

const USUAL: Report = {
  to: 'hello@shop.example',
  recipient: 'emma@customer.example',
  action: 'failed',
  status: '5.1.1',
  diagnostic: 'smtp; 550 5.1.1 no such user',
  messageId: 'rt.1234@shop.example',
};

/** A report as a mail server writes it (RFC 3464). */
export function deliveryReport(given: Partial<Report> = {}): string {
  const { to, recipient, action, status, diagnostic, messageId } = { ...USUAL, ...given };
  return report('delivery-status', to, messageId, [
    'Reporting-MTA: dns; mx.customer.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    ...(status ? [`Status: ${status}`] : []),
    `Diagnostic-Code: ${diagnostic}`,
  ]);
}

/** A mailbox provider telling that somebody pressed "this is spam" (RFC 5965), or the opposite. */
export function feedbackReport(type: string, given: Partial<Report> = {}): string {
  const { to, recipient, messageId } = { ...USUAL, ...given };
  return report('feedback-report', to, messageId, [
    `Feedback-Type: ${type}`,
    'User-Agent: Loop/1.0',
    'Version: 1',
    `Original-Rcpt-To: <${recipient}>`,
  ]);
}

function report(type: string, to: string, messageId: string, fields: string[]): string {
  const lines = [
    'From: Mail Delivery System <mailer-daemon@mx.customer.example>',
    `To: ${to}`,
    'Subject: Delivery report',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="=_report"`,
    '',
    '--=_report',
    'Content-Type: text/plain',
    '',
    'Something happened to your message.',
    '--=_report',
    `Content-Type: message/${type}`,
    '',
    ...fields,
    '',
    '--=_report',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${messageId}>`,
    'Subject: Tea',
    '',
    'Hello',
    '--=_report--',
    '',
  ];
  return lines.join('\r\n');
}
