import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { needsFit, needsScore, type Overview } from './clv-overview';
import { ModelNotices, useRefusalText } from './model/refusals';
import type { ClvWork } from './work/use-clv-work';
import { GoingOn } from './work/going-on';

/** What one should know before trusting the figures: what goes on, what failed or was refused, and other settings. */
export function ClvNotices({ overview, work }: { overview: Overview; work: ClvWork }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const { model, newestModel, newestRun, run } = overview;
  const refusal =
    newestModel?.status === 'refused' ? newestModel.refusals.find(({ of }) => of === 'purchases') : undefined;
  const failed = newestModel?.status === 'failed' || newestRun?.status === 'failed';
  return (
    <>
      <GoingOn work={work} />
      {failed ? (
        <Alert type="error" showIcon title={t('clv.work.failed')} description={t('clv.work.failedHint')} />
      ) : null}
      {model && refusal ? (
        <Alert
          type="warning"
          showIcon
          title={t('clv-model.refusal.newModel')}
          description={refusalText(refusal)}
        />
      ) : null}
      {model ? <ModelNotices model={model} /> : null}
      {needsFit(overview) ? <Alert type="info" showIcon title={t('clv-model.settings.needsFit')} /> : null}
      {needsScore(overview) ? (
        <Alert type="info" showIcon title={t('clv-model.settings.needsScore')} />
      ) : null}
      {run && run.withFutureOrders > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('clv-model.warning.future', { count: run.withFutureOrders })}
        />
      ) : null}
    </>
  );
}
