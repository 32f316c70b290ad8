import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from './both-languages';
import styles from './editor.module.css';
import { KeptField } from './kept-field';
import { type ChoiceDraft, newChoice, newRow } from './survey-draft';

const LISTS = {
  choices: { fewest: 2, most: 30, added: newChoice, words: 'choices' },
  /** Of what is put in order, or stands beside each other. */
  fewChoices: { fewest: 2, most: 12, added: newChoice, words: 'choices' },
  rows: { fewest: 1, most: 12, added: newRow, words: 'rows' },
} as const;

interface ChoicesFieldProps {
  /** The question's place in the list. */
  question: number;
  list?: keyof typeof LISTS;
}

/** What can be chosen, or the rows something is chosen for. */
export function ChoicesField({ question, list = 'choices' }: ChoicesFieldProps) {
  const { t } = useTranslation();
  const { fewest, most, added, words } = LISTS[list];
  const name = list === 'rows' ? 'rows' : 'choices';
  const form = Form.useFormInstance();
  const choices = () =>
    (form.getFieldValue(['definition', 'questions', question, name]) ?? []) as ChoiceDraft[];
  return (
    <fieldset className={styles.choices}>
      <legend>{t(`surveys.form.${words}.all`)}</legend>
      <Form.List name={[question, name]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <div key={key} className={styles.choice}>
                <KeptField name={[at, 'value']} />
                <BothLanguages
                  bare
                  name={[at, 'label']}
                  label={t(`surveys.form.${words}.one`, { n: at + 1 })}
                />
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  disabled={fields.length <= fewest}
                  aria-label={t(`surveys.form.${words}.remove`, { n: at + 1 })}
                  onClick={() => remove(at)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={fields.length >= most}
              onClick={() => add(added(choices()))}
            >
              {t(`surveys.form.${words}.add`)}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
