import { useTranslation } from 'react-i18next';
import { BuiltLink } from '../../ui';
import { languageName } from '../templates/template-tags';
import { type MessageDetail, recipientOf } from './message-types';
import styles from './messages.module.css';

/** Whom it went to, where, in what language, and what the next server calls it. */
export function MessageFacts({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  const { customerId, address, locale, attempts, smtpMessageId } = message;
  const customer = <BuiltLink to={`/customers/${customerId}`}>{recipientOf(message)}</BuiltLink>;
  const facts = [
    ['customer', customer],
    ['address', address],
    ['language', languageName(locale)],
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
