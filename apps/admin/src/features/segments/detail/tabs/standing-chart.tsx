import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Percent, useFormat } from '../../../../ui';
import { MakeSegment } from '../../make-segment';
import type { SegmentRule } from '../../rule/rule';
import styles from '../segment-page.module.css';
import type { Profile } from './figures';

type Cell = Profile['rfm'][number];

const HEIGHT = 320;
const LEAST_BANDS = 5;

const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

function useOption(cells: Cell[], bands: number) {
  const { t } = useTranslation();
  const { compact, count } = useFormat();
  return useMemo(
    () => ({
      grid: { top: 12, right: 8, bottom: 28, left: 28, containLabel: true },
      tooltip: { valueFormatter: (value: unknown) => count(Number([value].flat().at(-1))) },
      visualMap: { show: false, min: 0, max: Math.max(1, ...cells.map(({ customers }) => customers)) },
      xAxis: {
        type: 'category',
        data: upTo(bands).map(String),
        name: t('segment-insights.standing.frequency'),
        nameLocation: 'middle',
        nameGap: 28,
      },
      yAxis: {
        type: 'category',
        data: upTo(bands).map(String),
        name: t('segment-insights.standing.recency'),
        nameLocation: 'middle',
        nameGap: 28,
      },
      series: [
        {
          type: 'heatmap',
          name: t('segments.members'),
          data: cells.map(({ recency, frequency, customers }) => [frequency - 1, recency - 1, customers]),
          label: { show: true, formatter: ({ value }: { value: number[] }) => compact(value[2] ?? 0) },
          cursor: 'pointer',
        },
      ],
    }),
    [cells, bands, t, compact, count],
  );
}

const ruleOf = (segmentId: number, { recency, frequency }: Cell): SegmentRule => ({
  all: [
    { field: 'segment', operator: 'in', value: segmentId },
    { field: 'rfm.recency', operator: 'is', value: recency },
    { field: 'rfm.frequency', operator: 'is', value: frequency },
  ],
});

/** Where the members stand: how lately they bought against how often; a cell can be made a segment of its own. */
export function StandingChart({
  profile,
  segment,
}: {
  profile: Profile;
  segment: { id: number; name: string };
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Cell | null>(null);
  const { rfm, unscored, members } = profile;
  const bands = Math.max(LEAST_BANDS, ...rfm.flatMap(({ recency, frequency }) => [recency, frequency]));
  const option = useOption(rfm, bands);
  if (rfm.length === 0) return <p>{t('segment-insights.standing.none')}</p>;
  const name = (cell: Cell): string =>
    t('segment-insights.standing.cell', { r: cell.recency, f: cell.frequency });
  return (
    <>
      <Chart
        height={HEIGHT}
        label={t('segment-insights.standing.title')}
        option={option}
        onSelect={({ dataIndex }) => setChosen(rfm[dataIndex] ?? null)}
        table={{
          columns: [
            t('segment-insights.standing.cellColumn'),
            t('segments.members'),
            t('segment-insights.standing.share'),
          ],
          rows: rfm.map((cell) => [
            name(cell),
            <Count key="members" value={cell.customers} />,
            <Percent key="share" value={members ? cell.customers / members : null} />,
          ]),
        }}
      />
      <div className={styles.chosen} role="status">
        {chosen ? (
          <>
            <strong>{name(chosen)}</strong>
            <Count value={chosen.customers} />
            <MakeSegment rule={ruleOf(segment.id, chosen)} name={`${segment.name} · ${name(chosen)}`} />
          </>
        ) : (
          <span className={styles.quiet}>
            {unscored > 0 ? t('segment-insights.standing.unscored', { count: unscored }) : null}
          </span>
        )}
      </div>
    </>
  );
}
