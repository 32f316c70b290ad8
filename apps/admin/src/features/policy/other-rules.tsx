import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui';
import styles from './policy.module.css';
import type { Policy } from './policy';
import { PolicyStanding } from './policy-standing';

/** The rules beside consent, caps and quiet hours, for those who may only read them. */
export function OtherRules({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const { minimumGap, fatigue, onePromotionADay, quietFestivals, budget, complaints } = policy;
  const off = t('policy.off');
  const rules: [label: string, rule: string][] = [
    [t('policy.gap.label'), minimumGap ? t('policy.words.gap', { count: minimumGap.hours }) : off],
    [t('policy.fatigue.label'), fatigue ? t('policy.words.fatigue', { ...fatigue }) : off],
    [t('policy.oneADay.label'), onePromotionADay ? t('policy.oneADay.hint') : off],
    [
      t('policy.festivals.label'),
      quietFestivals.length > 0 ? t('policy.words.festivals', { count: quietFestivals.length }) : off,
    ],
    [t('policy.budget.label'), budget ? t('policy.budget.month') : off],
    [t('policy.reserve.label'), budget?.reserve ? t('policy.words.reserve', reserveOf(budget.reserve)) : off],
    [t('policy.complaints.label'), complaints ? t('policy.words.complaints', percentOf(complaints)) : off],
  ];
  return (
    <Panel title={t('policy.between.title')} hint={t('policy.between.hint')}>
      <dl className={styles.facts}>
        {rules.map(([label, rule]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <PolicyStanding />
    </Panel>
  );
}

const reserveOf = ({ share, days }: { share: number; days: number }) => ({
  ...{ share: Math.round(share * 100), days },
});

const percentOf = ({ warnAt, stopAt }: { warnAt: number; stopAt: number }) => ({
  ...{ warnAt: Number((warnAt * 100).toFixed(2)), stopAt: Number((stopAt * 100).toFixed(2)) },
});
