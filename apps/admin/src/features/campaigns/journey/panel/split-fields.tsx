import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui';
import type { StepOf } from '../../definition';
import { freeArm } from '../step-kinds';
import { ArmName } from './arm-name';
import { Faults } from './faults';
import styles from './panel.module.css';
import type { StepFieldsProps } from './step-fields-props';

const FEWEST_ARMS = 2;
const MOST_ARMS = 12;

/** Ways by lot, each with its part of the sum of all. */
export function SplitFields({ id, step, onChange }: StepFieldsProps<StepOf<'split'>>) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  type Arm = (typeof step.arms)[number];
  const change = (at: number, next: Partial<Arm>): void =>
    onChange({ ...step, arms: step.arms.map((arm, each) => (each === at ? { ...arm, ...next } : arm)) });
  const sum = step.arms.reduce((all, { share }) => all + share, 0);
  return (
    <div className={styles.arms}>
      {step.arms.map((arm, at) => (
        <fieldset key={arm.id} className={styles.arm}>
          <ArmName
            arm={arm}
            removable={step.arms.length > FEWEST_ARMS}
            onName={(name) => change(at, { name })}
            onRemove={() => onChange({ ...step, arms: step.arms.filter((each) => each !== arm) })}
          />
          <Form.Item
            label={t('campaign-steps.arm.share')}
            htmlFor={`share-${id}-${arm.id}`}
            extra={t('campaign-steps.arm.of', { share: percent(arm.share / sum) })}
          >
            <InputNumber
              id={`share-${id}-${arm.id}`}
              min={1}
              max={100}
              precision={0}
              value={arm.share}
              onChange={(share) => change(at, { share: share ?? 1 })}
            />
          </Form.Item>
          <Faults at={['steps', id, 'arms', at]} />
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={step.arms.length >= MOST_ARMS}
        onClick={() =>
          onChange({
            ...step,
            arms: [...step.arms, { id: freeArm(step.arms), share: 50, next: step.arms.at(-1)?.next ?? null }],
          })
        }
      >
        {t('campaign-steps.arm.addShare')}
      </Button>
    </div>
  );
}
