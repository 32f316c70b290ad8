import { DatePicker, Drawer, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { FormShell } from '../../ui';
import { CustomerSelect } from '../segments/why/customer-select';
import { READ_ANEW, type Task } from './task-types';

interface Values {
  customerId?: number;
  kind: Task['kind'];
  purpose: Task['purpose'];
  title: string;
  instructions?: string;
  assigneeId?: number;
  dueAt: Dayjs;
}

const USUAL_DAYS = 3;

/** Form.Item gives `value` and `onChange`. */
function CustomerField({ value, onChange }: { value?: number; onChange?: (id: number | undefined) => void }) {
  return <CustomerSelect value={value ?? null} onChange={(id) => onChange?.(id ?? undefined)} />;
}

function Fields({ withCustomer }: { withCustomer: boolean }) {
  const { t } = useTranslation();
  const { data: users = [] } = useApiQuery('/api/tasks/assignees');
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  return (
    <>
      {withCustomer ? (
        <Form.Item name="customerId" label={t('tasks.column.customer')} rules={rules}>
          <CustomerField />
        </Form.Item>
      ) : null}
      <Form.Item name="title" label={t('tasks.column.title')} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('tasks.column.kind')} rules={rules}>
        <Select
          options={(['phone', 'visit'] as const).map((value) => ({
            value,
            label: t(`contacts.kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="dueAt" label={t('tasks.due')} rules={rules}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
      </Form.Item>
      <Form.Item name="assigneeId" label={t('tasks.column.assignee')}>
        <Select
          allowClear
          placeholder={t('tasks.nobody')}
          options={users.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="purpose" label={t('campaign-tasks.purpose.label')}>
        <Select
          options={(['care', 'promotion'] as const).map((value) => ({
            value,
            label: t(`campaign-tasks.purpose.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="instructions" label={t('tasks.instructions')}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </>
  );
}

interface NewTaskDrawerProps {
  /** Whose; chosen in the form where it is left out. */
  customerId?: number;
  open: boolean;
  onClose: () => void;
}

/** A text in the language it is written in; readers of the other one see it as well. */
const inLanguage = (language: 'zh-CN' | 'en', text: string) => ({
  'zh-CN': language === 'zh-CN' ? text : '',
  en: language === 'en' ? text : '',
});

/** A task that no campaign asks for. */
export function NewTaskDrawer({ customerId, open, onClose }: NewTaskDrawerProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const create = useApiMutation('post', '/api/tasks', { invalidates: READ_ANEW });
  const save = ({ title, instructions, assigneeId, dueAt, ...values }: Values): Promise<unknown> =>
    create.mutateAsync({
      body: {
        ...values,
        customerId: customerId ?? values.customerId ?? 0,
        title: inLanguage(language, title),
        instructions: inLanguage(language, instructions ?? ''),
        assigneeId: assigneeId ?? null,
        dueAt: dueAt.toISOString(),
      },
    });
  return (
    <Drawer open={open} title={t('tasks.new')} size={460} destroyOnHidden onClose={onClose}>
      <FormShell<Values, unknown>
        initialValues={{ kind: 'phone', purpose: 'care', dueAt: dayjs().add(USUAL_DAYS, 'day').endOf('day') }}
        onSubmit={save}
        onSaved={onClose}
      >
        <Fields withCustomer={customerId === undefined} />
      </FormShell>
    </Drawer>
  );
}
