import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Empty, LinkButton, Page, Panel, ProblemAlert } from '../../../ui';
import { CustomersDrawer } from '../customers/customers-drawer';
import type { Chosen } from '../customers/chosen';
import { useChosen } from '../customers/use-chosen';
import { type Matrix, type Stage, STAGES } from '../value-types';
import { CellFacts } from './cell-facts';
import { MatrixTable } from './matrix-table';

function StageFilter({ value, onChange }: { value: Stage | undefined; onChange: (stage?: Stage) => void }) {
  const { t } = useTranslation();
  return (
    <Select<Stage>
      allowClear
      value={value}
      onChange={onChange}
      placeholder={t('value.matrix.anyStage')}
      aria-label={t('value.matrix.stage')}
      style={{ width: 180 }}
      options={STAGES.filter((stage) => stage !== 'prospect').map((stage) => ({
        value: stage,
        label: t(`lifecycle.stage.${stage}.name`),
      }))}
    />
  );
}

function NoCells({ ofStage }: { ofStage: boolean }) {
  const { t } = useTranslation();
  if (ofStage) return <Empty title={t('value.matrix.noneOfStage')} />;
  return (
    <Empty
      title={t('value.none.run')}
      action={<LinkButton to="/value">{t('value.matrix.toClasses')}</LinkButton>}
    >
      {t('value.matrix.noneHint')}
    </Empty>
  );
}

interface CellsProps {
  matrix: Matrix;
  stage: Stage | undefined;
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
}

function Cells({ matrix, stage, chosen, choose }: CellsProps) {
  const opened = matrix.cells.find((cell) => cell.class === chosen?.class && cell.group === chosen.group);
  return (
    <>
      <MatrixTable matrix={matrix} onOpen={(cell) => choose({ ...cell, ...(stage ? { stage } : {}) })} />
      <CustomersDrawer
        chosen={chosen}
        facts={opened ? <CellFacts cell={opened} matrix={matrix} /> : null}
        onClose={() => choose(null)}
      />
    </>
  );
}

/** Class by RFM group: where campaigns are picked from, with the cells nobody talks to. */
export default function MatrixPage() {
  const { t } = useTranslation();
  const [chosen, choose] = useChosen();
  const [stage, setStage] = useState(chosen?.stage);
  const matrix = useApiQuery(
    '/api/value-matrix',
    { params: { query: stage ? { stage } : {} } },
    { keepPrevious: true },
  );
  return (
    <Page title={t('value.matrix.title')} subtitle={t('value.matrix.subtitle')}>
      {matrix.isError ? <ProblemAlert error={matrix.error} onRetry={() => void matrix.refetch()} /> : null}
      {matrix.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {matrix.data ? (
        <Panel
          title={t('value.matrix.panel')}
          hint={t('value.matrix.hint', { count: matrix.data.days })}
          actions={<StageFilter value={stage} onChange={setStage} />}
          flush
        >
          {matrix.data.cells.length === 0 ? (
            <NoCells ofStage={stage !== undefined} />
          ) : (
            <Cells matrix={matrix.data} stage={stage} chosen={chosen} choose={choose} />
          )}
        </Panel>
      ) : null}
    </Page>
  );
}
