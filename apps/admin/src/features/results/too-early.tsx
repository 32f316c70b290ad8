import { useTranslation } from 'react-i18next';
import { Empty, Panel } from '../../ui';
import type { Rate } from './results-types';

/** In place of charts of rates that are not claimed. */
export function TooEarly({ total: { people, responses } }: { total: Rate }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Empty title={t('results.total.tooEarly')}>
        {t('results.total.tooEarlyHint', { people, responses })}
      </Empty>
    </Panel>
  );
}
