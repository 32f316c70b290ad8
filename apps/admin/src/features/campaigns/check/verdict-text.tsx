import { useTranslation } from 'react-i18next';
import { DateTime, StatusTag } from '../../../ui';
import { ReasonNote } from '../reason-note';
import { useReason } from '../use-reason';
import styles from './check.module.css';
import type { Verdict } from './use-check';

const allowedAgain = ({ facts }: Verdict): string | null =>
  typeof facts.allowedAgainAt === 'string' ? facts.allowedAgainAt : null;

/** What the policy says about one customer: gets it, gets it later, or does not and why. */
export function VerdictText({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const again = allowedAgain(verdict);
  if (verdict.outcome === 'exclude')
    return (
      <span className={styles.verdict}>
        <StatusTag>{reasonOf(verdict.reason ?? '')}</StatusTag>
        <ReasonNote reason={verdict.reason} facts={verdict.facts} linked={false} />
        {again ? (
          <small>
            {t('campaign-check.verdict.again')} <DateTime at={again} />
          </small>
        ) : null}
      </span>
    );
  if (verdict.heldUntil)
    return (
      <span className={styles.verdict}>
        <StatusTag tone="warning">{t('campaign-check.verdict.held')}</StatusTag>
        <small>
          {t('campaign-check.verdict.until')} <DateTime at={verdict.heldUntil} />
        </small>
      </span>
    );
  return (
    <span className={styles.verdict}>
      <StatusTag tone="success">{t('campaign-check.verdict.send')}</StatusTag>
    </span>
  );
}
