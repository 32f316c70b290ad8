import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriggerOf } from '../definition';
import styles from '../when/when.module.css';
import type { FieldProps } from './field-props';
import { NumberField } from './number-field';
import { SelectField } from './select-field';

type ScoreMoved = TriggerOf<'score-moved'>;
type Move = ScoreMoved['move'];
type MoveOf<S extends Move['score']> = Extract<Move, { score: S }>;

const SCORES: Move['score'][] = ['rfm', 'abc-class', 'value-tier', 'lifecycle', 'still-buys'];
export const STAGES: MoveOf<'lifecycle'>['into'] = [
  ...(['prospect', 'new', 'growing', 'mature', 'won-back', 'declining', 'lapsed', 'lost'] as const),
];

function firstMove(score: Move['score']): Move {
  switch (score) {
    case 'rfm':
      return { score, direction: 'down', by: 2 };
    case 'abc-class':
    case 'value-tier':
      return { score, direction: 'down' };
    case 'lifecycle':
      return { score, into: ['declining'] };
    case 'still-buys':
      return { score, below: 0.5, margin: 0.05 };
  }
}

function MoveFields({ move, onChange }: { move: Move; onChange: (move: Move) => void }) {
  const { t } = useTranslation();
  if (move.score === 'lifecycle')
    return (
      <Form.Item label={t('campaign-trigger.score.into')} htmlFor="trigger-into">
        <Select
          id="trigger-into"
          mode="multiple"
          style={{ minWidth: 240 }}
          value={move.into}
          placeholder={t('campaign-trigger.score.anyStage')}
          options={STAGES.map((value) => ({ value, label: t(`lifecycle.stage.${value}.name`) }))}
          onChange={(into) => onChange({ ...move, into })}
        />
      </Form.Item>
    );
  if (move.score === 'still-buys')
    return (
      <NumberField
        id="trigger-below"
        label={t('campaign-trigger.score.below')}
        hint={t('campaign-trigger.score.belowHint')}
        unit="%"
        minimum={1}
        maximum={99}
        value={Math.round(move.below * 100)}
        onChange={(percent) => onChange({ ...move, below: percent / 100 })}
      />
    );
  return (
    <>
      <SelectField
        id="trigger-direction"
        label={t('campaign-trigger.score.direction')}
        width={120}
        value={move.direction}
        options={(['down', 'up'] as const).map((value) => ({
          value,
          label: t(`campaign-trigger.score.${value}`),
        }))}
        onChange={(direction = move.direction) => onChange({ ...move, direction })}
      />
      {move.score === 'rfm' ? (
        <NumberField
          id="trigger-by"
          label={t('campaign-trigger.score.by')}
          hint={t('campaign-trigger.score.byHint')}
          minimum={1}
          maximum={12}
          value={move.by}
          onChange={(by) => onChange({ ...move, by })}
        />
      ) : null}
    </>
  );
}

/** What moved, and for how long it must have stayed so. */
export function ScoreMovedFields({ trigger, onChange }: FieldProps<ScoreMoved>) {
  const { t } = useTranslation();
  const isChance = trigger.move.score === 'still-buys';
  return (
    <>
      <div className={styles.row}>
        <SelectField
          id="trigger-score"
          label={t('campaign-trigger.score.which')}
          width={200}
          value={trigger.move.score}
          options={SCORES.map((value) => ({ value, label: t(`campaign-trigger.score.of.${value}`) }))}
          onChange={(score = trigger.move.score) => onChange({ ...trigger, move: firstMove(score) })}
        />
        <MoveFields move={trigger.move} onChange={(move) => onChange({ ...trigger, move })} />
      </div>
      <div className={styles.row}>
        {isChance ? null : (
          <NumberField
            id="trigger-steady"
            label={t('campaign-trigger.score.steady')}
            hint={t('campaign-trigger.score.steadyHint')}
            minimum={0}
            maximum={30}
            value={trigger.steadyDays}
            onChange={(steadyDays) => onChange({ ...trigger, steadyDays })}
          />
        )}
        <NumberField
          id="trigger-cool"
          label={t('campaign-trigger.score.cool')}
          hint={t('campaign-trigger.score.coolHint')}
          minimum={0}
          maximum={730}
          value={trigger.coolDownDays}
          onChange={(coolDownDays) => onChange({ ...trigger, coolDownDays })}
        />
      </div>
    </>
  );
}
