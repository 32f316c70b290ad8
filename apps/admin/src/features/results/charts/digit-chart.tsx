import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, Count, Panel, Percent, useFormat } from '../../../ui';
import { DIGITS, type Chosen, type Digits } from '../results-types';
import { useWords } from '../use-words';
import { drawn, rateAxis, rateGrid, rateText } from './rate-chart';

interface DigitChartProps {
  digits: Digits;
  onOpen: (chosen: Chosen) => void;
}

const HEIGHT = 300;

/** Every score somebody has, the highest first. */
const scoresOf = (digits: Digits): number[] =>
  [...new Set(DIGITS.flatMap((digit) => digits[digit].map(({ score }) => score)))].sort((a, b) => b - a);

function useOption(digits: Digits, scores: number[]) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return useMemo(
    () => ({
      grid: rateGrid,
      legend: {},
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: rateText(percent) },
      xAxis: { type: 'category', data: scores.map(String) },
      yAxis: rateAxis(percent),
      series: DIGITS.map((digit) => ({
        type: 'bar',
        name: t(`rfm.digit.${digit}`),
        cursor: 'pointer',
        data: scores.map((score) => drawn(digits[digit].find((each) => each.score === score)?.rate ?? null)),
      })),
    }),
    [digits, scores, percent, t],
  );
}

/** The response rate by the score of each digit, 5 to 1; each bar opens whom it stands for. */
export function DigitChart({ digits, onOpen }: DigitChartProps) {
  const { t } = useTranslation();
  const words = useWords();
  const scores = useMemo(() => scoresOf(digits), [digits]);
  const option = useOption(digits, scores);
  const rows = DIGITS.flatMap((digit) =>
    digits[digit].map((each) => ({ ...each, chosen: { kind: 'digit', digit, score: each.score } as const })),
  );
  return (
    <Panel title={t('results.digits.title')} hint={t('results.digits.hint')}>
      <Chart
        height={HEIGHT}
        label={t('results.digits.title')}
        option={option}
        onSelect={({ seriesIndex, dataIndex }) => {
          const [digit, score] = [DIGITS[seriesIndex ?? 0], scores[dataIndex]];
          if (digit && score) onOpen({ kind: 'digit', digit, score });
        }}
        table={{
          columns: ['score', 'people', 'responses', 'rate', 'interval'].map((key) =>
            t(`results.column.${key}`),
          ),
          rows: rows.map(({ chosen, people, responses, rate, interval }) => [
            <Button key="open" type="link" size="small" onClick={() => onOpen(chosen)}>
              {words.chosen(chosen)}
            </Button>,
            <Count key="people" value={people} />,
            <Count key="responses" value={responses} />,
            <Percent key="rate" value={rate} />,
            words.between(interval),
          ]),
        }}
      />
    </Panel>
  );
}
