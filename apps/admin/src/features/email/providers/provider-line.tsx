import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, ProblemAlert, useFormat } from '../../../ui';
import type { MailProvider } from '../email-types';
import { TrialResult } from '../trial-result';
import styles from './providers.module.css';
import { PauseNote } from './pause-note';
import { StandingTag } from './standing-tag';

interface ProviderLineProps {
  provider: MailProvider;
  all: readonly MailProvider[];
  onEdit: () => void;
}

const invalidates = ['/api/mail-providers'];

function useShare({ weight, perMinute }: MailProvider, all: readonly MailProvider[]): string {
  const { t } = useTranslation();
  const { percent, count } = useFormat();
  const total = all.reduce((sum, each) => sum + each.weight, 0);
  const share =
    weight === 0 ? t('email.share.fallback') : t('email.share.of', { share: percent(weight / total) });
  return perMinute === null
    ? share
    : `${share} · ${t('email.share.rate', { rate: count(perMinute), count: perMinute })}`;
}

/** One provider: its share, how it is doing, and what can be done with it. */
export function ProviderLine({ provider, all, onEdit }: ProviderLineProps) {
  const { t } = useTranslation();
  const { id, name, host, port, fallbackId, standing } = provider;
  const init = { params: { path: { id } } };
  const check = useApiMutation('post', '/api/mail-providers/{id}/check', {});
  const resume = useApiMutation('post', '/api/mail-providers/{id}/resume', { invalidates });
  const remove = useApiMutation('delete', '/api/mail-providers/{id}', { invalidates });
  const share = useShare(provider, all);
  const fallback = all.find((each) => each.id === fallbackId)?.name ?? null;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>
          {name} <StandingTag state={standing.state} />
        </span>
        <span className={styles.facts}>
          {`${host}:${port}`} · {share}
        </span>
      </div>
      <span className={styles.actions}>
        <Button size="small" loading={check.isPending} onClick={() => check.mutate(init)}>
          {t('email.check')}
        </Button>
        <Button size="small" aria-label={t('email.editNamed', { name })} onClick={onEdit}>
          {t('email.edit')}
        </Button>
        <ConfirmDelete
          name={name}
          size="small"
          effects={[t('email.deleteEffect')]}
          onDelete={() => remove.mutateAsync(init)}
        />
      </span>
      <div className={styles.note} aria-live="polite">
        <PauseNote
          standing={standing}
          fallback={fallback}
          action={
            standing.until ? (
              <Button size="small" loading={resume.isPending} onClick={() => resume.mutate(init)}>
                {t('email.resume')}
              </Button>
            ) : null
          }
        />
        {check.isError || resume.isError ? <ProblemAlert error={check.error ?? resume.error} /> : null}
        {check.data ? <TrialResult trial={check.data} kind="check" /> : null}
      </div>
    </li>
  );
}
