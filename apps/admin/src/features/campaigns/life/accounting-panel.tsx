import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { Accounting } from '../definition';
import { useReason } from '../use-reason';
import styles from './life.module.css';
import { type Outcome, difference, partsOf, reasonsOf } from './accounts';

interface AccountingPanelProps {
  accounting: Accounting;
  /** Leads to the recipients an account counts. */
  onPick: (outcome: Outcome, reason?: string) => void;
}

interface LineProps {
  label: string;
  count: number;
  audience: number;
  outcome?: Outcome;
  onPick: () => void;
}

function Line({ label, count, audience, outcome, onPick }: LineProps) {
  const format = useFormat();
  return (
    <li>
      <button type="button" className={styles.account} data-outcome={outcome} onClick={onPick}>
        <span>{label}</span>
        <strong>{format.count(count)}</strong>
        <small>{format.percent(audience === 0 ? 0 : count / audience)}</small>
      </button>
    </li>
  );
}

function Bar({ accounting }: { accounting: Accounting }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const parts = partsOf(accounting);
  const equation = parts.map((part) => `${t(`campaigns.account.${part.outcome}`)} ${count(part.count)}`);
  const label = t('campaigns.account.equation', {
    audience: count(accounting.audience),
    parts: equation.join(' + '),
  });
  return (
    <>
      <div className={styles.bar} role="img" aria-label={label}>
        {parts.map((part) =>
          part.count === 0 ? null : (
            <span key={part.outcome} data-outcome={part.outcome} style={{ flexGrow: part.count }} />
          ),
        )}
      </div>
      <p className={styles.equation} aria-hidden="true">
        {label}
      </p>
    </>
  );
}

/** Everybody the campaign ever took in, and what became of them: the parts are always the whole. */
export function AccountingPanel({ accounting, onPick }: AccountingPanelProps) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const { audience } = accounting;
  const rest = difference(accounting);
  return (
    <Panel title={t('campaigns.account.title')} hint={t('campaigns.account.hint')}>
      <Bar accounting={accounting} />
      {rest === 0 ? null : <p role="alert">{t('campaigns.account.unbalanced', { n: rest })}</p>}
      <ul className={styles.accounts}>
        {partsOf(accounting).map(({ outcome, count }) => (
          <Line
            key={outcome}
            outcome={outcome}
            label={t(`campaigns.account.${outcome}`)}
            count={count}
            audience={audience}
            onPick={() => onPick(outcome)}
          />
        ))}
      </ul>
      {reasonsOf(accounting).length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('campaigns.account.why')}</h3>
          <ul className={styles.accounts}>
            {reasonsOf(accounting).map(([reason, count]) => (
              <Line
                key={reason}
                label={reasonOf(reason)}
                count={count}
                audience={audience}
                onPick={() => onPick('excluded', reason)}
              />
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
