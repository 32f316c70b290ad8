import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Form, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import type { QuestionType } from '../survey-types';
import { BothLanguages } from './both-languages';
import { ChoicesField } from './choices-field';
import styles from './editor.module.css';
import type { useDragOrder } from './drag-order';
import { KeptField } from './kept-field';
import { ShowIfField } from './show-if-field';
import { WritesField } from './writes-field';

const TYPES: QuestionType[] = [
  ...(['rating', 'nps', 'csat', 'ces', 'single', 'multiple'] as const),
  ...(['text', 'date', 'ranking', 'matrix'] as const),
];

interface QuestionCardProps {
  /** The question's place in the list. */
  index: number;
  count: number;
  drag: ReturnType<ReturnType<typeof useDragOrder>>;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Arrange({ index, count, drag, onMove, onRemove }: QuestionCardProps) {
  const { t } = useTranslation();
  const n = index + 1;
  return (
    <span className={styles.arrange}>
      <span className={styles.handle} title={t('surveys.form.drag')} aria-hidden="true" {...drag.handle}>
        <HolderOutlined />
      </span>
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

/** What can be chosen, for the types that have something to choose from. */
function Choices({ index, type }: { index: number; type: QuestionType | undefined }) {
  if (type === 'single' || type === 'multiple') return <ChoicesField question={index} />;
  if (type === 'ranking') return <ChoicesField question={index} list="fewChoices" />;
  if (type !== 'matrix') return null;
  return (
    <>
      <ChoicesField question={index} list="rows" />
      <ChoicesField question={index} list="fewChoices" />
    </>
  );
}

/** One question: how it is asked, of whom, in what words, and what its answer writes. */
export function QuestionCard(props: QuestionCardProps) {
  const { t } = useTranslation();
  const { index, drag } = props;
  const type = Form.useWatch<QuestionType | undefined>(['definition', 'questions', index, 'type']);
  return (
    <div className={drag.isTarget ? styles.target : undefined} {...drag.target}>
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
        <ShowIfField index={index} />
        <BothLanguages name={[index, 'title']} label={t('surveys.form.text')} />
        <Choices index={index} type={type} />
        {type ? <WritesField index={index} type={type} /> : null}
      </Panel>
    </div>
  );
}
