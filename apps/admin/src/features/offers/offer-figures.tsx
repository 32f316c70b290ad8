import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Count, Percent, StatCard, Tiles, useFormat } from '../../ui';
import type { Offer } from './offer-types';
import styles from './offers.module.css';

interface BarProps {
  label: string;
  used: number;
  /** Held by codes that are out and good. */
  held: number;
  total: number;
  say: (figure: number) => string;
}

/** What is used of a limit, what codes that are out may still use, and what is left. */
function LimitBar({ label, used, held, total, say }: BarProps) {
  const { t } = useTranslation();
  const share = (figure: number) => Math.min(100, (figure / total) * 100);
  const text = t('offers.limit.state', { used: say(used), held: say(held), total: say(total) });
  return (
    <StatCard
      label={label}
      value={say(Math.max(0, total - used - held))}
      hint={
        <>
          <Progress
            percent={share(used + held)}
            success={{ percent: share(used) }}
            showInfo={false}
            size="small"
            aria-label={`${label}: ${text}`}
          />
          <span className={styles.limit}>{text}</span>
        </>
      }
    />
  );
}

/** Given out, come back, and how much of its limits is used. */
export function OfferFigures({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  const { issued, open, redeemed, codePrefix, stock, budgetMinor, spentMinor } = offer;
  const cost = offer.costMinor ?? (offer.kind === 'amount' ? offer.valueMinor : null) ?? 0;
  return (
    <Tiles>
      <StatCard
        label={t('offers.column.issued')}
        value={<Count value={issued} />}
        hint={t('offers.figure.issuedHint', { prefix: codePrefix })}
      />
      <StatCard
        label={t('offers.column.redeemed')}
        value={<Count value={redeemed} />}
        hint={t('offers.figure.redeemedHint')}
      />
      <StatCard
        label={t('offers.figure.rate')}
        value={<Percent value={issued === 0 ? null : redeemed / issued} />}
      />
      {stock === null ? null : (
        <LimitBar label={t('offers.limit.stock')} used={redeemed} held={open} total={stock} say={count} />
      )}
      {budgetMinor === null ? null : (
        <LimitBar
          label={t('offers.limit.budget')}
          used={spentMinor}
          held={open * cost}
          total={budgetMinor}
          say={money}
        />
      )}
    </Tiles>
  );
}
