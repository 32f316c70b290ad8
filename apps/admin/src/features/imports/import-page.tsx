import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert, StatusTag, useCan } from '../../ui';
import { ColumnsStep } from './columns/columns-step';
import { ImportSteps, type ImportStep } from './import-steps';
import { type Import, type Status, TONES, isUnderWay } from './import-types';
import { CheckedStep } from './result/checked-step';
import { ResultStep } from './result/result-step';
import { RunningStep } from './running-step';
import { useFileSize } from './use-file-size';

const STEP_OF: Partial<Record<Status, ImportStep>> = {
  checking: 'check',
  checked: 'check',
  queued: 'result',
  running: 'result',
  done: 'result',
};

const stateOf = (status: Status): 'process' | 'finish' | 'error' =>
  status === 'done' ? 'finish' : status === 'failed' ? 'error' : 'process';

function Step({ file }: { file: Import }) {
  const mayChange = useCan('marketer');
  const [replanning, setReplanning] = useState(false);
  const { status } = file;
  if (isUnderWay(status)) return <RunningStep file={file} />;
  if (status === 'done') return <ResultStep file={file} />;
  if (status === 'checked' && !(replanning && mayChange))
    return <CheckedStep file={file} onReplan={() => setReplanning(true)} />;
  return <ColumnsStep key={JSON.stringify(file.plan)} file={file} onChecked={() => setReplanning(false)} />;
}

function FileLine({ file }: { file: Import }) {
  const { t } = useTranslation();
  const size = useFileSize();
  const lines = file.counts?.lines.read ?? file.detected.estimatedRows;
  return t('imports.fileLine', {
    target: t(`imports.target.${file.target}`),
    size: size(file.fileBytes),
    count: lines,
  });
}

/** One import from its columns to its result; the address stays the same all the way. */
export default function ImportPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const found = useApiQuery('/api/imports/{id}', { params: { path: { id } } });
  const file = found.data;
  return (
    <Page
      title={file?.fileName ?? t('imports.title')}
      subtitle={file ? <FileLine file={file} /> : undefined}
      tag={
        file ? <StatusTag tone={TONES[file.status]}>{t(`imports.status.${file.status}`)}</StatusTag> : null
      }
      breadcrumbs={[{ label: t('imports.title'), to: '/imports' }]}
    >
      {found.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 10 }} />
        </Panel>
      ) : null}
      {found.isError && !file ? (
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {file ? (
        <>
          <ImportSteps current={STEP_OF[file.status] ?? 'columns'} state={stateOf(file.status)} />
          <Step file={file} />
        </>
      ) : null}
    </Page>
  );
}
