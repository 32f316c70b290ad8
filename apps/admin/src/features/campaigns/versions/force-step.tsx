import { DeleteOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { App, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation, useApiQuery } from '../../../api';
import { ProblemAlert, useFormat } from '../../../ui';
import { ApprovalSection } from '../approval/approval-section';
import { useApproval } from '../approval/use-approval';
import { Readiness } from '../builder/readiness';
import { Step } from '../builder/step';
import type { Check } from '../check/use-check';
import type { Campaign, Graph } from '../definition';
import { inOrder } from '../journey/graph/ways';
import styles from './versions.module.css';

interface ForceStepProps {
  campaign: Campaign;
  graph: Graph;
  check: Check;
  dirty: boolean;
  onSave: () => Promise<Campaign | undefined>;
}

interface InsideFieldProps {
  graph: Graph;
  campaignId: number;
  /** Null: they keep the version they came in with. */
  moveTo: string | null;
  onChange: (step: string | null) => void;
}

/** What becomes of those who are inside. */
function InsideField({ graph, campaignId, moveTo, onChange }: InsideFieldProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const versions = useApiQuery('/api/campaigns/{id}/versions', { params: { path: { id: campaignId } } });
  const inside = versions.data?.reduce((sum, version) => sum + version.inside, 0) ?? 0;
  const steps = inOrder(graph).map((id, at) => ({
    value: id,
    label: `${at + 1} · ${graph.steps[id]?.name ?? t(`campaign-steps.kind.${graph.steps[id]?.kind ?? 'exit'}`)}`,
  }));
  return (
    <fieldset className={styles.inside}>
      <legend>{t('campaign-versions.inside', { count: inside, n: count(inside) })}</legend>
      <Radio.Group
        vertical
        value={moveTo === null ? 'keep' : 'move'}
        options={(['keep', 'move'] as const).map((value) => ({
          value,
          label: t(`campaign-versions.${value === 'keep' ? 'stay' : 'move'}`),
        }))}
        onChange={({ target }) => onChange(target.value === 'keep' ? null : graph.start)}
      />
      {moveTo === null ? null : (
        <Select
          aria-label={t('campaign-versions.moveTo')}
          value={moveTo}
          options={steps}
          popupMatchSelectWidth={false}
          onChange={onChange}
        />
      )}
    </fieldset>
  );
}

/** Puts the change into force, for those who come and, if wanted, for those inside; or drops it. */
export function ForceStep({ campaign, graph, check, dirty, onSave }: ForceStepProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { id, name, definition, nextDefinition } = campaign;
  const [moveTo, setMoveTo] = useState<string | null>(null);
  const approval = useApproval({ id, trigger: graph.trigger, audience: check.dryRun?.audience, dirty });
  const revise = useApiMutation('post', '/api/campaigns/{id}/versions', { invalidates: ['/api/'] });
  const drop = useApiMutation('delete', '/api/campaigns/{id}/next', { invalidates: ['/api/campaigns'] });
  const params = { params: { path: { id } } };
  const back = (): void => void navigate(`/campaigns/${id}`);
  const ready = check.problems !== undefined && check.errors === 0;
  const approved = approval.state === 'none' || approval.state === 'approved';
  const changed = JSON.stringify(graph) !== JSON.stringify(definition);
  const force = async (): Promise<void> => {
    if (dirty && !(await onSave())) return;
    const moveInsideTo = moveTo !== null && moveTo in graph.steps ? moveTo : null;
    await revise
      .mutateAsync({ ...params, body: { definition: graph, moveInsideTo } })
      .then(back, () => undefined);
  };
  const ask = (): void =>
    void modal.confirm({
      title: t('campaign-versions.forceTitle', { name }),
      content: t(moveTo === null ? 'campaign-versions.forceStay' : 'campaign-versions.forceMove'),
      okText: t('campaign-versions.force'),
      onOk: force,
    });
  return (
    <Step
      number={4}
      name="launch"
      title={t('campaign-versions.force')}
      hint={t('campaign-versions.forceHint')}
    >
      <Readiness check={check} />
      <InsideField graph={graph} campaignId={id} moveTo={moveTo} onChange={setMoveTo} />
      <ApprovalSection approval={approval} ready={ready && changed} onSave={onSave} />
      {revise.error ? <ProblemAlert error={revise.error} /> : null}
      {drop.error ? <ProblemAlert error={drop.error} /> : null}
      <div className={styles.actions}>
        <Button
          type="primary"
          size="large"
          icon={<ThunderboltOutlined />}
          disabled={!ready || !approved || !changed}
          loading={revise.isPending}
          onClick={ask}
        >
          {t('campaign-versions.force')}
        </Button>
        {nextDefinition === null ? null : (
          <Button
            size="large"
            danger
            icon={<DeleteOutlined />}
            loading={drop.isPending}
            onClick={() => drop.mutate(params, { onSuccess: back })}
          >
            {t('campaign-versions.drop')}
          </Button>
        )}
      </div>
    </Step>
  );
}
