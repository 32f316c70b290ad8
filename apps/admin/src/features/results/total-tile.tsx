import { useTranslation } from 'react-i18next';
import { StatCard } from '../../ui';
import type { Rate } from './results-types';
import { useWords } from './use-words';

/** The response rate of all together, or that it is too early to claim one. */
export function TotalTile({ total }: { total: Rate }) {
  const { t } = useTranslation();
  const words = useWords();
  const counts = t('results.total.counts', { responses: total.responses, people: total.people });
  return (
    <StatCard
      label={t('results.total.rate')}
      value={total.rate === null ? t('results.total.tooEarly') : words.rate(total.rate)}
      hint={total.interval ? `${words.between(total.interval)} · ${counts}` : counts}
    />
  );
}
