import { AutoComplete, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import type { QuestionType } from '../survey-types';
import { DeedFields } from './deed-fields';
import styles from './editor.module.css';
import { type Deed, deedsOf } from './writes-draft';

/** The attribute an answer becomes; a new name makes a new attribute. */
function AttributeField({ index }: { index: number }) {
  const { t } = useTranslation();
  const attributes = useApiQuery('/api/attributes');
  return (
    <Form.Item
      name={[index, 'writes', 'attribute']}
      label={t('surveys.form.writes')}
      extra={t('surveys.form.writesHint')}
    >
      <AutoComplete
        allowClear
        options={attributes.data?.map(({ name }) => ({ value: name }))}
        placeholder={t('surveys.form.writesNothing')}
        showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
      />
    </Form.Item>
  );
}

/** What the answer to a question writes, and what else it does. */
export function WritesField({ index, type }: { index: number; type: QuestionType }) {
  const { t } = useTranslation();
  const deeds =
    Form.useWatch<Deed[] | undefined>(['definition', 'questions', index, 'writes', 'deeds']) ?? [];
  const possible = deedsOf(type);
  return (
    <>
      <div className={styles.settings}>
        <AttributeField index={index} />
        <Form.Item
          name={[index, 'writes', 'deeds']}
          label={t('surveys.form.deeds')}
          extra={t('surveys.form.deedsHint')}
        >
          <Select<Deed[]>
            mode="multiple"
            placeholder={t('surveys.form.noDeeds')}
            options={possible.map((value) => ({ value, label: t(`survey-deeds.${value}.name`) }))}
          />
        </Form.Item>
      </div>
      {deeds
        .filter((deed) => possible.includes(deed))
        .map((deed) => (
          <DeedFields key={deed} index={index} deed={deed} />
        ))}
    </>
  );
}
