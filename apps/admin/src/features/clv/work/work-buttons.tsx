import { ExperimentOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClvWork } from './use-clv-work';

/** Fits the model anew and scores everybody by it. */
export function FitNow({ work: { fit, isBusy }, primary = false }: { work: ClvWork; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={<ExperimentOutlined />}
      disabled={isBusy}
      onClick={fit.start}
    >
      {t('clv.work.fit')}
    </Button>
  );
}

/** Scores everybody by the model there is. */
export function ScoreNow({ work: { score, isBusy } }: { work: ClvWork }) {
  const { t } = useTranslation();
  return (
    <Button type="primary" icon={<ReloadOutlined spin={isBusy} />} disabled={isBusy} onClick={score.start}>
      {t('clv.work.score')}
    </Button>
  );
}
