import { type ApiData, roleAtLeast, useApiMutation, useApiQuery, useSession } from '../../../api';
import type { Trigger } from '../definition';

export type Approval = ApiData<'/api/campaigns/{id}/approvals'>[number];

/** `unknown`: nobody has said yet. `changed`: what was agreed to, or asked for, is not what the campaign says now. */
export type ApprovalState = 'none' | 'unknown' | 'open' | 'changed' | 'waiting' | 'returned' | 'approved';

interface ApprovalQuestion {
  /** Null of one that was never saved. */
  id: number | null;
  trigger: Trigger;
  /** How many are in the audience; undefined while nobody has counted. */
  audience: number | undefined;
  /** Whether there is something on the screen that is not saved. */
  dirty: boolean;
}

function stateOf(latest: Approval | undefined, dirty: boolean): ApprovalState {
  if (!latest) return 'open';
  if (dirty || !latest.isCurrent) return 'changed';
  return latest.verdict ?? 'waiting';
}

/** Whether a campaign needs a second person, how that stands, and what the user may do about it. */
export function useApproval({ id, trigger, audience, dirty }: ApprovalQuestion) {
  const { user } = useSession();
  const rule = useApiQuery('/api/approval-rule').data;
  const goesOutOnce = trigger.kind === 'now' || trigger.kind === 'at';
  const isSmall = goesOutOnce && audience !== undefined && audience < (rule?.leastPeople ?? 0);
  const needed = rule?.secondPerson === true && !isSmall;
  const params = { params: { path: { id: id ?? 0 } } };
  const list = useApiQuery('/api/campaigns/{id}/approvals', params, { enabled: needed && id !== null });
  const latest = list.data?.[0];
  const standing = id !== null && !list.data ? 'unknown' : stateOf(latest, dirty);
  const invalidates = { invalidates: ['/api/campaigns'] };
  const submit = useApiMutation('post', '/api/campaigns/{id}/submit', invalidates);
  const judge = useApiMutation('post', '/api/campaigns/{id}/judge', invalidates);
  return {
    id,
    state: needed ? standing : ('none' as const),
    latest,
    isOwn: latest?.submittedById === user.id,
    mayJudge: roleAtLeast(user.role, rule?.approvers ?? 'owner') && latest?.submittedById !== user.id,
    error: list.error,
    submit,
    judge,
  };
}
export type ApprovalStanding = ReturnType<typeof useApproval>;
