import { ExperimentOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClvWork } from './use-clv-work';

const isBusy = ({ starting, model, run }: ClvWork): boolean => starting || model !== null || run !== null;

/** Fits the model anew and scores everybody by it. */
export function FitNow({ work, primary = false }: { work: ClvWork; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={<ExperimentOutlined />}
      disabled={isBusy(work)}
      onClick={work.fit}
    >
      {t('clv.work.fit')}
    </Button>
  );
}

/** Scores everybody by the model there is. */
export function ScoreNow({ work }: { work: ClvWork }) {
  const { t } = useTranslation();
  return (
    <Button
      type="primary"
      icon={<ReloadOutlined spin={isBusy(work)} />}
      disabled={isBusy(work)}
      onClick={work.score}
    >
      {t('clv.work.score')}
    </Button>
  );
}
