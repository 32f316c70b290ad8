import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages, useApiQuery } from '../../api';
import { useDebounced } from '../../ui';
import { FoundSelect } from './found-select';

const SHOWN = 20;

interface CampaignFilterProps {
  value: number | undefined;
  onChange: (id: number | undefined) => void;
}

/** Of one campaign, found by its name. */
export function CampaignFilter({ value, onChange }: CampaignFilterProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  const pages = useApiPages('/api/campaigns', {
    params: { query: { limit: SHOWN, ...(search ? { search } : {}) } },
  });
  const chosen = useApiQuery(
    '/api/campaigns/{id}',
    { params: { path: { id: value ?? 0 } } },
    { enabled: value !== undefined },
  );
  const campaigns = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <FoundSelect
      value={value}
      onChange={onChange}
      found={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      chosenName={chosen.data?.name}
      onSearch={setText}
      placeholder={t('messages.filter.campaign.any')}
      label={t('messages.filter.campaign.label')}
      loading={pages.isFetching}
      failed={pages.isError}
    />
  );
}
