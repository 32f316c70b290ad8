import { ClusterOutlined } from '@ant-design/icons';
import { Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Count, Empty, LinkButton, Page, Panel, Percent, Stat, useFocusBack } from '../../../ui';
import { MakeSegment } from '../make-segment';
import type { SegmentRule } from '../rule/rule';
import { Waiting } from '../waiting';
import type { Ids, Overlap } from './overlap';
import styles from './overlap.module.css';
import { OverlapMatrix } from './overlap-matrix';
import { PairFigures } from './pair-figures';

const outsideOf = (ids: number[]): SegmentRule => ({
  all: ids.map((value) => ({ field: 'segment', operator: 'not-in', value })),
});

/** A rule has at most so many conditions. */
const MOST_CONDITIONS = 200;

/** Whom no segment has: nobody thinks of them yet. */
function InNone({ overlap: { customers, inNone } }: { overlap: Overlap }) {
  const { t } = useTranslation();
  const segments = useApiQuery('/api/segments').data ?? [];
  const canBeRule = segments.length > 0 && segments.length <= MOST_CONDITIONS;
  return (
    <Panel>
      <div className={styles.none}>
        <Stat
          label={t('segment-insights.overlap.none')}
          value={<Count value={inNone} />}
          hint={customers ? <Percent value={inNone / customers} /> : undefined}
        />
        {canBeRule ? (
          <MakeSegment
            rule={outsideOf(segments.map(({ id }) => id))}
            name={t('segment-insights.overlap.none')}
          />
        ) : null}
      </div>
    </Panel>
  );
}

function PairDrawer({ ids, onClose }: { ids: Ids; onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const pair = useApiQuery('/api/segments/{id}/overlap/{other}', { params: { path: ids } });
  const title = pair.data
    ? t('segment-insights.overlap.bothName', { a: pair.data.a.name, b: pair.data.b.name })
    : '';
  return (
    <Drawer open onClose={onClose} size={720} title={title}>
      {pair.data ? <PairFigures pair={pair.data} /> : <Skeleton active />}
    </Drawer>
  );
}

/** How the largest segments overlap, and who is in none. */
export default function OverlapPage() {
  const { t } = useTranslation();
  const overlap = useApiQuery('/api/segments/overlap');
  const [opened, setOpened] = useState<Ids | null>(null);
  if (!overlap.data) return <Waiting title={t('segment-insights.overlap.title')} query={overlap} />;
  const { segments } = overlap.data;
  return (
    <Page
      title={t('segment-insights.overlap.title')}
      subtitle={t('segment-insights.overlap.subtitle')}
      breadcrumbs={[{ label: t('segments.title'), to: '/segments' }]}
    >
      <InNone overlap={overlap.data} />
      <Panel title={t('segment-insights.overlap.matrix')} hint={t('segment-insights.overlap.matrixHint')}>
        {segments.length < 2 ? (
          <Empty
            icon={<ClusterOutlined />}
            title={t('segment-insights.overlap.tooFew')}
            action={<LinkButton to="/segments">{t('segments.title')}</LinkButton>}
          >
            {t('segment-insights.overlap.tooFewHint')}
          </Empty>
        ) : (
          <OverlapMatrix overlap={overlap.data} onOpen={setOpened} />
        )}
      </Panel>
      {opened ? <PairDrawer ids={opened} onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}
