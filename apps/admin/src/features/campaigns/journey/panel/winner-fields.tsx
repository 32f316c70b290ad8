import { Form, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { Faults } from './faults';
import styles from './panel.module.css';
import { SpanField } from './span-field';
import type { StepFieldsProps } from './step-fields-props';

type Winner = NonNullable<StepOf<'split'>['winner']>;

const METRICS: Winner['metric'][] = ['clicked', 'opened', 'ordered'];
const USUAL: Winner = {
  ...{ metric: 'clicked', trialShare: 20, leastPeople: 100, after: { amount: 4, unit: 'hours' } },
};

interface NumberRowProps {
  id: string;
  name: 'trialShare' | 'leastPeople';
  most: number;
  winner: Winner;
  onChange: (part: Partial<Winner>) => void;
}

function NumberRow({ id, name, most, winner, onChange }: NumberRowProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      label={t(`campaign-trials.${name}`)}
      htmlFor={`${name}-${id}`}
      extra={t(`campaign-trials.${name}Hint`)}
    >
      <InputNumber
        id={`${name}-${id}`}
        min={1}
        max={most}
        precision={0}
        suffix={name === 'trialShare' ? '%' : undefined}
        value={winner[name]}
        onChange={(value) => onChange({ [name]: value ?? 1 })}
      />
    </Form.Item>
  );
}

/** Whether the split finds its best way by itself, by what, from how many people on, and when. */
export function WinnerFields({ id, step, onChange }: StepFieldsProps<StepOf<'split'>>) {
  const { t } = useTranslation();
  const { winner, ...rest } = step;
  const change = (part: Partial<Winner>): void =>
    onChange({ ...step, winner: { ...USUAL, ...winner, ...part } });
  return (
    <div className={styles.arms}>
      <label className={styles.target}>
        <Switch
          checked={winner !== undefined}
          aria-label={t('campaign-trials.find')}
          onChange={(on) => onChange(on ? { ...step, winner: USUAL } : rest)}
        />
        {t('campaign-trials.find')}
      </label>
      {winner ? (
        <>
          <Form.Item label={t('campaign-trials.metric')} htmlFor={`metric-${id}`}>
            <Select
              id={`metric-${id}`}
              value={winner.metric}
              options={METRICS.map((value) => ({ value, label: t(`campaign-trials.by.${value}`) }))}
              onChange={(metric) => change({ metric })}
            />
          </Form.Item>
          <SpanField
            id={`after-${id}`}
            label={t('campaign-trials.after')}
            span={winner.after}
            onChange={(after) => change({ after })}
          />
          <NumberRow id={id} name="trialShare" most={100} winner={winner} onChange={change} />
          <NumberRow id={id} name="leastPeople" most={1_000_000} winner={winner} onChange={change} />
          <Faults at={['steps', id, 'winner']} />
        </>
      ) : null}
    </div>
  );
}
