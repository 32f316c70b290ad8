import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import type { TemplateDraft } from './template-draft';

interface TopicSelectProps {
  draft: TemplateDraft;
  onChange: (topic: string | null) => void;
}

/** What the message is about, so that customers may choose; not there where there is nothing to choose. */
export function TopicSelect({ draft, onChange }: TopicSelectProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const topics = useApiQuery('/api/topics').data?.topics ?? [];
  if (draft.purpose === 'transactional' || (topics.length === 0 && draft.topic === null)) return null;
  return (
    <Form.Item label={t('templates.topic')} htmlFor="template-topic" extra={t('templates.topicHint')}>
      <Select<string>
        id="template-topic"
        allowClear
        value={draft.topic ?? undefined}
        placeholder={t('templates.noTopic')}
        options={topics.map(({ key, name }) => ({ value: key, label: name[language] }))}
        onChange={(topic: string | undefined) => onChange(topic ?? null)}
      />
    </Form.Item>
  );
}
