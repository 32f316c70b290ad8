import { useTranslation } from 'react-i18next';
import { DateTime, Panel } from '../../ui';
import { type Step, courseOf } from './course';
import type { MessageDetail } from './message-types';
import { MessageFacts } from './message-facts';
import styles from './messages.module.css';
import { useReason } from '../campaigns/use-reason';

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const { key, at, count, reason, response } = step;
  return (
    <li className={styles.step} data-key={key}>
      <p>
        <strong>{t(`messages.course.${key}`, { count })}</strong>
        {at ? <DateTime at={at} /> : null}
      </p>
      {reason ? <p>{reasonOf(reason)}</p> : null}
      {response ? (
        <p className={styles.response}>
          {t('messages.course.response')} <code>{response}</code>
        </p>
      ) : null}
    </li>
  );
}

/** The way of a message, step by step, and the facts of it. */
export function HowItWent({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('messages.course.title')}>
      <ol className={styles.course}>
        {courseOf(message).map((step) => (
          <StepLine key={step.key} step={step} />
        ))}
      </ol>
      <MessageFacts message={message} />
    </Panel>
  );
}
