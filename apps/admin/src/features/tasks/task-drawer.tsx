import { Drawer, Form, Input, Radio, Rate, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { FormShell, ProblemAlert, useCan } from '../../ui';
import { DropTask } from './drop-task';
import { TaskStanding } from './task-standing';
import { READ_ANEW, type Task } from './task-types';
import styles from './tasks.module.css';
import { usualOutcome } from './usual-outcome';

interface End {
  outcome: string;
  note: string;
  satisfaction: number;
}

/** How it ended, and what was said: an entry of the contact log. */
function Complete({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useTranslation();
  const complete = useApiMutation('post', '/api/tasks/{id}/complete', { invalidates: READ_ANEW });
  const save = ({ outcome, note, satisfaction }: End): Promise<unknown> =>
    complete.mutateAsync({
      params: { path: { id: task.id } },
      body: { outcome, note: note ?? '', satisfaction: satisfaction || null },
    });
  return (
    <FormShell<End, unknown>
      initialValues={{ note: '' }}
      saveLabel={t('tasks.complete')}
      onSubmit={save}
      onSaved={onDone}
    >
      <Form.Item
        name="outcome"
        label={t('tasks.howItEnded')}
        rules={[{ required: true, message: t('required', { ns: 'problems' }) }]}
      >
        <Radio.Group
          className={styles.outcomes}
          options={task.outcomes.map((outcome) => ({ value: outcome.id, label: usualOutcome(t, outcome) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('contacts.field.note')}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="satisfaction" label={t('contacts.field.satisfaction')}>
        <Rate />
      </Form.Item>
    </FormShell>
  );
}

/** A select cannot hold null. */
const NOBODY = 0;

function Reassign({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { data: users = [] } = useApiQuery('/api/tasks/assignees');
  const change = useApiMutation('patch', '/api/tasks/{id}', { invalidates: READ_ANEW });
  const shown = change.data ?? task;
  const give = (assigneeId: number): void =>
    change.mutate({
      params: { path: { id: task.id } },
      body: { assigneeId: assigneeId === NOBODY ? null : assigneeId },
    });
  return (
    <>
      <Form.Item label={t('tasks.column.assignee')} htmlFor="task-assignee" layout="vertical">
        <Select<number>
          id="task-assignee"
          value={shown.assigneeId ?? NOBODY}
          loading={change.isPending}
          options={[
            { value: NOBODY, label: t('tasks.nobody') },
            ...users.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={give}
        />
      </Form.Item>
      {change.isError ? <ProblemAlert error={change.error} /> : null}
    </>
  );
}

function About({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { customerId, customerName, customerPhone, instructions, note, settledBy } = task;
  return (
    <div className={styles.about}>
      <TaskStanding task={task} />
      <p>
        <Link to={`/customers/${customerId}?tab=contacts`}>
          {customerName ?? t('customers.nameless', { id: customerId })}
        </Link>
        {customerPhone === null ? null : <a href={`tel:${customerPhone}`}>{customerPhone}</a>}
      </p>
      {instructions[language] === '' ? null : <p className={styles.text}>{instructions[language]}</p>}
      {note === '' ? null : <p className={styles.text}>{note}</p>}
      {settledBy === null ? null : <small>{t('contacts.by', { name: settledBy })}</small>}
    </div>
  );
}

/** One task: what is to be done, for whom, and, while it is open, how it ended. */
export function TaskDrawer({ task, onClose }: { task: Task | null; onClose: () => void }) {
  const { language } = useLanguage();
  const may = useCan('marketer') && task?.state === 'open';
  return (
    <Drawer
      open={task !== null}
      title={task?.title[language]}
      extra={task && may ? <DropTask task={task} onDropped={onClose} /> : null}
      size={460}
      destroyOnHidden
      onClose={onClose}
    >
      {task ? <About task={task} /> : null}
      {task && may ? (
        <>
          <Reassign task={task} />
          <Complete task={task} onDone={onClose} />
        </>
      ) : null}
    </Drawer>
  );
}
