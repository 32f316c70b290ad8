import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scoring } from './use-scoring';

/** Starts a run; shows one that waits or goes on. */
export function ScoreNow({ scoring }: { scoring: Scoring }) {
  const { t } = useTranslation();
  const isBusy = scoring.starting || scoring.run !== null;
  return (
    <Button type="primary" icon={<ReloadOutlined spin={isBusy} />} disabled={isBusy} onClick={scoring.start}>
      {scoring.run ? t(`value.run.${scoring.run.status}`) : t('value.run.now')}
    </Button>
  );
}
