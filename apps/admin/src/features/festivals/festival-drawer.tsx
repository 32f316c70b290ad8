import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { ProblemAlert } from '../../ui';
import { DayList } from './day-list';
import type { FestivalDraft } from './festival';

interface FestivalDrawerProps {
  draft: FestivalDraft;
  onClose: () => void;
}

const LANGUAGES = ['zh-CN', 'en'] as const;
const invalidates = ['/api/festivals' as const];

/** A festival's names and days, as a marketer corrects them. */
export function FestivalDrawer({ draft, onClose }: FestivalDrawerProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Omit<FestivalDraft, 'id'>>();
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const create = useApiMutation('post', '/api/festivals', { invalidates });
  const update = useApiMutation('put', '/api/festivals/{id}', { invalidates });
  const save = async (body: Omit<FestivalDraft, 'id'>): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      if (draft.id === null) await create.mutateAsync({ body });
      else await update.mutateAsync({ body, params: { path: { id: draft.id } } });
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Drawer
      open
      size="default"
      title={draft.id === null ? t('festivals.new') : t('festivals.edit')}
      onClose={onClose}
      extra={
        <Button type="primary" loading={saving} onClick={form.submit}>
          {t('festivals.save')}
        </Button>
      }
    >
      {error ? <ProblemAlert error={error} /> : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: draft.name, days: draft.days }}
        onFinish={(values) => void save(values)}
      >
        {LANGUAGES.map((language) => (
          <Form.Item
            key={language}
            name={['name', language]}
            label={t(`festivals.name.${language}`)}
            rules={[{ required: true, whitespace: true, message: t('festivals.nameNeeded') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        ))}
        <Form.Item name="days" label={t('festivals.days')} extra={t('festivals.daysHint')}>
          <DayList />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
