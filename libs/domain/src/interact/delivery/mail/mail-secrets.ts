import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { invalid } from '../../../kernel/errors.js';
import { SecretBox } from '../../../kernel/secret-box.js';
import type { MailReportKind, SaveMailProvider } from './mail-provider.schema.js';
import type { StoredMailProvider } from './mail-providers.store.js';
import { sendgridKey } from './reports/sendgrid.js';

const PASSWORD = 'mail:password';
const DKIM_KEY = 'mail:dkim-key';
const REPORT_KEY = 'mail:report-key';

type Sealed = Pick<
  StoredMailProvider,
  'username' | 'sealedPassword' | 'dkimDomain' | 'dkimSelector' | 'sealedDkimKey'
>;
type SealedSecrets = Pick<StoredMailProvider, 'sealedPassword' | 'sealedDkimKey' | 'sealedReportKey'>;
type Before = SealedSecrets & Pick<StoredMailProvider, 'host' | 'reportsBy'>;

export interface OpenedSecrets {
  password: string | null;
  dkim: { domain: string; selector: string; privateKey: KeyObject; pem: string } | null;
}

/** Passwords and signing keys of providers: they go in and never come out. */
@Injectable()
export class MailSecrets {
  constructor(private readonly box: SecretBox) {}

  /** `null` where one cannot be opened: it was sealed under another ROUNDTRIP_SECRET. */
  open({
    username,
    sealedPassword,
    dkimDomain: domain,
    dkimSelector: selector,
    sealedDkimKey,
  }: Sealed): OpenedSecrets | null {
    const password = sealedPassword === null ? null : this.box.open(PASSWORD, sealedPassword);
    if (username !== '' && password === null) return null;
    if (domain === null || selector === null || sealedDkimKey === null) return { password, dkim: null };
    const pem = this.box.open(DKIM_KEY, sealedDkimKey);
    return pem === null
      ? null
      : { password, dkim: { domain, selector, privateKey: createPrivateKey(pem), pem } };
  }

  /**
   * What is to be stored; what was not given anew stays, a password only at the host it was given for.
   * @throws DomainError where something is missing, or the key is none
   */
  sealed(given: SaveMailProvider, before: Before | null): SealedSecrets {
    const kept = before?.host === given.host ? before.sealedPassword : null;
    const sealedPassword =
      given.username === ''
        ? null
        : given.password === undefined
          ? kept
          : this.box.seal(PASSWORD, given.password);
    if (given.username !== '' && sealedPassword === null) throw missing('password', 'mail-password-missing');
    return {
      sealedPassword,
      sealedDkimKey: this.sealedKey(given, before?.sealedDkimKey ?? null),
      sealedReportKey: this.sealedReportKey(given, before),
    };
  }

  /** What a provider's calls are known by; `null` where there is none, or it cannot be opened. */
  reportKey({ sealedReportKey }: Pick<StoredMailProvider, 'sealedReportKey'>): string | null {
    return sealedReportKey === null ? null : this.box.open(REPORT_KEY, sealedReportKey);
  }

  private sealedReportKey({ reportsBy, reportKey }: SaveMailProvider, before: Before | null): string | null {
    if (reportsBy === null) return null;
    if (reportKey !== undefined) {
      if (!isReportKey(reportsBy, reportKey)) throw missing('reportKey', 'report-key-wrong');
      return this.box.seal(REPORT_KEY, reportKey);
    }
    const kept = before?.reportsBy === reportsBy ? before.sealedReportKey : null;
    if (kept === null) throw missing('reportKey', 'report-key-missing');
    return kept;
  }

  private sealedKey({ dkim, dkimKey }: SaveMailProvider, before: string | null): string | null {
    if (dkim === null) return null;
    if (dkimKey !== undefined) {
      if (!isRsaKey(dkimKey)) throw missing('dkimKey', 'dkim-key-unreadable');
      return this.box.seal(DKIM_KEY, dkimKey);
    }
    if (before === null) throw missing('dkimKey', 'dkim-key-missing');
    return before;
  }
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    // Node says by throwing that it is no key; its words may quote it.
    return false;
  }
}

const isReportKey = (kind: MailReportKind, key: string): boolean =>
  kind === 'sendgrid' ? sendgridKey(key) !== null : kind === 'mailgun' || /^arn:aws[\w-]*:sns:/.test(key);

const MESSAGES = {
  'mail-password-missing': 'This login needs its password.',
  'dkim-key-missing': 'Signing needs a private key.',
  'report-key-missing': 'Reports need what their calls are known by.',
  'report-key-wrong': 'This is not what calls of this provider are known by.',
  'dkim-key-unreadable': 'This is no RSA private key in PEM.',
} as const;

const missing = (field: string, code: keyof typeof MESSAGES) =>
  invalid([{ path: [field], code, message: MESSAGES[code] }]);
