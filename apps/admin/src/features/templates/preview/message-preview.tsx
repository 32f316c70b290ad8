import { DesktopOutlined, FontSizeOutlined, MobileOutlined } from '@ant-design/icons';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../template-tags';
import styles from './preview.module.css';
import { SmsBubble } from './sms-bubble';
import { SteadyFrame } from './steady-frame';
import type { Preview } from './use-live-preview';

const VIEWS = ['desktop', 'phone', 'text'] as const;
type View = (typeof VIEWS)[number];
const ICONS = { desktop: <DesktopOutlined />, phone: <MobileOutlined />, text: <FontSizeOutlined /> };

/** Why there is nothing to show, and what would stay blank in what there is. */
function Remarks({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation('problems');
  const { failure, missing } = preview;
  const why =
    failure && i18n.exists(failure.code, { ns: 'problems' })
      ? t(failure.code, failure.params)
      : failure?.message;
  return (
    <>
      {failure ? <Alert type="error" showIcon title={why} /> : null}
      {missing.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={t('templates.preview.missing', { ns: 'translation', count: missing.length })}
          description={<code className={styles.paths}>{missing.join(', ')}</code>}
        />
      ) : null}
    </>
  );
}

function Envelope({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    <header className={styles.envelope}>
      <strong>{preview.subject || t('templates.preview.noSubject')}</strong>
      <span>{preview.preheader}</span>
    </header>
  );
}

function Email({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('desktop');
  return (
    <>
      <div className={styles.views}>
        <Segmented<View>
          aria-label={t('templates.preview.view')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({
            value,
            icon: ICONS[value],
            label: t(`templates.preview.${value}`),
          }))}
        />
        {preview.locale ? <small>{languageName(preview.locale)}</small> : null}
      </div>
      <div className={styles.mail} data-view={view}>
        <Envelope preview={preview} />
        {view === 'text' ? (
          <pre className={styles.text}>{preview.text}</pre>
        ) : (
          <SteadyFrame
            src={`/api/templates/previews/${preview.id}`}
            title={t('templates.preview.frame', { subject: preview.subject })}
          />
        )}
      </div>
    </>
  );
}

/** A message as its reader would see it. */
export function MessagePreview({ preview }: { preview: Preview }) {
  return (
    <div className={styles.preview}>
      <Remarks preview={preview} />
      {preview.channel === 'sms' && !preview.failure ? <SmsBubble preview={preview} /> : null}
      {preview.channel === 'email' && preview.id ? <Email preview={preview} /> : null}
    </div>
  );
}
