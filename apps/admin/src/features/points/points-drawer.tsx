import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, DataTable, DateTime, Empty, useFormat, useFocusBack } from '../../ui';
import { MakeSegment } from '../segments/make-segment';
import type { SegmentRule } from '../segments/rule/rule';
import type { Chosen, PointsRow } from './points-overview';
import { useBandText } from './use-band-text';

const TOTAL = 'points.total';

function ruleOf(chosen: Chosen): SegmentRule {
  if (chosen.kind === 'turned-down') return { field: 'points.turnedDown', operator: 'is-set' };
  const { from, to } = chosen;
  const all: SegmentRule[] = [];
  if (from !== null) all.push({ field: TOTAL, operator: 'at-least', value: from });
  if (to !== null) all.push({ field: TOTAL, operator: 'less-than', value: to });
  return { all };
}

const queryOf = (chosen: Chosen) =>
  chosen.kind === 'turned-down'
    ? ({ turnedDown: 'true' } as const)
    : { atLeast: chosen.from ?? undefined, below: chosen.to ?? undefined };

function useColumns(): Column<PointsRow>[] {
  const { t } = useTranslation();
  const { count } = useFormat();
  return [
    {
      key: 'name',
      title: t('points.customer.name'),
      render: ({ name, email, externalId, customerId }) =>
        name ?? email ?? externalId ?? t('points.customer.unnamed', { id: customerId }),
    },
    { key: 'total', title: t('points.points'), render: ({ total }) => count(total), align: 'end' },
    { key: 'peak', title: t('points.customer.peak'), render: ({ peak }) => count(peak), align: 'end' },
    {
      key: 'turned',
      title: t('points.customer.turnedDown'),
      render: ({ turnedDownOn }) => <DateTime at={turnedDownOn} show="date" />,
    },
  ];
}

/** The customers of a bar, or those whose value turns down, each leading to their page. */
export function PointsDrawer({ chosen, onClose }: { chosen: Chosen | null; onClose: () => void }) {
  return chosen ? <OpenDrawer chosen={chosen} onClose={onClose} /> : null;
}

function OpenDrawer({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const { t } = useTranslation();
  const bandText = useBandText();
  useFocusBack();
  const pages = useApiPages('/api/value-points/customers', { params: { query: queryOf(chosen) } });
  const title =
    chosen.kind === 'turned-down'
      ? t('points.turned.title')
      : t('points.band.title', { band: bandText(chosen) });
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={title}
      extra={<MakeSegment rule={ruleOf(chosen)} name={title} />}
    >
      <DataTable
        pages={pages}
        columns={useColumns()}
        label={title}
        rowKey={({ customerId }) => customerId}
        rowTo={({ customerId }) => `/customers/${customerId}?tab=value`}
        empty={<Empty title={t('points.customer.none')} />}
      />
    </Drawer>
  );
}
