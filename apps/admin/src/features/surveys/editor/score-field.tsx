import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { isScale } from '../survey-types';
import type { QuestionDraft } from './survey-draft';

/** The rating or NPS question whose answer is the survey's score. */
export function ScoreField() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const questions = Form.useWatch<QuestionDraft[] | undefined>(['definition', 'questions']) ?? [];
  const options = questions.flatMap(({ key, type, title }, index) =>
    isScale(type)
      ? [{ value: key, label: title?.[language] || t('surveys.form.question', { n: index + 1 }) }]
      : [],
  );
  return (
    <Form.Item
      name={['definition', 'score']}
      label={t('surveys.form.score')}
      extra={t('surveys.form.scoreHint')}
    >
      <Select<string>
        allowClear
        options={options}
        placeholder={t('surveys.form.noScore')}
        notFoundContent={t('surveys.form.noScale')}
      />
    </Form.Item>
  );
}
