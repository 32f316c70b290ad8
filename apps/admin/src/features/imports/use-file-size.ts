import { useLanguage } from '../../i18n/i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as people say them: 3.6 MB, 450 bytes. */
export function useFileSize(): (bytes: number) => string {
  const { language } = useLanguage();
  return (bytes) => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const format = new Intl.NumberFormat(language, {
      style: 'unit',
      unit: UNITS[power],
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: 1,
    });
    return format.format(bytes / 1000 ** power);
  };
}
