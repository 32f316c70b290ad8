import { useTranslation } from 'react-i18next';
import { type Reentry, type Trigger, type TriggerKind, USUAL_REENTRY, recurs } from '../definition';
import { TriggerFields } from '../trigger/trigger-fields';
import { TriggerKindChoice } from '../trigger/trigger-kind-choice';
import { useFirstTrigger } from '../trigger/use-first-trigger';
import { ReentryFields } from '../when/reentry-fields';
import { Step } from './step';

interface WhenStepProps {
  number: number;
  trigger: Trigger;
  reentry: Reentry;
  onChange: (change: { trigger?: Trigger; reentry?: Reentry }) => void;
}

/** What starts it, and how often one customer may get it. */
export function WhenStep({ number, trigger, reentry, onChange }: WhenStepProps) {
  const { t } = useTranslation();
  const first = useFirstTrigger();
  const choose = (kind: TriggerKind): void =>
    onChange({ trigger: first(kind), reentry: USUAL_REENTRY[kind] });
  return (
    <Step
      number={number}
      name="when"
      title={t('campaign-builder.when.title')}
      hint={t('campaign-builder.when.hint')}
    >
      <TriggerKindChoice kind={trigger.kind} onChoose={choose} />
      <TriggerFields trigger={trigger} onChange={(next) => onChange({ trigger: next })} />
      {recurs(trigger) ? (
        <ReentryFields reentry={reentry} onChange={(next) => onChange({ reentry: next })} />
      ) : null}
    </Step>
  );
}
