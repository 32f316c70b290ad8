import { Form, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import styles from './segment-editor.module.css';
import type { SegmentDraft } from './use-segment-draft';

interface NameFieldsProps {
  draft: SegmentDraft;
  faults: Fault[];
  onChange: (change: Partial<Omit<SegmentDraft, 'root'>>, tag: string) => void;
}

/** What the segment is called, and what it is for. */
export function NameFields({ draft, faults, onChange }: NameFieldsProps) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const id = useId();
  return (
    <Form layout="vertical" component="div" className={styles.names}>
      <Form.Item
        label={t('segments.name')}
        required
        htmlFor={`${id}name`}
        validateStatus={faults.length > 0 ? 'error' : undefined}
        help={faults.length > 0 ? faults.map(ofFault).join(' ') : undefined}
      >
        <Input
          id={`${id}name`}
          value={draft.name}
          aria-invalid={faults.length > 0}
          maxLength={120}
          placeholder={t('segments.editor.namePlaceholder')}
          onChange={({ target }) => onChange({ name: target.value }, 'name')}
        />
      </Form.Item>
      <Form.Item label={t('segments.description')} htmlFor={`${id}description`}>
        <Input
          id={`${id}description`}
          value={draft.description}
          maxLength={1000}
          placeholder={t('segments.editor.descriptionPlaceholder')}
          onChange={({ target }) => onChange({ description: target.value }, 'description')}
        />
      </Form.Item>
    </Form>
  );
}
