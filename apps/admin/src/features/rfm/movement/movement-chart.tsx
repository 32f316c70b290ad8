import type { EChartsCoreOption } from 'echarts/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { seriesColors, tokens, useTheme } from '../../../theme';
import { Chart, Count, Empty, useCan, useFormat } from '../../../ui';
import { MakeSegment } from '../../segments/make-segment';
import { newSegmentAddress } from '../../segments/rule/rule-address';
import type { Group } from '../rfm-overview';
import { daysBetween, type Flow, groupsOn, type Movement, nodeName, ruleOfFlow } from './flows';
import styles from './movement.module.css';

interface MovementChartProps {
  movement: Movement;
  /** Whether the later run is the one the scores are from, so that rules about now are about it. */
  isLatest: boolean;
}

const useGroupText = (): ((group: Group | null) => string) => {
  const { t } = useTranslation();
  return (group) => (group ? t(`rfm.group.${group}.name`) : t('rfm.movement.notScored'));
};

function useOption(flows: Flow[]): EChartsCoreOption {
  const text = useGroupText();
  const { name } = useTheme();
  const { count } = useFormat();
  return useMemo(() => {
    const node = (side: 'from' | 'to') => (group: Group | null, at: number) => ({
      name: nodeName(side, group),
      value: text(group),
      itemStyle: { color: seriesColors[name][at % seriesColors[name].length] },
      label: {
        formatter: text(group),
        position: side === 'from' ? 'right' : 'left',
        color: tokens[name].text,
        textBorderWidth: 0,
      },
    });
    return {
      tooltip: {
        trigger: 'item',
        formatter: ({ data, value }: { data: Flow & { label?: unknown }; value: number }) =>
          data.label
            ? String(count(value))
            : `${text(data.from)} → ${text(data.to)}: ${count(data.customers)}`,
      },
      series: [
        {
          type: 'sankey',
          left: 8,
          right: 8,
          top: 8,
          bottom: 8,
          draggable: false,
          nodeGap: 14,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'gradient', opacity: 0.4 },
          data: [...groupsOn(flows, 'from').map(node('from')), ...groupsOn(flows, 'to').map(node('to'))],
          links: flows.map((flow) => ({
            ...flow,
            source: nodeName('from', flow.from),
            target: nodeName('to', flow.to),
            value: flow.customers,
          })),
        },
      ],
    };
  }, [flows, text, name, count]);
}

/** The flows between the groups as a sankey, with its table; a flow that is clicked leads to its customers. */
export function MovementChart({ movement, isLatest }: MovementChartProps) {
  const { t } = useTranslation();
  const text = useGroupText();
  const leads = useCan('marketer') && isLatest;
  const [chosen, setChosen] = useState<Flow | null>(null);
  const flows = movement.groups;
  const option = useOption(flows);
  const days = daysBetween(movement.from.asOf, movement.to.asOf);
  const stepName = ({ from, to }: Flow): string => t('rfm.movement.step', { from: text(from), to: text(to) });
  if (flows.length === 0) return <Empty title={t('rfm.movement.nobody')} />;
  return (
    <>
      <Chart
        option={option}
        label={t('rfm.movement.label')}
        height={420}
        onSelect={({ data }) =>
          setChosen(data && 'source' in (data as object) ? (data as unknown as Flow) : null)
        }
        table={{
          columns: ['from', 'to', 'customers'].map((column) => t(`rfm.movement.columns.${column}`)),
          rows: flows.map((flow) => [
            text(flow.from),
            text(flow.to),
            leads ? (
              <Link
                key="customers"
                to={newSegmentAddress({ rule: ruleOfFlow(flow, days), name: stepName(flow) })}
              >
                <Count value={flow.customers} />
              </Link>
            ) : (
              <Count key="customers" value={flow.customers} />
            ),
          ]),
        }}
      />
      {isLatest ? (
        <p className={styles.chosen} role="status">
          {chosen ? (
            <>
              <strong>{stepName(chosen)}</strong>
              {t('rfm.movement.flow', { count: chosen.customers })}
              <MakeSegment rule={ruleOfFlow(chosen, days)} name={stepName(chosen)} />
            </>
          ) : (
            t('rfm.movement.choose')
          )}
        </p>
      ) : null}
    </>
  );
}
