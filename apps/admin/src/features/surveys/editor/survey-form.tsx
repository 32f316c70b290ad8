import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormShell, Panel } from '../../../ui';
import { BothLanguages } from './both-languages';
import styles from './editor.module.css';
import { QuestionsField } from './questions-field';
import { ScoreField } from './score-field';
import { type SurveyBody, type SurveyDraft, toBody } from './survey-draft';
import { SurveyPreview } from './survey-preview';

interface SurveyFormProps<R> {
  initial: SurveyDraft;
  onSave: (body: SurveyBody) => Promise<R>;
  onSaved: (result: R) => void;
}

function Frame() {
  const { t } = useTranslation();
  return (
    <Panel title={t('surveys.form.frame')}>
      <Form.Item
        name="name"
        label={t('surveys.form.name')}
        extra={t('surveys.form.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <BothLanguages name={['definition', 'title']} label={t('surveys.form.title')} />
      <BothLanguages name={['definition', 'intro']} label={t('surveys.form.intro')} optional multiline />
      <BothLanguages name={['definition', 'thanks']} label={t('surveys.form.thanks')} optional multiline />
      <ScoreField />
      <div className={styles.settings}>
        <Form.Item
          name="expiryDays"
          label={t('surveys.form.expiryDays')}
          extra={t('surveys.form.expiryHint')}
        >
          <InputNumber min={1} max={730} />
        </Form.Item>
        <Form.Item name="quota" label={t('surveys.form.quota')} extra={t('surveys.form.quotaHint')}>
          <InputNumber min={1} max={10_000_000} placeholder={t('surveys.form.noQuota')} />
        </Form.Item>
      </div>
    </Panel>
  );
}

/** The questions on one side, the page they make on the other. */
export function SurveyForm<R>({ initial, onSave, onSaved }: SurveyFormProps<R>) {
  const [form] = Form.useForm<SurveyDraft>();
  // Nothing is watched yet while the fields are not there.
  const { name, definition } = Form.useWatch((values: Partial<SurveyDraft>) => values, form) ?? {};
  const draft = { name: name ?? initial.name, definition: definition ?? initial.definition };
  return (
    <FormShell<SurveyDraft, R>
      form={form}
      initialValues={initial}
      onSubmit={(values) => onSave(toBody(values))}
      onSaved={onSaved}
    >
      <div className={styles.columns}>
        <div className={styles.writing}>
          <Frame />
          <QuestionsField />
        </div>
        <SurveyPreview definition={toBody(draft).definition} />
      </div>
    </FormShell>
  );
}
