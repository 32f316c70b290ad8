import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import type { ListState } from '../../ui';
import { CampaignFilter } from '../messages/campaign-filter';

export const STATES = ['open', 'overdue', 'done', 'dropped'] as const;

/** Which tasks, whose, and of which campaign. */
export function TaskFilters({ list }: { list: ListState }) {
  const { t } = useTranslation();
  const { data: users = [] } = useApiQuery('/api/tasks/assignees');
  const { state, assignee, campaignId } = list.filters;
  return (
    <>
      <Segmented<string>
        aria-label={t('tasks.filter.state')}
        value={state ?? 'open'}
        options={STATES.map((value) => ({ value, label: t(`tasks.state.${value}`) }))}
        onChange={(value) => list.setFilter('state', value === 'open' ? undefined : value)}
      />
      <Select<string>
        allowClear
        style={{ minWidth: 180 }}
        aria-label={t('tasks.filter.assignee')}
        placeholder={t('tasks.filter.everybody')}
        value={assignee}
        options={[
          { value: 'me', label: t('tasks.filter.mine') },
          { value: 'nobody', label: t('tasks.filter.nobodys') },
          ...users.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(value) => list.setFilter('assignee', value)}
      />
      <CampaignFilter
        value={campaignId === undefined ? undefined : Number(campaignId)}
        onChange={(id) => list.setFilter('campaignId', id === undefined ? undefined : String(id))}
      />
    </>
  );
}
