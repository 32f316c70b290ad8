import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { Pick } from '../../builder/pick';
import type { StepOf } from '../../definition';
import { freeArm } from '../step-kinds';
import { ArmName } from './arm-name';
import { Faults } from './faults';
import styles from './panel.module.css';
import { SpanField } from './span-field';
import type { StepFieldsProps } from './step-fields-props';

type TaskStep = StepOf<'task'>;
type Fields = StepFieldsProps<TaskStep>;

const LANGUAGES = ['zh-CN', 'en'] as const;
const MOST_OUTCOMES = 12;

/** One text in both languages; whoever does the task reads theirs, or the other one. */
function Texts({ id, step, onChange, part }: Fields & { part: 'title' | 'instructions' }) {
  const { t } = useTranslation();
  const text = step[part];
  return (
    <>
      {LANGUAGES.map((language) => {
        const field = `${part}-${language}-${id}`;
        const change = (value: string): void => onChange({ ...step, [part]: { ...text, [language]: value } });
        return (
          <Form.Item key={language} label={t(`campaign-tasks.${part}.${language}`)} htmlFor={field}>
            {part === 'title' ? (
              <Input
                id={field}
                maxLength={200}
                value={text[language]}
                placeholder={t('campaign-tasks.titleHint', { variable: '{{customer.name}}' })}
                onChange={({ target }) => change(target.value)}
              />
            ) : (
              <Input.TextArea
                id={field}
                maxLength={4000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={text[language]}
                onChange={({ target }) => change(target.value)}
              />
            )}
          </Form.Item>
        );
      })}
      <Faults at={['steps', id, part]} />
    </>
  );
}

function Assignee({ id, step, onChange }: Fields) {
  const { t } = useTranslation();
  const { data = [] } = useApiQuery('/api/tasks/assignees');
  return (
    <>
      <Pick
        id={`assignee-${id}`}
        label={t('campaign-tasks.assignee')}
        placeholder={t('campaign-tasks.accountManager')}
        extra={t('campaign-tasks.assigneeHint')}
        choices={data.map((user) => ({ id: user.id, title: user.name }))}
        value={step.assigneeId}
        onChange={(assigneeId) => onChange({ ...step, assigneeId })}
      />
      <Faults at={['steps', id, 'assigneeId']} />
    </>
  );
}

function Outcomes({ id, step, onChange }: Fields) {
  const { t } = useTranslation();
  const { arms } = step;
  type Arm = (typeof arms)[number];
  const put = (at: number, next: Arm): void =>
    onChange({ ...step, arms: arms.map((arm, each) => (each === at ? next : arm)) });
  return (
    <fieldset className={styles.arm}>
      <legend>{t('campaign-tasks.outcomes')}</legend>
      {arms.map((arm, at) => (
        <div key={arm.id}>
          <ArmName
            arm={arm}
            usual={
              arm.id === 'reached' || arm.id === 'not-reached' ? t(`tasks.outcome.${arm.id}`) : undefined
            }
            removable={arms.length > 1}
            onName={(name) => put(at, { ...arm, name })}
            onRemove={() => onChange({ ...step, arms: arms.filter((each) => each !== arm) })}
          />
          <Faults at={['steps', id, 'arms', at]} />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={arms.length >= MOST_OUTCOMES}
        onClick={() => onChange({ ...step, arms: [...arms, { id: freeArm(arms), next: step.next }] })}
      >
        {t('campaign-tasks.addOutcome')}
      </Button>
    </fieldset>
  );
}

interface OneOfProps<V extends string> {
  id: string;
  name: 'by' | 'purpose';
  values: readonly V[];
  value: V;
  onValue: (value: V) => void;
}

function OneOf<V extends string>({ id, name, values, value, onValue }: OneOfProps<V>) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t(`campaign-tasks.${name}.label`)} htmlFor={`${name}-${id}`}>
      <Select<V>
        id={`${name}-${id}`}
        value={value}
        options={values.map((each) => ({ value: each, label: t(`campaign-tasks.${name}.${each}`) }))}
        onChange={onValue}
      />
    </Form.Item>
  );
}

/** What is to be done by whom and until when, how it can end, and whether that is waited for. */
export function TaskFields(props: Fields) {
  const { t } = useTranslation();
  const { id, step, onChange } = props;
  return (
    <div className={styles.arms}>
      <OneOf
        id={id}
        name="by"
        values={['phone', 'visit']}
        value={step.by}
        onValue={(by) => onChange({ ...step, by })}
      />
      <Texts {...props} part="title" />
      <Texts {...props} part="instructions" />
      <Assignee {...props} />
      <Form.Item label={t('campaign-tasks.dueDays')} htmlFor={`due-${id}`}>
        <InputNumber
          id={`due-${id}`}
          min={0}
          max={365}
          precision={0}
          value={step.dueDays}
          onChange={(days) => onChange({ ...step, dueDays: days ?? 0 })}
        />
      </Form.Item>
      <OneOf
        id={id}
        name="purpose"
        values={['care', 'promotion']}
        value={step.purpose}
        onValue={(purpose) => onChange({ ...step, purpose })}
      />
      <Outcomes {...props} />
      <Form.Item label={t('campaign-tasks.waits')} htmlFor={`waits-${id}`}>
        <Switch id={`waits-${id}`} checked={step.waits} onChange={(waits) => onChange({ ...step, waits })} />
      </Form.Item>
      {step.waits ? (
        <SpanField
          id={`at-most-${id}`}
          label={t('campaign-tasks.atMost')}
          span={step.atMost}
          onChange={(atMost) => onChange({ ...step, atMost })}
        />
      ) : null}
    </div>
  );
}
