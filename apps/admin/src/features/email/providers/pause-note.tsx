import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui';
import type { Standing } from '../email-types';

interface PauseNoteProps {
  standing: Standing;
  /** Who takes over meanwhile; nobody: its messages wait. */
  fallback: string | null;
  action?: ReactNode;
}

/** Why a provider is paused, until when, and what becomes of its messages. */
export function PauseNote({
  standing: { state, until, reason, response },
  fallback,
  action,
}: PauseNoteProps) {
  const { t, i18n } = useTranslation();
  if (state === 'working') return null;
  const why = `email.why.${reason}`;
  return (
    <Alert
      type={state === 'paused' ? 'warning' : 'info'}
      showIcon
      action={action}
      title={i18n.exists(why) ? t(why) : t('email.why.unknown')}
      description={
        <>
          <p>
            {fallback ? t('email.pause.fallback', { fallback }) : t('email.pause.waits')}{' '}
            {until ? (
              <>
                {t('email.pause.next')} <DateTime at={until} show="time" />
              </>
            ) : null}
          </p>
          {response ? <code>{response}</code> : null}
        </>
      }
    />
  );
}
