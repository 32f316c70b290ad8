import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { type Column, DataTable, DateTime, Empty, Money, useFocusBack } from '../../../ui';
import { useNow } from '../../../ui/format/use-now';
import { MakeSegment } from '../../segments/make-segment';
import type { ValueCustomer } from '../value-types';
import { type Chosen, chosenParams, ruleOf } from './chosen';
import styles from './customers.module.css';
import { useChosenName } from './use-names';

const DAY_MS = 24 * 3600_000;

function useColumns(chosen: Chosen): Column<ValueCustomer>[] {
  const { t } = useTranslation();
  const columns: (Column<ValueCustomer> | null)[] = [
    {
      key: 'name',
      title: t('value.customer.name'),
      render: ({ name, email, customerId }) =>
        name ?? email ?? t('value.customer.unnamed', { id: customerId }),
    },
    chosen.class
      ? null
      : { key: 'class', title: t('value.customer.class'), render: (row) => row.class ?? '–' },
    chosen.tier
      ? null
      : {
          key: 'tier',
          title: t('value.customer.tier'),
          render: ({ tier }) => (tier ? t(`value.tier.${tier}`) : '–'),
          wideOnly: true,
        },
    chosen.stage
      ? null
      : {
          key: 'stage',
          title: t('value.customer.stage'),
          render: ({ stage }) => (stage ? t(`lifecycle.stage.${stage}.name`) : '–'),
        },
    {
      key: 'value',
      title: t('value.customer.value'),
      render: ({ valueMinor }) => <Money minor={valueMinor} />,
      align: 'end',
    },
    {
      key: 'last',
      title: t('value.customer.last'),
      render: ({ lastOn }) => <DateTime at={lastOn && `${lastOn}T12:00:00Z`} show="date" />,
    },
  ];
  return columns.filter((column) => column !== null);
}

interface CustomersDrawerProps {
  /** Null while nothing is opened. */
  chosen: Chosen | null;
  /** When the run before looked, which movement is told since. */
  since?: string | null;
  /** Figures of the opened cell, above its customers. */
  facts?: ReactNode;
  onClose: () => void;
}

/** Who stands in a cell or a bar, those who bring most first, each leading to their page. */
export function CustomersDrawer({ chosen, ...rest }: CustomersDrawerProps) {
  return chosen ? <OpenDrawer chosen={chosen} {...rest} /> : null;
}

function OpenDrawer({ chosen, since, facts, onClose }: CustomersDrawerProps & { chosen: Chosen }) {
  const { t } = useTranslation();
  const now = useNow();
  useFocusBack();
  const name = useChosenName()(chosen);
  const days = since ? Math.max(1, Math.ceil((now - Date.parse(since)) / DAY_MS)) : 1;
  const pages = useApiPages('/api/value-customers', { params: { query: chosenParams(chosen) } });
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={name}
      extra={<MakeSegment rule={ruleOf(chosen, days)} name={name} />}
    >
      <div className={styles.body}>
        {facts}
        <DataTable
          pages={pages}
          columns={useColumns(chosen)}
          label={t('value.customer.list')}
          rowKey={({ customerId }) => customerId}
          rowTo={({ customerId }) => `/customers/${customerId}`}
          empty={<Empty title={t('value.customer.none')}>{t('value.customer.noneHint')}</Empty>}
        />
      </div>
    </Drawer>
  );
}
