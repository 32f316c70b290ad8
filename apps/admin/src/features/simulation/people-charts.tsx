import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Empty, Panel, Percent } from '../../ui';
import type { Outcome } from './simulation-types';

interface BarsProps {
  title: string;
  names: string[];
  values: number[];
  table: { columns: string[]; rows: ReactNode[][] };
  /** Names are sentences: the bars lie. */
  lying?: boolean;
}

function Bars({ title, names, values, table, lying = false }: BarsProps) {
  const option = useMemo(() => {
    const category = { type: 'category', data: names, inverse: lying };
    const value = { type: 'value' };
    return {
      grid: { top: 16, right: 16, bottom: 4, left: 4, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: lying ? value : category,
      yAxis: lying ? category : value,
      series: [{ type: 'bar', name: title, data: values }],
    };
  }, [names, values, title, lying]);
  return <Chart label={title} option={option} height={lying ? 60 + 28 * names.length : 280} table={table} />;
}

const SHOWN = 12;

/** How many customers got how many messages. */
export function ContactsPanel({ contacts }: Outcome) {
  const { t } = useTranslation();
  return (
    <Panel title={t('simulation.contacts')}>
      <Bars
        title={t('simulation.contacts')}
        names={contacts.map(({ messages }) => String(messages))}
        values={contacts.map(({ customers }) => customers)}
        table={{
          columns: [t('simulation.contactsOf'), t('simulation.people')],
          rows: contacts.map(({ messages, customers }) => [
            messages,
            <Count key="customers" value={customers} />,
          ]),
        }}
      />
    </Panel>
  );
}

/** Whom two campaigns both wrote to. */
export function OverlapPanel({ overlaps, campaigns }: Outcome) {
  const { t } = useTranslation();
  const nameOf = (id: number): string =>
    campaigns.find(({ campaignId }) => campaignId === id)?.name ?? String(id);
  const pairs = overlaps.map(({ one, other, customers }) => ({
    name: `${nameOf(one)} · ${nameOf(other)}`,
    customers,
  }));
  const shown = pairs.slice(0, SHOWN);
  return (
    <Panel title={t('simulation.overlaps')}>
      {pairs.length === 0 ? (
        <Empty title={t('simulation.noOverlaps')} />
      ) : (
        <Bars
          lying
          title={t('simulation.overlaps')}
          names={shown.map(({ name }) => name)}
          values={shown.map(({ customers }) => customers)}
          table={{
            columns: [t('simulation.pair'), t('simulation.people')],
            rows: pairs.map(({ name, customers }) => [name, <Count key="customers" value={customers} />]),
          }}
        />
      )}
    </Panel>
  );
}

/** Members of each segment nobody wrote to. */
export function NeverPanel({ neverBySegment }: Outcome) {
  const { t } = useTranslation();
  const shown = neverBySegment.slice(0, SHOWN);
  return (
    <Panel title={t('simulation.never')}>
      {shown.length === 0 ? (
        <Empty title={t('simulation.noNever')} />
      ) : (
        <Bars
          lying
          title={t('simulation.never')}
          names={shown.map(({ name }) => name)}
          values={shown.map(({ never }) => never)}
          table={{
            columns: [
              t('simulation.segment'),
              t('simulation.people'),
              t('simulation.neverOf'),
              t('simulation.share'),
            ],
            rows: neverBySegment.map(({ name, customers, never }) => [
              name,
              <Count key="customers" value={customers} />,
              <Count key="never" value={never} />,
              <Percent key="share" value={never / customers} />,
            ]),
          }}
        />
      )}
    </Panel>
  );
}
