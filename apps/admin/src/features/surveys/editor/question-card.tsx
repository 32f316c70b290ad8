import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Panel } from '../../../ui';
import type { QuestionType } from '../survey-types';
import { BothLanguages } from './both-languages';
import { ChoicesField } from './choices-field';
import styles from './editor.module.css';
import { KeptField } from './kept-field';

const TYPES: QuestionType[] = ['rating', 'nps', 'single', 'multiple', 'text'];

interface QuestionCardProps {
  /** The question's place in the list. */
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Arrange({ index, count, onMove, onRemove }: QuestionCardProps) {
  const { t } = useTranslation();
  const n = index + 1;
  return (
    <span className={styles.arrange}>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={t('surveys.form.up', { n })}
        onClick={() => onMove(index - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={n === count}
        aria-label={t('surveys.form.down', { n })}
        onClick={() => onMove(index + 1)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        disabled={count === 1}
        aria-label={t('surveys.form.remove', { n })}
        onClick={onRemove}
      />
    </span>
  );
}

/** The attribute an answer becomes; a new name makes a new attribute. */
function WritesField({ index }: { index: number }) {
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

/** One question: how it is asked, in what words, and what its answer writes. */
export function QuestionCard(props: QuestionCardProps) {
  const { t } = useTranslation();
  const { index } = props;
  const type = Form.useWatch<QuestionType | undefined>(['definition', 'questions', index, 'type']);
  return (
    <Panel title={t('surveys.form.question', { n: index + 1 })} actions={<Arrange {...props} />}>
      <KeptField name={[index, 'key']} />
      <KeptField name={[index, 'maxLength']} />
      <div className={styles.settings}>
        <Form.Item name={[index, 'type']} label={t('surveys.form.type')} required>
          <Select<QuestionType>
            options={TYPES.map((value) => ({ value, label: t(`surveys.type.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name={[index, 'required']}
          label={t('surveys.form.required')}
          valuePropName="checked"
          required
        >
          <Switch />
        </Form.Item>
      </div>
      <BothLanguages name={[index, 'title']} label={t('surveys.form.text')} />
      {type === 'single' || type === 'multiple' ? <ChoicesField question={index} /> : null}
      <WritesField index={index} />
    </Panel>
  );
}
