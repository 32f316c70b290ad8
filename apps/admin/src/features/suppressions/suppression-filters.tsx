import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListState } from '../../ui';
import { REASONS } from './suppression-types';
import styles from './suppressions.module.css';

const CHANNELS = ['email', 'sms'] as const;
export type Shown = 'active' | 'lifted';

interface SuppressionFiltersProps {
  list: ListState;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** Which of both lists, and the channel and reason; each stands in the address. */
export function SuppressionFilters({ list, shown, onShown }: SuppressionFiltersProps) {
  const { t } = useTranslation();
  const choices = {
    channel: CHANNELS.map((value) => ({ value, label: t(`suppressions.channel.${value}`) })),
    reason: REASONS.map((value) => ({ value, label: t(`suppressions.reason.${value}`) })),
  };
  return (
    <>
      {(['channel', 'reason'] as const).map((name) => (
        <Select<string>
          key={name}
          allowClear
          className={styles.filter}
          value={list.filters[name]}
          placeholder={t(`suppressions.${name}.all`)}
          aria-label={t(`suppressions.${name}.label`)}
          options={choices[name]}
          onChange={(value?: string) => list.setFilter(name, value)}
        />
      ))}
      <Segmented<Shown>
        aria-label={t('suppressions.show.label')}
        value={shown}
        onChange={onShown}
        options={(['active', 'lifted'] as const).map((value) => ({
          value,
          label: t(`suppressions.show.${value}`),
        }))}
      />
    </>
  );
}
