import { RocketOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../../api';
import { ProblemAlert, useFormat } from '../../../ui';
import type { Check } from '../check/use-check';
import { type Campaign, type Definition, recurs } from '../definition';
import { Marked } from '../summary/marked';
import styles from './builder.module.css';

interface LaunchButtonProps {
  sentence: string;
  check: Check;
  definition: Definition;
  /** Saves the draft; undefined where that was refused. */
  onSave: () => Promise<Campaign | undefined>;
}

/** How many would get it if it went out this minute, where that says something about the launch. */
function Forecast({ check, definition }: Pick<LaunchButtonProps, 'check' | 'definition'>) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { dryRun } = check;
  if (!dryRun || (recurs(definition.trigger) && definition.trigger.kind !== 'cron')) return null;
  const excluded = dryRun.audience - dryRun.sendable;
  return (
    <p>
      {t('campaign-check.launch.forecast', { sendable: count(dryRun.sendable), excluded: count(excluded) })}
    </p>
  );
}

/** Launching asks once, with the summary: from then on the definition is frozen. */
export function LaunchButton({ sentence, check, definition, onSave }: LaunchButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
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
      setOpen(false);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const blocked = check.problems === undefined || check.errors > 0;
  return (
    <>
      <Button
        type="primary"
        size="large"
        block
        icon={<RocketOutlined />}
        disabled={blocked}
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
        <p className={styles.sentence}>
          <Marked text={sentence} />
        </p>
        <Forecast check={check} definition={definition} />
        <p className={styles.small}>{t('campaign-check.launch.frozen')}</p>
        {error ? <ProblemAlert error={error} /> : null}
      </Modal>
    </>
  );
}
