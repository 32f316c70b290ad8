import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, ProblemAlert, useLeaveGuard } from '../../ui';
import styles from './drop-zone.module.css';
import { DropZone } from './drop-zone';
import { ImportSteps } from './import-steps';
import { useFileSize } from './use-file-size';
import { type UploadState, useUpload } from './use-upload';

function Uploading({ file, sent, cancel }: UploadState & { file: File }) {
  const { t } = useTranslation();
  const size = useFileSize();
  const percent = Math.min(99, Math.floor((sent / Math.max(1, file.size)) * 100));
  const label = sent < file.size ? t('imports.new.uploading') : t('imports.new.reading');
  return (
    <div className={styles.zone}>
      <p className={styles.title}>{label}</p>
      <div className={styles.progress}>
        <p className={styles.file}>
          <span>{file.name}</span>
          <span>{t('imports.new.sent', { sent: size(sent), total: size(file.size) })}</span>
        </p>
        <Progress percent={percent} status="active" showInfo={false} aria-label={label} />
      </div>
      <Button onClick={cancel}>{t('imports.new.cancel')}</Button>
    </div>
  );
}

/** The first step: a file. */
export default function NewImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useUpload();
  const { dialog, release } = useLeaveGuard(state.file !== null);
  const begin = async (file: File): Promise<void> => {
    const uploaded = await state.start(file);
    if (!uploaded) return;
    release();
    await navigate(`/imports/${uploaded.id}`, { replace: true });
  };
  return (
    <Page
      title={t('imports.new.title')}
      subtitle={t('imports.new.subtitle')}
      breadcrumbs={[{ label: t('imports.title'), to: '/imports' }]}
    >
      <ImportSteps current="file" />
      {state.error ? <ProblemAlert error={state.error} /> : null}
      {state.file ? (
        <Uploading {...state} file={state.file} />
      ) : (
        <DropZone onFile={(file) => void begin(file)} />
      )}
      {dialog}
    </Page>
  );
}
