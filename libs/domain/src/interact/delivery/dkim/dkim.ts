import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Config, ConfigError } from '../../../config/config.js';
import { type DkimKey, dkimSigned } from './dkim-signature.js';

/** Signs what goes out, where a key is configured. */
@Injectable()
export class Dkim {
  private readonly key: KeyObject | undefined;

  /** @throws ConfigError where the key cannot be read */
  constructor(private readonly config: Config) {
    const { DKIM_KEY_FILE } = config.env;
    if (DKIM_KEY_FILE) this.key = privateKey(DKIM_KEY_FILE);
  }

  /**
   * The mail as it leaves; by the key of the provider it leaves by, else the installation's, which vouches for the sender's
   * domain unless another one is configured.
   */
  async signed(mail: string, senderEmail: string, at: Date, own: DkimKey | null = null): Promise<string> {
    if (own) return dkimSigned(mail, own, at);
    const { key: privateKey } = this;
    if (!privateKey) return mail;
    const { DKIM_DOMAIN, DKIM_SELECTOR: selector } = this.config.env;
    const domain = DKIM_DOMAIN ?? senderEmail.slice(senderEmail.lastIndexOf('@') + 1);
    return dkimSigned(mail, { domain, selector, privateKey }, at);
  }
}

function privateKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'rsa') throw new Error('It is no RSA key.');
    return key;
  } catch (error) {
    // The key itself stays out of every message.
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ConfigError(`DKIM_KEY_FILE: the private key cannot be read (${code ?? message}).`);
  }
}
