import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui';
import styles from './policy.module.css';
import { OtherRules } from './other-rules';
import { CAPPED, CHANNELS, type CappedPurpose, PURPOSES, type Policy } from './policy';

function Caps({ purpose, caps }: { purpose: CappedPurpose; caps: Policy['caps'][CappedPurpose] }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t(`policy.purpose.${purpose}`)}</dt>
      <dd>
        {CAPPED.map((of) => {
          const cap = caps[of];
          const rule = cap ? t('policy.words.cap', { count: cap.max, days: cap.days }) : t('policy.caps.off');
          return <p key={of}>{t('policy.words.line', { label: t(`policy.caps.${of}`), rule })}</p>;
        })}
      </dd>
    </>
  );
}

/** The policy for those who may only read it. */
export function PolicyInWords({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('policy.consent.title')} hint={t('policy.consent.hint')}>
        <dl className={styles.facts}>
          {PURPOSES.map((purpose) => (
            <div key={purpose}>
              <dt>{t(`policy.purpose.${purpose}`)}</dt>
              <dd>{t(`policy.consent.${policy.consent[purpose]}`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('policy.caps.title')} hint={t('policy.caps.hint')}>
        <dl className={styles.facts}>
          {PURPOSES.map((purpose) => (
            <div key={purpose}>
              <Caps purpose={purpose} caps={policy.caps[purpose]} />
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('policy.quiet.title')} hint={t('policy.quiet.hint')}>
        <dl className={styles.facts}>
          {CHANNELS.map((channel) => {
            const quiet = policy.quietHours[channel];
            return (
              <div key={channel}>
                <dt>{t(`policy.caps.${channel}`)}</dt>
                <dd>{quiet ? t('policy.words.quiet', { ...quiet }) : t('policy.quiet.off')}</dd>
              </div>
            );
          })}
        </dl>
        <p className={styles.note}>{t('policy.quiet.smsHours')}</p>
      </Panel>
      <OtherRules policy={policy} />
      <p className={styles.off}>{t('policy.words.ask')}</p>
    </>
  );
}
