import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswerOptions } from './answer-options';
import { BothLanguages } from './both-languages';
import styles from './editor.module.css';
import type { Deed } from './writes-draft';

interface FieldProps {
  /** The question's place in the list. */
  index: number;
}

const useRequired = () => {
  const { t } = useTranslation();
  return [{ required: true, message: t('required', { ns: 'problems' }) }];
};

/** The answers that do it; without any of them, every answer does. */
function AnswersField({ index, deed }: FieldProps & { deed: 'tag' | 'task' | 'pause' }) {
  const { t } = useTranslation();
  const options = useAnswerOptions(index);
  if (options.length === 0) return null;
  return (
    <Form.Item name={[index, 'writes', deed, 'is']} label={t('survey-deeds.answers')}>
      <Select<string[]> mode="multiple" options={options} placeholder={t('survey-deeds.anyAnswer')} />
    </Form.Item>
  );
}

function TagFields({ index }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={[index, 'writes', 'tag', 'name']}
        label={t('survey-deeds.tag.label')}
        rules={useRequired()}
      >
        <Input maxLength={60} />
      </Form.Item>
      <AnswersField index={index} deed="tag" />
    </>
  );
}

function NeedFields({ index }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={[index, 'writes', 'need', 'key']}
      label={t('survey-deeds.need.label')}
      extra={t('survey-deeds.need.hint')}
      rules={useRequired()}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

function ConsentFields({ index }: FieldProps) {
  const { t } = useTranslation();
  const required = useRequired();
  const at = (part: string) => [index, 'writes', 'consent', part];
  return (
    <>
      <Form.Item name={at('channel')} label={t('survey-deeds.consent.channel')} initialValue="email">
        <Select
          options={['email', 'sms'].map((value) => ({ value, label: t(`survey-deeds.consent.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={at('purpose')} label={t('survey-deeds.consent.purpose')} initialValue="promotion">
        <Select
          options={['promotion', 'care'].map((value) => ({
            value,
            label: t(`survey-deeds.consent.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={at('yes')}
        label={t('survey-deeds.consent.yes')}
        extra={t('survey-deeds.consent.hint')}
        rules={required}
      >
        <Select options={useAnswerOptions(index)} />
      </Form.Item>
    </>
  );
}

function SuggestionFields({ index }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={[index, 'writes', 'suggestion', 'rating']}
      label={t('survey-deeds.suggestion.rating')}
      extra={t('survey-deeds.suggestion.hint')}
    >
      <Select
        allowClear
        placeholder={t('survey-deeds.suggestion.unrated')}
        options={['high-value', 'ordinary'].map((value) => ({
          value,
          label: t(`survey-deeds.suggestion.${value}`),
        }))}
      />
    </Form.Item>
  );
}

function TaskFields({ index }: FieldProps) {
  const { t } = useTranslation();
  const at = (part: string) => [index, 'writes', 'task', part];
  return (
    <>
      <Form.Item name={at('kind')} label={t('survey-deeds.task.kind')} initialValue="phone">
        <Select
          options={['phone', 'visit'].map((value) => ({ value, label: t(`survey-deeds.task.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={at('dueDays')} label={t('survey-deeds.task.dueDays')} initialValue={1}>
        <InputNumber min={0} max={60} />
      </Form.Item>
      <AnswersField index={index} deed="task" />
      <div className={styles.wide}>
        <BothLanguages name={at('title')} label={t('survey-deeds.task.title')} />
      </div>
    </>
  );
}

function PauseFields({ index }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={[index, 'writes', 'pause', 'days']}
        label={t('survey-deeds.pause.days')}
        initialValue={30}
      >
        <InputNumber min={1} max={365} />
      </Form.Item>
      <AnswersField index={index} deed="pause" />
    </>
  );
}

const FIELDS = {
  tag: TagFields,
  need: NeedFields,
  consent: ConsentFields,
  suggestion: SuggestionFields,
  task: TaskFields,
  pause: PauseFields,
} as const;

/** What one of the things an answer does has to know. */
export function DeedFields({ index, deed }: FieldProps & { deed: Deed }) {
  const { t } = useTranslation();
  // The point of the scale says it all.
  if (deed === 'satisfaction') return null;
  const Fields = FIELDS[deed];
  return (
    <fieldset className={styles.deed}>
      <legend>{t(`survey-deeds.${deed}.name`)}</legend>
      <div className={styles.deedFields}>
        <Fields index={index} />
      </div>
    </fieldset>
  );
}
