import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useProblemText } from '../../../i18n/problem-text';
import { Page, ProblemAlert, StatusTag } from '../../../ui';
import { SentencePanel } from '../editor/sentence-panel';
import { toDraft } from '../rule/draft';
import type { Catalogue } from '../rule/rule';
import { Waiting } from '../waiting';
import { WhyPanel } from '../why/why-panel';
import { WithCatalogue } from '../with-catalogue';
import { useWords } from '../words/use-words';
import { SegmentActions } from './segment-actions';
import styles from './segment-page.module.css';
import { SegmentTabs } from './segment-tabs';
import { SegmentTiles } from './segment-tiles';
import { type SegmentDetail, useSegment } from './use-segment';
import { UsedBy } from './used-by';

/** A rule that has become impossible since it was saved, and what that means for the members. */
function BrokenRule({ faults }: Pick<SegmentDetail, 'faults'>) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={t('segments.broken.title')}
      description={
        <ul>
          {faults.map((fault) => (
            <li key={fault.path.join('.')}>{ofFault({ ...fault, params: fault.params ?? {} })}</li>
          ))}
        </ul>
      }
    />
  );
}

interface ContentProps {
  detail: SegmentDetail;
  catalogue: Catalogue;
  refreshing: boolean;
}

function Content({ detail, catalogue, refreshing }: ContentProps) {
  const words = useWords(catalogue);
  const root = detail.rule && toDraft(detail.rule);
  return (
    <>
      <BrokenRule faults={detail.faults} />
      <SegmentTiles detail={detail} refreshing={refreshing} />
      {root ? <SentencePanel root={root} words={words} /> : null}
      <div className={styles.columns}>
        <SegmentTabs detail={detail} refreshing={refreshing} words={words} />
        <div className={styles.side}>
          {root ? <WhyPanel root={root} words={words} /> : null}
          <UsedBy detail={detail} />
        </div>
      </div>
    </>
  );
}

/** One segment: what its rule says, who is in it and why, and what uses it. */
export default function SegmentPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const { segment, refreshing, refresh, error } = useSegment(id);
  const { data } = segment;
  if (!data) return <Waiting title={t('segments.segment')} query={segment} />;
  return (
    <WithCatalogue>
      {(catalogue) => (
        <Page
          title={data.name}
          subtitle={data.description}
          tag={
            data.kind === 'static' ? (
              <StatusTag tone="neutral">{t('segment-insights.list.tag')}</StatusTag>
            ) : undefined
          }
          breadcrumbs={[{ label: t('segments.title'), to: '/segments' }]}
          actions={<SegmentActions detail={data} refreshing={refreshing} onRefresh={refresh} />}
        >
          {error ? <ProblemAlert error={error} onRetry={refresh} /> : null}
          <Content detail={data} catalogue={catalogue} refreshing={refreshing} />
        </Page>
      )}
    </WithCatalogue>
  );
}
