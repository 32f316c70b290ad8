import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { type JobProgress, LiveProgress, Panel, ProblemAlert, RoleGate } from '../../ui';
import type { Import } from './import-types';
import styles from './result/result.module.css';

type Progress = JobProgress & { phase?: string };

function CancelButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const cancel = useApiMutation('post', '/api/imports/{id}/cancel', { invalidates: ['/api/imports'] });
  return (
    <RoleGate minimum="marketer">
      {cancel.isError ? <ProblemAlert error={cancel.error} /> : null}
      <Button loading={cancel.isPending} onClick={() => cancel.mutate({ params: { path: { id } } })}>
        {t('imports.run.cancel')}
      </Button>
    </RoleGate>
  );
}

/** A run as it happens. Nobody has to watch it. */
export function RunningStep({ file }: { file: Import }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const mode = file.status === 'checking' ? 'check' : 'apply';
  const initial: Progress = { state: 'queued', done: 0, total: file.detected.estimatedRows };
  const readAgain = (): void =>
    void cache.invalidateQueries({
      predicate: ({ queryKey: [key] }) => typeof key === 'string' && key.startsWith('/api/imports'),
    });
  return (
    <Panel title={t(`imports.run.${mode}.title`)} hint={t(`imports.run.${mode}.hint`)}>
      <LiveProgress<Progress>
        key={file.status === 'checking' ? 'check' : 'apply'}
        url={`/api/imports/${file.id}/events`}
        initial={initial}
        label={t('imports.run.lines')}
        detail={({ phase }) => (phase ? t(`imports.run.phase.${phase}`) : null)}
        onEnd={readAgain}
      />
      <div className={styles.actions}>
        <CancelButton id={file.id} />
      </div>
    </Panel>
  );
}
