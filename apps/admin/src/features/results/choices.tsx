import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { METRICS, type Metric, type Overview } from './results-types';
import styles from './results.module.css';
import { useWords } from './use-words';

interface ChoicesProps {
  metric: Metric;
  onMetric: (metric: Metric) => void;
  kind: string | null;
  kinds: Overview['kinds'];
  onKind: (kind: string) => void;
  /** Whether all kinds together may be chosen. */
  withAny?: boolean;
}

/** What counts as a response, and of which messages. */
export function Choices({ metric, onMetric, kind, kinds, onKind, withAny = false }: ChoicesProps) {
  const { t } = useTranslation();
  const words = useWords();
  const any = withAny ? ['any'] : [];
  const options = [...any, ...kinds.map((each) => each.kind)];
  return (
    <div className={styles.choices}>
      <Segmented<Metric>
        aria-label={t('results.metric.label')}
        value={metric}
        options={METRICS.map((value) => ({ value, label: t(`results.metric.${value}`) }))}
        onChange={onMetric}
      />
      {kind !== null && options.length > 1 ? (
        <Select<string>
          aria-label={t('results.kind.label')}
          className={styles.kind}
          value={kind}
          options={options.map((value) => ({ value, label: words.kind(value) }))}
          onChange={onKind}
        />
      ) : null}
    </div>
  );
}
