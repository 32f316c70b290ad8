import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListState } from '../../../ui';
import { TIERS } from '../forecast-types';

const FILTERS = ['below-zero', 'near-zero', 'overridden'] as const;

/** Who is of concern, who is set by hand, and whose value tier. */
export function ListFilters({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        allowClear
        value={list.filters['filter']}
        style={{ minWidth: 190 }}
        placeholder={t('forecast.filter.all')}
        aria-label={t('forecast.filter.label')}
        options={FILTERS.map((value) => ({ value, label: t(`forecast.filter.${value}`) }))}
        onChange={(value?: string) => list.setFilter('filter', value)}
      />
      <Select
        allowClear
        value={list.filters['tier']}
        style={{ minWidth: 150 }}
        placeholder={t('forecast.filter.tiers')}
        aria-label={t('forecast.tiers.tier')}
        options={[...TIERS, 'none'].map((value) => ({ value, label: t(`forecast.tier.${value}`) }))}
        onChange={(value?: string) => list.setFilter('tier', value)}
      />
    </>
  );
}
