import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClvWork } from './use-clv-work';

/** Which step the fit or the scoring that goes on is at. */
export function GoingOn({ work: { model, run } }: { work: ClvWork }) {
  const { t } = useTranslation();
  const text = model
    ? t(`clv.work.fitting.${model.stage ?? model.status}`)
    : run
      ? t(`clv.work.scoring.${run.stage ?? run.status}`)
      : null;
  if (text === null) return null;
  return <Alert type="info" showIcon title={text} description={t('clv.work.goesOn')} role="status" />;
}
