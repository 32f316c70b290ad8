import { useTranslation } from 'react-i18next';
import { BuiltLink, StatCard, useFormat } from '../../ui';
import type { BreakEven } from './results-types';

/** The part of the people who have to order for the messages to pay, and what it is reckoned from. */
export function BreakEvenTile({ breakEven: { costMinor, marginMinor, rate } }: { breakEven: BreakEven }) {
  const { t } = useTranslation();
  const { percent, money } = useFormat();
  if (costMinor === 0)
    return (
      <StatCard
        label={t('results.breakEven.title')}
        value="–"
        hint={
          <>
            {t('results.breakEven.noCost')}{' '}
            <BuiltLink to="/settings/policy">{t('results.breakEven.say')}</BuiltLink>
          </>
        }
      />
    );
  return (
    <StatCard
      label={t('results.breakEven.title')}
      value={rate === null ? '–' : percent(rate)}
      hint={
        marginMinor === null
          ? t('results.breakEven.noMargin')
          : t('results.breakEven.of', { cost: money(costMinor), margin: money(Math.round(marginMinor)) })
      }
    />
  );
}
