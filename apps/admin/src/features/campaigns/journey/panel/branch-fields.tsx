import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { FIRST_RULE, freeArm } from '../step-kinds';
import { ArmName } from './arm-name';
import { Faults } from './faults';
import styles from './panel.module.css';
import { RuleField } from './rule-field';
import type { StepFieldsProps } from './step-fields-props';

const MOST_ARMS = 12;

/** Conditions one after the other; whoever meets none goes on with all others. */
export function BranchFields({ id, step, onChange }: StepFieldsProps<StepOf<'branch'>>) {
  const { t } = useTranslation();
  type Arm = (typeof step.arms)[number];
  const change = (at: number, next: Partial<Arm>): void =>
    onChange({ ...step, arms: step.arms.map((arm, each) => (each === at ? { ...arm, ...next } : arm)) });
  return (
    <div className={styles.arms}>
      {step.arms.map((arm, at) => (
        <fieldset key={arm.id} className={styles.arm}>
          <ArmName
            arm={arm}
            removable={step.arms.length > 1}
            onName={(name) => change(at, { name })}
            onRemove={() => onChange({ ...step, arms: step.arms.filter((each) => each !== arm) })}
          />
          <RuleField
            label={t('campaign-steps.arm.rule')}
            rule={arm.rule}
            onChange={(rule) => change(at, { rule })}
          />
          <Faults at={['steps', id, 'arms', at]} />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={step.arms.length >= MOST_ARMS}
        onClick={() =>
          onChange({
            ...step,
            arms: [...step.arms, { id: freeArm(step.arms), rule: FIRST_RULE, next: step.next }],
          })
        }
      >
        {t('campaign-steps.arm.addCondition')}
      </Button>
    </div>
  );
}
