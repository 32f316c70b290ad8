import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClvWork } from './use-clv-work';

/** Which step the fit or the scoring that goes on is at. */
export function GoingOn({ work: { fit, score } }: { work: ClvWork }) {
  const { t } = useTranslation();
  const [of, work] = fit.going ? (['fitting', fit.going] as const) : (['scoring', score.going] as const);
  if (!work) return null;
  const text = t(`clv.work.${of}.${work.stage ?? work.status}`);
  return <Alert type="info" showIcon title={text} description={t('clv.work.goesOn')} role="status" />;
}
