import { DownloadOutlined, EditOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { DataTable, Empty, type ListState, RoleGate, type RowKey, useCan, useListState } from '../../../ui';
import { MakeSegment } from '../../segments/make-segment';
import type { Overview } from '../forecast-types';
import styles from '../forecast.module.css';
import { CUSTOMERS_ID } from '../show-customers';
import { OverrideDrawer, type Whom } from '../overrides/override-drawer';
import { OverridesDrawer } from '../overrides/overrides-drawer';
import { ListFilters } from './list-filters';
import { ruleOfFilter } from './rule-of-filter';
import { useColumns } from './use-columns';

const LIST = { sort: '-purchases', filters: ['filter', 'tier'] } as const;

function FileLink({ list }: { list: ListState }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const query = new URLSearchParams({ ...list.query, locale: language });
  return (
    <Button icon={<DownloadOutlined />} href={`/api/forecast/customers.csv?${query.toString()}`} download>
      {t('forecast.file')}
    </Button>
  );
}

interface ActionsProps {
  list: ListState;
  overview: Overview;
  keys: RowKey[];
  onOverride: (whom: Whom) => void;
}

/** What can be done with the customers on the list, or with those ticked. */
function Actions({ list, overview, keys, onOverride }: ActionsProps) {
  const { t } = useTranslation();
  const [showsOverrides, setShowsOverrides] = useState(false);
  const { filter, tier } = list.filters;
  const rule = ruleOfFilter(filter, tier, overview);
  return (
    <div className={styles.bar}>
      <RoleGate minimum="marketer">
        <Button
          icon={<EditOutlined />}
          onClick={() => onOverride(keys.length > 0 ? { customerIds: keys.map(Number) } : { segment: true })}
        >
          {keys.length > 0
            ? t('forecast-overrides.chosen', { count: keys.length })
            : t('forecast-overrides.bulk')}
        </Button>
      </RoleGate>
      <Button icon={<HistoryOutlined />} onClick={() => setShowsOverrides(true)}>
        {t('forecast-overrides.list')}
      </Button>
      <FileLink list={list} />
      {rule ? <MakeSegment rule={rule} name={t(`forecast.filter.${filter ?? 'tier'}`)} /> : null}
      {showsOverrides ? <OverridesDrawer onClose={() => setShowsOverrides(false)} /> : null}
    </div>
  );
}

/** Every customer's past and next periods; what is expected can be set by hand, one by one or for many. */
export function CustomersPanel({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const [keys, setKeys] = useState<RowKey[]>([]);
  const [whom, setWhom] = useState<Whom | null>(null);
  const mayOverride = useCan('marketer');
  const pages = useApiPages('/api/forecast/customers', { params: { query: list.query } });
  const columns = useColumns(overview, (row, period) =>
    setWhom({ customerIds: [row.customerId], name: row.name ?? row.email ?? undefined, period }),
  );
  return (
    <section id={CUSTOMERS_ID} className={styles.customers} aria-label={t('forecast.customer.label')}>
      <Actions list={list} overview={overview} keys={keys} onOverride={setWhom} />
      <DataTable
        pages={pages}
        list={list}
        columns={columns}
        label={t('forecast.customer.label')}
        rowKey={({ customerId }) => customerId}
        rowTo={({ customerId }) => `/customers/${customerId}?tab=value`}
        searchPlaceholder={t('forecast.customer.search')}
        filters={<ListFilters list={list} />}
        selection={mayOverride ? { keys, onChange: setKeys } : undefined}
        empty={<Empty title={t('forecast.customer.none')}>{t('forecast.customer.noneHint')}</Empty>}
      />
      {whom ? (
        <OverrideDrawer
          whom={whom}
          overview={overview}
          onClose={() => setWhom(null)}
          onSaved={() => {
            setWhom(null);
            setKeys([]);
          }}
        />
      ) : null}
    </section>
  );
}
