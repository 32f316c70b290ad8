import { AuditOutlined, CheckOutlined, RollbackOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert, useFormat } from '../../../ui';
import type { Campaign } from '../definition';
import styles from './approval.module.css';
import { ReturnDialog } from './return-dialog';
import type { ApprovalStanding, ApprovalState } from './use-approval';

interface ApprovalSectionProps {
  approval: ApprovalStanding;
  /** Whether it could be launched at all. */
  ready: boolean;
  /** Saves what is on the screen; undefined where that was refused. */
  onSave: () => Promise<Campaign | undefined>;
}

const TONE: Record<Exclude<ApprovalState, 'none' | 'unknown'>, 'info' | 'warning' | 'success'> = {
  ...{ open: 'info', changed: 'warning', waiting: 'info', returned: 'warning', approved: 'success' },
};

function Judging({ approval: { judge }, id }: { approval: ApprovalStanding; id: number }) {
  const { t } = useTranslation();
  const [returning, setReturning] = useState(false);
  const say = (verdict: 'approved' | 'returned', note = ''): Promise<unknown> =>
    judge.mutateAsync({ params: { path: { id } }, body: { verdict, note } });
  return (
    <>
      <Button
        type="primary"
        icon={<CheckOutlined />}
        loading={judge.isPending}
        onClick={() => void say('approved').catch(() => undefined)}
      >
        {t('campaign-approval.approve')}
      </Button>
      <Button icon={<RollbackOutlined />} onClick={() => setReturning(true)}>
        {t('campaign-approval.return')}
      </Button>
      <ReturnDialog
        open={returning}
        onClose={() => setReturning(false)}
        onReturn={(note) => say('returned', note)}
      />
    </>
  );
}

/** Where the workspace wants a second person: how that stands, and what the user can do about it. */
export function ApprovalSection({ approval, ready, onSave }: ApprovalSectionProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const navigate = useNavigate();
  const { state, latest, isOwn, mayJudge, submit, judge } = approval;
  if (approval.error) return <ProblemAlert error={approval.error} />;
  if (state === 'none' || state === 'unknown') return null;
  const { submittedAt, decidedAt } = latest ?? {};
  const nobody = t('campaign-approval.nobody');
  const words = t(`campaign-approval.state.${state}`, {
    ...{ by: latest?.submittedBy ?? nobody, at: submittedAt ? dateTime(submittedAt) : '' },
    ...{ decidedBy: latest?.decidedBy ?? nobody, decidedAt: decidedAt ? dateTime(decidedAt) : '' },
  });
  const ask = async (): Promise<void> => {
    const campaign = await onSave();
    if (!campaign) return;
    await submit.mutateAsync({ params: { path: { id: campaign.id } }, body: {} }).catch(() => undefined);
    if (approval.id === null) void navigate(`/campaigns/${campaign.id}`, { replace: true });
  };
  const error = submit.error ?? judge.error;
  return (
    <section className={styles.approval} aria-label={t('campaign-approval.title')}>
      <Alert
        type={TONE[state]}
        showIcon
        icon={<AuditOutlined />}
        title={words}
        description={
          state === 'returned' && latest?.note ? t('campaign-approval.note', { note: latest.note }) : null
        }
      />
      {error ? <ProblemAlert error={error} /> : null}
      <div className={styles.actions}>
        {state === 'open' || state === 'changed' || state === 'returned' ? (
          <Button disabled={!ready} loading={submit.isPending} onClick={() => void ask()}>
            {t('campaign-approval.submit')}
          </Button>
        ) : null}
        {state === 'waiting' && mayJudge && approval.id !== null ? (
          <Judging approval={approval} id={approval.id} />
        ) : null}
        {state === 'waiting' && !mayJudge ? (
          <p>{t(isOwn ? 'campaign-approval.own' : 'campaign-approval.notYours')}</p>
        ) : null}
      </div>
    </section>
  );
}
