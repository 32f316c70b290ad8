import { useTranslation } from 'react-i18next';
import { Count, Money, StatCard, Tiles, useFormat } from '../../ui';
import { netOf, type Outcome } from './simulation-types';

/** The figures of a simulation in all; beside those of another one, the difference to it. */
export function Totals({ outcome, other }: { outcome: Outcome; other: Outcome | null }) {
  const { t } = useTranslation();
  const { count, compactMoney } = useFormat();
  const { totals } = outcome;
  const beside = (of: (outcome: Outcome) => number, text: (value: number) => string): string | undefined => {
    if (!other) return undefined;
    const difference = of(outcome) - of(other);
    return `${t('simulation.difference')} ${difference > 0 ? '+' : ''}${text(difference)}`;
  };
  const orders = (n: number): string => t('simulation.totals.ofOrders', { count: n });
  return (
    <Tiles>
      <StatCard
        label={t('simulation.totals.messages')}
        value={<Count value={totals.messages} compact />}
        hint={beside((each) => each.totals.messages, count)}
      />
      <StatCard
        label={t('simulation.totals.anyway')}
        value={<Money minor={totals.marginAnywayMinor} compact />}
        hint={beside((each) => each.totals.marginAnywayMinor, compactMoney) ?? orders(totals.ordersAnyway)}
      />
      <StatCard
        label={t('simulation.totals.brought')}
        value={<Money minor={totals.marginBroughtMinor} compact />}
        hint={beside((each) => each.totals.marginBroughtMinor, compactMoney) ?? orders(totals.ordersBrought)}
      />
      <StatCard
        label={t('simulation.totals.cost')}
        value={<Money minor={Math.round(totals.costMinor)} compact />}
        hint={beside((each) => each.totals.costMinor, compactMoney)}
      />
      <StatCard
        label={t('simulation.totals.net')}
        value={<Money minor={Math.round(netOf(outcome))} compact />}
        hint={beside(netOf, compactMoney)}
      />
      <StatCard
        label={t('simulation.totals.never')}
        value={<Count value={outcome.neverContacted} />}
        hint={
          beside((each) => each.neverContacted, count) ??
          t('simulation.totals.ofCustomers', { count: outcome.customers })
        }
      />
      <StatCard
        label={t('simulation.totals.unsubscribed')}
        value={<Count value={totals.unsubscribed} />}
        hint={beside((each) => each.totals.unsubscribed, count)}
      />
      <StatCard
        label={t('simulation.totals.complained')}
        value={<Count value={totals.complained} />}
        hint={beside((each) => each.totals.complained, count)}
      />
    </Tiles>
  );
}
