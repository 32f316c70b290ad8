import { RocketOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { ProblemAlert } from '../../../ui';
import { ApprovalSection } from '../approval/approval-section';
import { useApproval } from '../approval/use-approval';
import type { Check } from '../check/use-check';
import type { Campaign, Trigger } from '../definition';
import { Marked } from '../summary/marked';
import styles from './builder.module.css';
import { Forecast } from './forecast';
import { Readiness } from './readiness';
import { Step } from './step';

interface LaunchStepProps {
  sentence: string;
  check: Check;
  trigger: Trigger;
  /** Null for one that was never saved. */
  id: number | null;
  /** Whether there is something on the screen that is not saved. */
  dirty: boolean;
  /** Saves the draft; undefined where that was refused. */
  onSave: () => Promise<Campaign | undefined>;
}

/** Saves what is on the screen and launches it; then the page shows how it goes. */
function useLaunch(onSave: LaunchStepProps['onSave'], onEnd: () => void) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = useApiMutation('post', '/api/campaigns/{id}/launch', { invalidates: ['/api/'] });
  const launch = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const campaign = await onSave();
      if (campaign) {
        await start.mutateAsync({ params: { path: { id: campaign.id } } });
        void navigate(`/campaigns/${campaign.id}`, { replace: true });
      }
      onEnd();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { launch, busy, error };
}

/** Launching asks once, with the summary: from then on the definition is frozen. */
export function LaunchStep({ sentence, check, trigger, id, dirty, onSave }: LaunchStepProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { launch, busy, error } = useLaunch(onSave, () => setOpen(false));
  const approval = useApproval({ id, trigger, audience: check.dryRun?.audience, dirty });
  const ready = check.problems !== undefined && check.errors === 0;
  const approved = approval.state === 'none' || approval.state === 'approved';
  const summary = (
    <>
      <p className={styles.sentence}>
        <Marked text={sentence} />
      </p>
      <Forecast check={check} trigger={trigger} />
    </>
  );
  return (
    <Step
      number={5}
      name="launch"
      title={t('campaign-check.launch.step')}
      hint={t('campaign-check.launch.frozen')}
    >
      {summary}
      <Readiness check={check} />
      <ApprovalSection approval={approval} ready={ready} onSave={onSave} />
      <Button
        type="primary"
        size="large"
        icon={<RocketOutlined />}
        disabled={!ready || !approved}
        onClick={() => setOpen(true)}
      >
        {t('campaign-check.launch.action')}
      </Button>
      <Modal
        open={open}
        title={t('campaign-check.launch.title')}
        okText={t('campaign-check.launch.action')}
        confirmLoading={busy}
        onOk={() => void launch()}
        onCancel={() => setOpen(false)}
        width={520}
      >
        {summary}
        {error ? <ProblemAlert error={error} /> : null}
      </Modal>
    </Step>
  );
}
