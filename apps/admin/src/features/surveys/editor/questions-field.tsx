import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { QuestionCard } from './question-card';
import { type QuestionDraft, newQuestion } from './survey-draft';

const MOST = 30;

/** The questions in the order they are asked. */
export function QuestionsField() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const questions = () => (form.getFieldValue(['definition', 'questions']) ?? []) as QuestionDraft[];
  return (
    <Form.List name={['definition', 'questions']}>
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name }) => (
            <QuestionCard
              key={key}
              index={name}
              count={fields.length}
              onMove={(to) => move(name, to)}
              onRemove={() => remove(name)}
            />
          ))}
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
