import { useTranslation } from 'react-i18next';
import { BuiltLink, useFormat } from '../../../ui';
import styles from './outlook.module.css';
import type { DryRun } from './use-check';

type Channel = DryRun['cost']['messages'][number]['channel'];

/** Where it is said what a message costs. */
const SAID_AT: Record<Channel, string> = { email: '/settings/policy', sms: '/settings/sms' };
const THOUSAND = 1000;

function FirstMessage({ cost: { messages, first }, sendable }: DryRun) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const each = messages[0]?.each;
  if (!first || !each) return null;
  const range = (from: number, to: number): string =>
    from === to ? money(from) : `${money(from)} – ${money(to)}`;
  const price = range(each.leastMinor * THOUSAND, each.mostMinor * THOUSAND);
  return (
    <>
      <p className={styles.figure}>{range(first.leastMinor, first.mostMinor)}</p>
      <p>{t('campaign-outlook.cost.first', { count: sendable })}</p>
      <p className={styles.note}>{t('campaign-outlook.cost.perThousand', { price })}</p>
    </>
  );
}

/** What the messages would cost, as far as anybody has said what one does. */
export function CostFigures({ dryRun }: { dryRun: DryRun }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { messages, allOnceMinor } = dryRun.cost;
  const unknown = new Set(messages.flatMap(({ channel, each }) => (each ? [] : [channel])));
  return (
    <section aria-label={t('campaign-outlook.cost.title')} className={styles.part}>
      <h3>{t('campaign-outlook.cost.title')}</h3>
      <FirstMessage {...dryRun} />
      {allOnceMinor !== null && messages.length > 1 ? (
        <p className={styles.note}>
          {t('campaign-outlook.cost.allOnce', { count: messages.length, amount: money(allOnceMinor) })}
        </p>
      ) : null}
      {[...unknown].map((channel) => (
        <p key={channel} className={styles.note}>
          {t(`campaign-outlook.cost.unknown.${channel}`)}{' '}
          <BuiltLink to={SAID_AT[channel]}>{t('campaign-outlook.cost.say')}</BuiltLink>
        </p>
      ))}
    </section>
  );
}
