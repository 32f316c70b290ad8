import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api';
import { TRIGGER_KINDS, type TriggerKind, USUAL_REENTRY, recurs } from '../definition';
import { firstTrigger } from '../when/first-trigger';
import { ReentryFields } from '../when/reentry-fields';
import { TriggerFields } from '../when/trigger-fields';
import styles from './builder.module.css';
import { Step } from './step';
import type { StepProps } from './step-props';

/** What starts it, and how often one customer may get it. */
export function WhenStep({ definition: { trigger, reentry }, onChange }: StepProps) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const choose = (kind: TriggerKind): void =>
    onChange({
      trigger: firstTrigger(kind, new Date(), workspace.timeZone),
      reentry: USUAL_REENTRY[kind],
    });
  return (
    <Step
      number={3}
      name="when"
      title={t('campaign-builder.when.title')}
      hint={t('campaign-builder.when.hint')}
    >
      <Radio.Group
        className={styles.triggers}
        vertical
        aria-label={t('campaign-builder.when.title')}
        value={trigger.kind}
        onChange={(event) => choose(event.target.value as TriggerKind)}
        options={TRIGGER_KINDS.map((value) => ({ value, label: t(`campaign-builder.trigger.${value}`) }))}
      />
      <TriggerFields trigger={trigger} onChange={(next) => onChange({ trigger: next })} />
      {recurs(trigger) ? (
        <ReentryFields reentry={reentry} onChange={(next) => onChange({ reentry: next })} />
      ) : null}
    </Step>
  );
}
