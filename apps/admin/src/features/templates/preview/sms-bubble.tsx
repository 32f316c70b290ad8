import { useTranslation } from 'react-i18next';
import { Money } from '../../../ui';
import styles from './preview.module.css';
import type { Preview } from './use-live-preview';

const ENCODING = { 'gsm-7': 'GSM-7', 'ucs-2': 'UCS-2' } as const;

/** How the operator will count and bill the text. */
function Segments({ sms }: { sms: NonNullable<Preview['sms']> }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.segments}>
      <div>
        <dt>{t('templates.sms.segments')}</dt>
        <dd>{sms.segments}</dd>
      </div>
      <div>
        <dt>{t('templates.sms.encoding')}</dt>
        <dd>{ENCODING[sms.encoding]}</dd>
      </div>
      <div>
        <dt>{t('templates.sms.length')}</dt>
        <dd>{sms.length}</dd>
      </div>
      <div>
        <dt>{t('templates.sms.remaining')}</dt>
        <dd>{sms.remaining}</dd>
      </div>
      {sms.costMinor === null ? null : (
        <div>
          <dt>{t('templates.sms.cost')}</dt>
          <dd>
            <Money minor={sms.costMinor} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** An SMS as a phone shows it, and what it costs in segments. */
export function SmsBubble({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.phone}>
        <p className={styles.bubble}>{preview.text || t('templates.preview.nothing')}</p>
      </div>
      {preview.sms ? <Segments sms={preview.sms} /> : null}
      {preview.sms?.costMinor === null ? <p className={styles.note}>{t('templates.sms.noPrice')}</p> : null}
      {preview.sms?.encoding === 'ucs-2' ? <p className={styles.note}>{t('templates.sms.ucs2')}</p> : null}
    </>
  );
}
