import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert, RoleGate } from '../../../ui';
import { type Import, changesNothing } from '../import-types';
import { CountsTiles } from './counts-tiles';
import { DroppedNote } from './dropped-note';
import { SharingNote } from './sharing-note';
import { RejectionsPanel } from './rejections-panel';
import styles from './result.module.css';

/** After the dry run: what would happen, and the two ways on. */
export function CheckedStep({ file, onReplan }: { file: Import; onReplan: () => void }) {
  const { t } = useTranslation();
  const apply = useApiMutation('post', '/api/imports/{id}/apply', { invalidates: ['/api/imports'] });
  const { counts } = file;
  if (!counts) return null;
  const nothing = changesNothing(counts);
  return (
    <>
      <Alert
        type={nothing ? 'warning' : 'info'}
        showIcon
        title={t(nothing ? 'imports.checked.nothing' : 'imports.checked.title')}
        description={t(nothing ? 'imports.checked.nothingHint' : 'imports.checked.hint')}
      />
      <CountsTiles counts={counts} planned />
      <DroppedNote dropped={counts.dropped} />
      <SharingNote sharing={counts.sharing} />
      {apply.isError ? <ProblemAlert error={apply.error} /> : null}
      <RoleGate minimum="marketer">
        <div className={styles.actions}>
          <Button onClick={onReplan}>{t('imports.checked.back')}</Button>
          <Button
            type="primary"
            size="large"
            loading={apply.isPending}
            onClick={() => apply.mutate({ params: { path: { id: file.id } } })}
          >
            {t('imports.checked.apply')}
          </Button>
        </div>
      </RoleGate>
      {counts.lines.rejected > 0 ? <RejectionsPanel file={file} /> : null}
    </>
  );
}
