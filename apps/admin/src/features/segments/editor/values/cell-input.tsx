import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import {
  CELL_DIGITS,
  type CellDigit,
  type CellRanges,
  cellsIn,
  rangesOf,
  type Scores,
} from '../../rule/cell-ranges';
import { ChoiceInput } from './choice-inputs';
import styles from './cell-input.module.css';
import type { ValueInputProps } from './value-input-props';

const USUAL_BANDS = 5;

interface ScoreInputProps {
  label: string;
  value: number | undefined;
  within: Scores;
  onChange: (score: number) => void;
}

function ScoreInput({ label, value, within, onChange }: ScoreInputProps) {
  return (
    <InputNumber<number>
      className={styles.score}
      value={value ?? null}
      min={within.from}
      max={within.to}
      precision={0}
      aria-label={label}
      onChange={(score) => (score === null ? undefined : onChange(score))}
    />
  );
}

interface DigitProps {
  digit: CellDigit;
  scores: Scores | undefined;
  bands: number;
  several: boolean;
  onChange: (scores: Scores) => void;
}

/** The scores one digit may have: one of them, or from one to another. */
function Digit({ digit, scores, bands, several, onChange }: DigitProps) {
  const { t } = useTranslation();
  const name = t(`segment-fields.field.rfm.${digit}`);
  const all = { from: 1, to: bands };
  if (!several)
    return (
      <span className={styles.digit}>
        <span aria-hidden="true">{digit.charAt(0).toUpperCase()}</span>
        <ScoreInput
          label={name}
          value={scores?.from}
          within={all}
          onChange={(at) => onChange({ from: at, to: at })}
        />
      </span>
    );
  const { from, to } = scores ?? all;
  return (
    <span className={styles.digit}>
      <span aria-hidden="true">{digit.charAt(0).toUpperCase()}</span>
      <ScoreInput
        label={t('segments.editor.least', { value: name })}
        value={scores?.from}
        within={{ from: 1, to }}
        onChange={(least) => onChange({ from: least, to })}
      />
      <span aria-hidden="true">–</span>
      <ScoreInput
        label={t('segments.editor.most', { value: name })}
        value={scores?.to}
        within={{ from, to: bands }}
        onChange={(most) => onChange({ from, to: most })}
      />
    </span>
  );
}

const highest = (ranges: CellRanges | null): number =>
  ranges ? Math.max(...CELL_DIGITS.map((digit) => ranges[digit].to)) : 0;

/** RFM cells by the scores of their digits; cells that are no block are a list to choose from. */
export function CellInput(props: ValueInputProps) {
  const { condition, kind, onChange } = props;
  const several = kind === 'choices';
  const { bands: settled = USUAL_BANDS } = useApiQuery('/api/rfm').data?.settings ?? {};
  const cells = [condition.value ?? []].flat().map(String);
  const ranges = rangesOf(cells);
  if (cells.length > 0 && !ranges) return <ChoiceInput {...props} />;
  const bands = Math.max(settled, highest(ranges));
  const whole = several ? { from: 1, to: bands } : { from: bands, to: bands };
  const change = (digit: CellDigit, scores: Scores): void => {
    const otherwise = { recency: whole, frequency: whole, monetary: whole };
    const chosen = cellsIn({ ...(ranges ?? otherwise), [digit]: scores });
    onChange(several ? chosen : chosen[0]);
  };
  return (
    <span className={styles.cells}>
      {CELL_DIGITS.map((digit) => (
        <Digit
          key={digit}
          digit={digit}
          scores={ranges?.[digit]}
          bands={bands}
          several={several}
          onChange={(scores) => change(digit, scores)}
        />
      ))}
    </span>
  );
}
