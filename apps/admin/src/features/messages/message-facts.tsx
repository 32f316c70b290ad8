import { useTranslation } from 'react-i18next';
import { BuiltLink } from '../../ui';
import { type MessageDetail, recipientOf } from './message-types';
import styles from './messages.module.css';

/** A language by its name in the reader's language. */
const languageName = (locale: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale;

/** Whom it went to, where, in what language, and what the next server calls it. */
export function MessageFacts({ message }: { message: MessageDetail }) {
  const { t, i18n } = useTranslation();
  const { customerId, address, locale, attempts, smtpMessageId } = message;
  const customer = <BuiltLink to={`/customers/${customerId}`}>{recipientOf(message)}</BuiltLink>;
  const facts = [
    ['customer', customer],
    ['address', address],
    ['language', languageName(locale, i18n.language)],
    ['attempts', attempts],
    ['smtpMessageId', smtpMessageId],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`messages.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
