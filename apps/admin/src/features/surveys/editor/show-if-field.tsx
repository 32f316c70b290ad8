import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { answerOptions, useQuestions } from './answer-options';
import styles from './editor.module.css';
import { KeptField } from './kept-field';

/** Of whom a question is asked: of everybody, or of whoever gave certain answers to an earlier one. */
export function ShowIfField({ index }: { index: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { language } = useLanguage();
  const questions = useQuestions();
  const chosen = questions[index]?.showIf?.question;
  const deciding = questions
    .slice(0, index)
    .map((question, at) => ({ question, at }))
    .filter(({ question }) => answerOptions(question, language).length > 0);
  const answers = answerOptions(
    questions.find(({ key }) => key === chosen),
    language,
  );
  // What has no field is left out when the form is read: a question that was moved to the front would lose its condition.
  if (deciding.length === 0 && !chosen)
    return (
      <>
        <KeptField name={[index, 'showIf', 'question']} />
        <KeptField name={[index, 'showIf', 'is']} />
      </>
    );
  return (
    <div className={styles.settings}>
      <Form.Item name={[index, 'showIf', 'question']} label={t('surveys.form.showIf')}>
        <Select<string>
          allowClear
          placeholder={t('surveys.form.showAlways')}
          onChange={() => form.setFieldValue(['definition', 'questions', index, 'showIf', 'is'], [])}
          options={deciding.map(({ question: { key, title }, at }) => ({
            value: key,
            label: `${at + 1}. ${title?.[language] ?? ''}`,
          }))}
        />
      </Form.Item>
      {chosen ? (
        <Form.Item
          name={[index, 'showIf', 'is']}
          label={t('surveys.form.showAnswers')}
          rules={[{ required: true, type: 'array', message: t('required', { ns: 'problems' }) }]}
        >
          <Select<string[]> mode="multiple" options={answers} />
        </Form.Item>
      ) : null}
    </div>
  );
}
