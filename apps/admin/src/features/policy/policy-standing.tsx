import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Count, Money, Percent, StatusTag, type Tone } from '../../ui';
import styles from './policy.module.css';

const TONES: Record<'fine' | 'warned' | 'stopped', Tone> = {
  fine: 'success',
  warned: 'warning',
  stopped: 'danger',
};

/** How things stand with the rules that count. */
export function PolicyStanding() {
  const { t } = useTranslation();
  const { data } = useApiQuery('/api/policy/standing');
  if (!data || (!data.complaints && !data.budget)) return null;
  const { complaints, budget } = data;
  return (
    <dl className={styles.standing}>
      {complaints ? (
        <div>
          <dt>{t('policy.standing.complaints')}</dt>
          <dd>
            <Count value={complaints.complaints} /> / <Count value={complaints.accepted} />
            {complaints.share === null ? null : (
              <>
                {' '}
                (<Percent value={complaints.share} />)
              </>
            )}{' '}
            <StatusTag tone={TONES[complaints.state]}>{t(`policy.standing.${complaints.state}`)}</StatusTag>
          </dd>
        </div>
      ) : null}
      {budget ? (
        <div>
          <dt>{t('policy.standing.budget')}</dt>
          <dd>
            {t('policy.standing.sent')} <Count value={budget.messages.email + budget.messages.sms} />
            {' · '}
            <Money minor={Math.round(budget.spentMinor)} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
