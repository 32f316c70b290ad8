import { useTranslation } from 'react-i18next';

const UNITS: [unit: 'day' | 'hour' | 'minute', seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A span of seconds in its largest unit: `3 d`, `5 hr`, `20 min`, `4 sec`. */
export function useSpan(): (seconds: number) => string {
  const { i18n } = useTranslation();
  return (seconds) => {
    const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 1];
    const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(i18n.language, style).format(seconds / size);
  };
}
