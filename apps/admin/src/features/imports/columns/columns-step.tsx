import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem, useApiMutation } from '../../../api';
import { BuiltLink, DateTime, ProblemAlert, RoleGate, useCan, useShortcut } from '../../../ui';
import type { Import } from '../import-types';
import { MappingPanel } from './mapping-panel';
import { OptionsPanel } from './options-panel';
import { PreviewPanel } from './preview-panel';
import { usePlanDraft } from './plan-draft';
import { RecognisedPanel } from './recognised-panel';
import styles from './columns.module.css';

function SameFile({ same }: { same: NonNullable<Import['sameFileAs']> }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {t('imports.same.title')}{' '}
          <BuiltLink to={`/imports/${same.id}`} className={styles.link}>
            {same.fileName}
          </BuiltLink>
          , <DateTime at={same.finishedAt} />. {t('imports.same.hint')}
        </>
      }
    />
  );
}

/** Why the last run ended as it did. */
function LastRun({ file }: { file: Import }) {
  const { t } = useTranslation();
  if (file.status === 'cancelled')
    return <Alert type="warning" showIcon title={t('imports.cancelledNote')} />;
  if (file.status !== 'failed' || !file.problem) return null;
  const { code, detail, params } = file.problem;
  return <ProblemAlert error={new Problem({ code, title: detail, detail, params, status: 0 })} />;
}

/** What the file is and what its columns mean, as proposed and as a person corrects it. */
export function ColumnsStep({ file, onChecked }: { file: Import; onChecked: () => void }) {
  const { t } = useTranslation();
  const draft = usePlanDraft(file);
  const mayChange = useCan('marketer');
  const invalidates = ['/api/imports'];
  const save = useApiMutation('put', '/api/imports/{id}/plan');
  const check = useApiMutation('post', '/api/imports/{id}/check', { invalidates });
  const params = { path: { id: file.id } };
  const busy = save.isPending || check.isPending;
  const begin = async (): Promise<void> => {
    await save.mutateAsync({ params, body: draft.plan });
    await check.mutateAsync({ params });
    onChecked();
  };
  const start = (): void => void begin().catch(() => undefined);
  useShortcut({
    keys: 'mod+enter',
    labelKey: 'import-plan.columns.check',
    run: start,
    enabled: mayChange && !busy,
  });
  const refused = save.error ?? check.error;
  const shownBeside = refused?.code === 'input-invalid';
  return (
    <>
      <LastRun file={file} />
      {file.sameFileAs ? <SameFile same={file.sameFileAs} /> : null}
      <RecognisedPanel file={file} draft={draft} />
      <OptionsPanel draft={draft} columns={file.detected.columns} />
      <MappingPanel file={file} draft={draft} />
      <PreviewPanel draft={draft} targets={file.targets} />
      {refused && !shownBeside ? <ProblemAlert error={refused} /> : null}
      <RoleGate minimum="marketer">
        <div className={styles.foot}>
          <p>{t('import-plan.columns.checkHint')}</p>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={draft.faults.length > 0}
            onClick={start}
          >
            {t('import-plan.columns.check')}
          </Button>
        </div>
      </RoleGate>
    </>
  );
}
