import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDragOrder } from './drag-order';
import { QuestionCard } from './question-card';
import { type QuestionDraft, newQuestion } from './survey-draft';

const MOST = 30;

interface QuestionListProps {
  fields: { key: number; name: number }[];
  remove: (index: number) => void;
  move: (from: number, to: number) => void;
}

function QuestionList({ fields, remove, move }: QuestionListProps) {
  const dragOf = useDragOrder(move);
  return fields.map(({ key, name }) => (
    <QuestionCard
      key={key}
      index={name}
      count={fields.length}
      drag={dragOf(name)}
      onMove={(to) => move(name, to)}
      onRemove={() => remove(name)}
    />
  ));
}

/** The questions in the order they are asked. */
export function QuestionsField() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const questions = () => (form.getFieldValue(['definition', 'questions']) ?? []) as QuestionDraft[];
  return (
    <Form.List name={['definition', 'questions']}>
      {(fields, { add, remove, move }) => (
        <>
          <QuestionList fields={fields} remove={remove} move={move} />
          <Button
            type="dashed"
            block
            icon={<PlusOutlined />}
            disabled={fields.length >= MOST}
            onClick={() => add(newQuestion(questions()))}
          >
            {t('surveys.form.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
