import { useTranslation } from 'react-i18next';
import { RunNotices, useFormat } from '../../../ui';
import { isOutdated, type Overview, type Warning } from '../rfm-overview';

function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation();
  const { percent, count } = useFormat();
  return (warning) =>
    warning.code !== 'few-distinct-values'
      ? t(`rfm.warning.${warning.code}`, { count: warning.customers })
      : t('rfm.warning.few-distinct-values', {
          digit: t(`rfm.digit.${warning.digit}`),
          customers: count(warning.customers),
          share: percent(warning.share),
          score: warning.score,
        });
}

export function RfmNotices({ overview }: { overview: Overview }) {
  const warningText = useWarningText();
  return (
    <RunNotices
      failed={overview.newest?.status === 'failed'}
      outdated={isOutdated(overview)}
      warnings={(overview.latest?.warnings ?? []).map(warningText)}
    />
  );
}
