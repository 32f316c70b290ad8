import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { languageName } from '../template-tags';
import styles from './editor.module.css';
import { TopicSelect } from './topic-select';
import { type Purpose, type TemplateDraft } from './template-draft';

const PURPOSES: Purpose[] = ['promotion', 'care', 'transactional'];

interface SettingsFieldsProps {
  draft: TemplateDraft;
  /** Of the name, from a save that was refused. */
  faults: Fault[];
  onChange: (change: (draft: TemplateDraft) => TemplateDraft) => void;
  disabled: boolean;
}

/** What a template is called, what it is for, and which language stands in for those it does not speak. */
export function SettingsFields({ draft, faults, onChange, disabled }: SettingsFieldsProps) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const set = (change: Partial<TemplateDraft>): void => onChange((current) => ({ ...current, ...change }));
  return (
    <Form
      layout="vertical"
      component="div"
      requiredMark={false}
      disabled={disabled}
      className={styles.settings}
    >
      <Form.Item
        label={t('templates.name')}
        htmlFor="template-name"
        validateStatus={faults.length > 0 ? 'error' : undefined}
        help={faults.length > 0 ? faults.map(ofFault).join(' ') : undefined}
      >
        <Input
          id="template-name"
          maxLength={120}
          value={draft.name}
          placeholder={t('templates.namePlaceholder')}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t('templates.purpose.label')}
        htmlFor="template-purpose"
        extra={t(`templates.purposeHint.${draft.purpose}`)}
      >
        <Select<Purpose>
          id="template-purpose"
          value={draft.purpose}
          options={PURPOSES.map((value) => ({ value, label: t(`templates.purpose.${value}`) }))}
          onChange={(purpose) => set({ purpose })}
        />
      </Form.Item>
      <TopicSelect draft={draft} onChange={(topic) => set({ topic })} />
      <Form.Item
        label={t('templates.defaultLocale')}
        htmlFor="template-locale"
        extra={t('templates.defaultLocaleHint')}
      >
        <Select<string>
          id="template-locale"
          value={draft.defaultLocale}
          options={Object.keys(draft.content).map((value) => ({ value, label: languageName(value) }))}
          onChange={(defaultLocale) => set({ defaultLocale })}
        />
      </Form.Item>
    </Form>
  );
}
