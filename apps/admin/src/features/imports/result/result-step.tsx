import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui';
import { type Import, changesNothing } from '../import-types';
import { CountsTiles } from './counts-tiles';
import { DroppedNote } from './dropped-note';
import { SharingNote } from './sharing-note';
import { RejectionsPanel } from './rejections-panel';
import styles from './result.module.css';

/** What the import did. */
export function ResultStep({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { counts, sameFileAs } = file;
  if (!counts) return null;
  const nothing = changesNothing(counts);
  const done = counts.facts ? 'imports.done.factsHint' : 'imports.done.hint';
  const why = sameFileAs ? 'imports.done.sameFile' : 'imports.done.nothingHint';
  return (
    <>
      <Alert
        type={nothing ? 'info' : 'success'}
        showIcon
        title={t(nothing ? 'imports.done.nothing' : 'imports.done.title')}
        description={t(nothing ? why : done, { name: sameFileAs?.fileName })}
      />
      <CountsTiles counts={counts} planned={false} />
      <DroppedNote dropped={counts.dropped} />
      <SharingNote sharing={counts.sharing} />
      <div className={styles.actions}>
        <LinkButton to="/customers">{t('imports.done.customers')}</LinkButton>
        {counts.list ? (
          <LinkButton to={`/segments/${counts.list.id}`} type="primary">
            {t('imports.done.list', { name: counts.list.name })}
          </LinkButton>
        ) : null}
        {counts.facts ? null : (
          <LinkButton to="/rfm" type="primary">
            {t('imports.done.score')}
          </LinkButton>
        )}
      </div>
      {counts.lines.rejected > 0 ? <RejectionsPanel file={file} /> : null}
    </>
  );
}
