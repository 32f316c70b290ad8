import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListState } from '../../ui';
import { CampaignFilter } from './campaign-filter';
import { CustomerFilter } from './customer-filter';
import styles from './messages.module.css';

const CHOICES = {
  state: ['pending', 'sending', 'accepted', 'rejected', 'uncertain', 'excluded'],
  channel: ['email', 'sms'],
  days: ['1', '7', '30'],
} as const;
type Choice = keyof typeof CHOICES;

function ChoiceFilter({ name, list }: { name: Choice; list: ListState }) {
  const { t } = useTranslation();
  return (
    <Select<string>
      allowClear
      className={styles.filter}
      value={list.filters[name]}
      placeholder={t(`messages.filter.${name}.any`)}
      aria-label={t(`messages.filter.${name}.label`)}
      options={CHOICES[name].map((value) => ({ value, label: t(`messages.${name}.${value}`) }))}
      onChange={(value?: string) => list.setFilter(name, value)}
    />
  );
}

const idOf = (value: string | undefined): number | undefined => (value ? Number(value) : undefined);

/** State, channel, time, campaign and customer; each stands in the address. */
export function MessageFilters({ list }: { list: ListState }) {
  const set = (name: string) => (id: number | undefined) => list.setFilter(name, id?.toString());
  return (
    <>
      <ChoiceFilter name="state" list={list} />
      <ChoiceFilter name="channel" list={list} />
      <ChoiceFilter name="days" list={list} />
      <CampaignFilter value={idOf(list.filters['campaignId'])} onChange={set('campaignId')} />
      <CustomerFilter value={idOf(list.filters['customerId'])} onChange={set('customerId')} />
    </>
  );
}
