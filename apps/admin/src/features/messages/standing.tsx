import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../ui';
import { useReason } from '../campaigns/use-reason';
import { type MessageState, type Standing, isClosed } from './message-types';
import styles from './messages.module.css';

const TONES: Record<MessageState, Tone> = {
  pending: 'neutral',
  sending: 'accent',
  accepted: 'success',
  rejected: 'danger',
  uncertain: 'warning',
  excluded: 'neutral',
};

export function StateTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const tone = isClosed(standing) ? 'neutral' : TONES[standing.state];
  return <StatusTag tone={tone}>{t(`messages.state.${standing.state}`)}</StatusTag>;
}

/** The state with its reason in words. */
export function StandingText({ standing }: { standing: Standing }) {
  const reasonOf = useReason();
  return (
    <span className={styles.standing}>
      <StateTag standing={standing} />
      {standing.reason ? <small>{reasonOf(standing.reason)}</small> : null}
    </span>
  );
}
