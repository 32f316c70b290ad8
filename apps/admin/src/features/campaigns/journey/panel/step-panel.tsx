import { CloseOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../definition';
import { replaceStep } from '../graph/edits';
import { waysOf } from '../graph/ways';
import { PANEL_ID, useJourney } from '../journey-context';
import { StepFigures } from '../step-figures';
import { iconOf } from '../step-kinds';
import { useEdits } from '../use-edits';
import { BranchFields } from './branch-fields';
import { Faults } from './faults';
import { GoalFields } from './goal-fields';
import { OfferFields } from './offer-fields';
import styles from './panel.module.css';
import { SendFields } from './send-fields';
import { SendNumbers } from './send-numbers';
import { SplitFields } from './split-fields';
import type { StepFieldsProps } from './step-fields-props';
import { SurveyFields } from './survey-fields';
import { TaskFields } from './task-fields';
import { UpdateFields } from './update-fields';
import { WaitFields } from './wait-fields';
import { WinnerFields } from './winner-fields';
import { WebhookCalls } from './webhook-calls';
import { WebhookFields } from './webhook-fields';
import { WayTargets } from './way-targets';

function Fields({ id, step, onChange }: StepFieldsProps<Step>) {
  switch (step.kind) {
    case 'send':
      return <SendFields id={id} step={step} onChange={onChange} />;
    case 'wait':
      return <WaitFields id={id} step={step} onChange={onChange} />;
    case 'branch':
      return <BranchFields id={id} step={step} onChange={onChange} />;
    case 'split':
      return (
        <>
          <SplitFields id={id} step={step} onChange={onChange} />
          <WinnerFields id={id} step={step} onChange={onChange} />
        </>
      );
    case 'survey':
      return <SurveyFields id={id} step={step} onChange={onChange} />;
    case 'offer':
      return <OfferFields id={id} step={step} onChange={onChange} />;
    case 'update':
      return <UpdateFields id={id} step={step} onChange={onChange} />;
    case 'task':
      return <TaskFields id={id} step={step} onChange={onChange} />;
    case 'webhook':
      return <WebhookFields id={id} step={step} onChange={onChange} />;
    case 'goal':
      return <GoalFields id={id} step={step} onChange={onChange} />;
    default:
      return null;
  }
}

/** Parts whose fields tell what is wrong with them. */
const TOLD_BY_FIELDS = [
  ...['templateId', 'offerId', 'surveyId', 'until', 'arms', 'winner', 'rule', 'changes'],
  ...['title', 'instructions', 'assigneeId', 'url', 'answers'],
];

function NameField({ id, step, onChange }: StepFieldsProps<Step>) {
  const { t } = useTranslation();
  const rename = (name: string): void => {
    const { name: _, ...rest } = step;
    onChange(name === '' ? rest : { ...rest, name });
  };
  return (
    <Form.Item label={t('campaign-journey.name')} htmlFor={`step-name-${id}`}>
      <Input
        id={`step-name-${id}`}
        maxLength={80}
        value={step.name ?? ''}
        placeholder={t(`campaign-steps.kind.${step.kind}`)}
        onChange={({ target }) => rename(target.value)}
      />
    </Form.Item>
  );
}

function Actions({ id, step }: { id: string; step: Step }) {
  const { t } = useTranslation();
  const { graph } = useJourney();
  const edits = useEdits();
  if (!edits) return null;
  return (
    <div className={styles.actions}>
      <Button icon={<CopyOutlined />} disabled={waysOf(step).length === 0} onClick={() => edits.copy(id)}>
        {t('campaign-journey.copy')}
      </Button>
      <Button
        danger
        icon={<DeleteOutlined />}
        disabled={Object.keys(graph.steps).length === 1}
        onClick={() => edits.remove(id)}
      >
        {t('campaign-journey.remove')}
      </Button>
    </div>
  );
}

/** One step, with a head of its own unless what it stands in has one: what is wrong with it, what can be said of it, where it leads, and what has happened at it. */
export function StepPanel({ id, closable }: { id: string; closable: boolean }) {
  const { t } = useTranslation();
  const { graph, edit, select } = useJourney();
  const step = graph.steps[id];
  if (!step) return null;
  const change = (next: Step): void => edit?.((now) => replaceStep(now, id, next), id);
  return (
    <section id={PANEL_ID} tabIndex={-1} aria-label={t(`campaign-steps.kind.${step.kind}`)}>
      {closable ? (
        <header className={styles.head}>
          <span aria-hidden="true">{iconOf(step.kind)}</span>
          <h3>{step.name ?? t(`campaign-steps.kind.${step.kind}`)}</h3>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('campaign-journey.close')}
            onClick={() => select(null)}
          />
        </header>
      ) : null}
      <p className={styles.hint}>{t(`campaign-steps.hint.${step.kind}`)}</p>
      <StepFigures id={id} />
      <SendNumbers id={id} />
      {step.kind === 'webhook' ? <WebhookCalls id={id} /> : null}
      <Faults at={['steps', id]} except={TOLD_BY_FIELDS} />
      <Form layout="vertical" component="div" requiredMark={false} disabled={edit === null}>
        <NameField id={id} step={step} onChange={change} />
        <Fields id={id} step={step} onChange={change} />
        <WayTargets id={id} step={step} />
      </Form>
      <Actions id={id} step={step} />
    </section>
  );
}
