import { useTranslation } from 'react-i18next';
import { DateTime, StatusTag } from '../../ui';
import type { Task } from './task-types';
import { usualOutcome } from './usual-outcome';

/** Until when an open task is due, or how and when it ended. */
export function TaskStanding({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { state, dueAt, overdue, outcome, outcomes, settledAt } = task;
  if (state === 'open') {
    return (
      <StatusTag tone={overdue ? 'danger' : 'neutral'}>
        {t(overdue ? 'tasks.overdueSince' : 'tasks.due')} <DateTime at={dueAt} />
      </StatusTag>
    );
  }
  const ended = outcomes.find(({ id }) => id === outcome) ?? { id: outcome ?? '' };
  return (
    <StatusTag tone={state === 'done' ? 'success' : 'neutral'}>
      {state === 'done' ? usualOutcome(t, ended) : t('tasks.state.dropped')}{' '}
      {settledAt === null ? null : <DateTime at={settledAt} />}
    </StatusTag>
  );
}
