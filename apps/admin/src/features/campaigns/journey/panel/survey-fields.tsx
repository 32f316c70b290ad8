import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Pick } from '../../builder/pick';
import type { StepOf } from '../../definition';
import { useJourney } from '../journey-context';
import { freeArm } from '../step-kinds';
import { ArmName } from './arm-name';
import { Faults } from './faults';
import styles from './panel.module.css';
import { SpanField } from './span-field';
import type { StepFieldsProps } from './step-fields-props';

type SurveyStep = StepOf<'survey'>;
type Arm = SurveyStep['arms'][number];

const MOST_ARMS = 12;
const BOUNDS = ['leastScore', 'mostScore'] as const;

/** The bounds of the scores that take a way; an empty one is open. */
function Bounds({ id, arm, onChange }: { id: string; arm: Arm; onChange: (arm: Arm) => void }) {
  const { t } = useTranslation();
  return BOUNDS.map((bound) => (
    <Form.Item key={bound} label={t(`campaign-steps.survey.${bound}`)} htmlFor={`${bound}-${id}-${arm.id}`}>
      <InputNumber
        id={`${bound}-${id}-${arm.id}`}
        value={arm[bound] ?? null}
        onChange={(score) => onChange({ ...arm, [bound]: score ?? undefined })}
      />
    </Form.Item>
  ));
}

function Arms({ id, step, onChange }: StepFieldsProps<SurveyStep>) {
  const { t } = useTranslation();
  const change = (at: number, next: Arm): void =>
    onChange({ ...step, arms: step.arms.map((arm, each) => (each === at ? next : arm)) });
  const add = (): void => onChange({ ...step, arms: [...step.arms, { id: freeArm(step.arms), next: null }] });
  return (
    <div className={styles.arms}>
      {step.arms.map((arm, at) => (
        <fieldset key={arm.id} className={styles.arm}>
          <ArmName
            arm={arm}
            removable
            onName={(name) => change(at, { ...arm, name })}
            onRemove={() => onChange({ ...step, arms: step.arms.filter((each) => each !== arm) })}
          />
          <Bounds id={id} arm={arm} onChange={(next) => change(at, next)} />
          <Faults at={['steps', id, 'arms', at]} />
        </fieldset>
      ))}
      <Button icon={<PlusOutlined />} disabled={step.arms.length >= MOST_ARMS} onClick={add}>
        {t('campaign-steps.survey.addScores')}
      </Button>
    </div>
  );
}

/** The invitation, how long its answer is waited for, and which scores take which way. */
export function SurveyFields({ id, step, onChange }: StepFieldsProps<SurveyStep>) {
  const { t } = useTranslation();
  const { choices } = useJourney();
  const templates = choices.templates.map((template) => ({ id: template.id, title: template.name }));
  const surveys = choices.surveys.map((survey) => ({ id: survey.id, title: survey.name }));
  return (
    <>
      <Pick
        id={`survey-${id}`}
        label={t('campaign-steps.survey.which')}
        placeholder={t('campaign-steps.survey.open')}
        choices={surveys}
        value={step.surveyId}
        onChange={(surveyId) => onChange({ ...step, surveyId })}
      />
      <Faults at={['steps', id, 'surveyId']} />
      <Pick
        id={`invitation-${id}`}
        label={t('campaign-steps.survey.template')}
        placeholder={t('campaign-steps.send.open')}
        choices={templates}
        value={step.templateId}
        onChange={(templateId) => onChange({ ...step, templateId })}
      />
      <Faults at={['steps', id, 'templateId']} />
      <SpanField
        id={`answer-${id}`}
        label={t('campaign-steps.survey.atMost')}
        span={step.atMost}
        onChange={(atMost) => onChange({ ...step, atMost })}
      />
      <Arms id={id} step={step} onChange={onChange} />
    </>
  );
}
