import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiPages } from '../../../api';
import { type Column, DataTable, DateTime, Empty, ProblemAlert, RoleGate, useFocusBack } from '../../../ui';
import type { Override } from '../forecast-types';
import { usePeriodName } from '../use-period-name';
import { useOverrideText } from './use-override-text';

/** Takes a value back; the model's holds again. */
export function TakeBack({ override }: { override: Override }) {
  const { t } = useTranslation();
  const remove = useApiMutation('delete', '/api/forecast/overrides/{id}', { invalidates: ['/api/forecast'] });
  return (
    <RoleGate minimum="marketer">
      <Button
        size="small"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params: { path: { id: override.id } } })}
      >
        {t('forecast-overrides.takeBack')}
      </Button>
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
    </RoleGate>
  );
}

/** Whether it stands, and if not, who took it back or replaced it, and when. */
export function Standing({ override }: { override: Override }) {
  const { t } = useTranslation();
  if (override.removedAt === null) return <TakeBack override={override} />;
  return (
    <span>
      {t('forecast-overrides.gone', { who: override.removedBy ?? t('forecast-overrides.nobody') })}{' '}
      <DateTime at={override.removedAt} show="date" />
    </span>
  );
}

function useColumns(): Column<Override>[] {
  const { t } = useTranslation();
  const text = useOverrideText();
  const names = {
    month: usePeriodName('month'),
    quarter: usePeriodName('quarter'),
    year: usePeriodName('year'),
  };
  return [
    {
      key: 'customer',
      title: t('forecast.customer.name'),
      render: ({ customerName, customerId }) =>
        customerName ?? t('forecast.customer.unnamed', { id: customerId }),
    },
    {
      key: 'period',
      title: t('forecast-overrides.period'),
      render: ({ periodKind, period }) => names[periodKind](period),
    },
    { key: 'value', title: t('forecast-overrides.what'), render: text },
    {
      key: 'by',
      title: t('forecast-overrides.by'),
      render: ({ createdBy, createdAt, note }) => (
        <span title={note || undefined}>
          {createdBy ?? t('forecast-overrides.nobody')} · <DateTime at={createdAt} />
        </span>
      ),
    },
    { key: 'note', title: t('forecast-overrides.note'), render: ({ note }) => note || '–', wideOnly: true },
    {
      key: 'state',
      title: t('forecast-overrides.state'),
      render: (override) => <Standing override={override} />,
    },
  ];
}

/** Everything that was ever set by hand: who, when, what, and whether it still holds. */
export function OverridesDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const pages = useApiPages('/api/forecast/overrides');
  return (
    <Drawer open onClose={onClose} title={t('forecast-overrides.list')} size={940}>
      <DataTable
        pages={pages}
        columns={useColumns()}
        label={t('forecast-overrides.list')}
        rowKey={({ id }) => id}
        empty={<Empty title={t('forecast-overrides.none')}>{t('forecast-overrides.noneHint')}</Empty>}
      />
    </Drawer>
  );
}
