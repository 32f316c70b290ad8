import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Run } from '../rfm-overview';

type Digit = 'recency' | 'frequency' | 'monetary';
type Band = NonNullable<Run['cutPoints'][Digit]>[number];

const DAY_MS = 24 * 3600 * 1000;

const daysBefore = (asOf: string, instant: string | number): number =>
  Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(String(instant))) / DAY_MS));

/** What a score means in the customers' own figures: "12–43 days ago", "3–5 orders", "¥206 – ¥404". */
export function useBandText(run: Run | null): (digit: Digit, score: number) => string | null {
  const { t } = useTranslation();
  const { compactMoney } = useFormat();
  const texts: Record<Digit, (band: Band, asOf: string) => string> = {
    recency: ({ from, to }, asOf) => {
      const [newest, oldest] = [daysBefore(asOf, to), daysBefore(asOf, from)];
      return newest === oldest
        ? t('rfm.band.day', { count: newest })
        : t('rfm.band.days', { from: newest, to: oldest });
    },
    frequency: ({ from, to }) =>
      from === to ? t('rfm.band.order', { count: Number(from) }) : t('rfm.band.orders', { from, to }),
    monetary: ({ from, to }) =>
      t('rfm.band.money', { from: compactMoney(Number(from)), to: compactMoney(Number(to)) }),
  };
  return (digit, score) => {
    const band = run?.cutPoints[digit]?.find((each) => each.score === score);
    return run && band ? texts[digit](band, run.asOf) : null;
  };
}
