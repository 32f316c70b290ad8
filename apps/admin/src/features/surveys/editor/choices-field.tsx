import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from './both-languages';
import styles from './editor.module.css';
import { KeptField } from './kept-field';
import { type ChoiceDraft, newChoice } from './survey-draft';

const FEWEST = 2;
const MOST = 30;

/** What can be chosen; `question` is the question's place in the list. */
export function ChoicesField({ question }: { question: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const choices = () =>
    (form.getFieldValue(['definition', 'questions', question, 'choices']) ?? []) as ChoiceDraft[];
  return (
    <fieldset className={styles.choices}>
      <legend>{t('surveys.form.choices')}</legend>
      <Form.List name={[question, 'choices']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.choice}>
                <KeptField name={[name, 'value']} />
                <BothLanguages
                  bare
                  name={[name, 'label']}
                  label={t('surveys.form.choice', { n: name + 1 })}
                />
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  disabled={fields.length <= FEWEST}
                  aria-label={t('surveys.form.removeChoice', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={fields.length >= MOST}
              onClick={() => add(newChoice(choices()))}
            >
              {t('surveys.form.addChoice')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
