import { useTranslation } from 'react-i18next';
import type { Message } from './message-types';
import styles from './messages.module.css';

const REACTIONS = ['opened', 'clicked', 'answered', 'unsubscribed'] as const;

/** What humans did with the message, in a word each. */
export function CameBack({ message }: { message: Message }) {
  const { t } = useTranslation();
  const done = REACTIONS.filter((reaction) => message[reaction]);
  if (done.length === 0) return '–';
  const words = done.map((reaction) => t(`messages.reaction.${reaction}`));
  return <span className={styles.cameBack}>{words.join(t('messages.comma'))}</span>;
}
