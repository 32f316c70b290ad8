import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import type { MailProvider, MailProviders } from '../email-types';
import { PauseNote } from './pause-note';
import { ProviderLine } from './provider-line';
import styles from './providers.module.css';
import { StandingTag } from './standing-tag';

function Environment({ host, standing }: NonNullable<MailProviders['environment']>) {
  const { t } = useTranslation();
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>
          {host} <StandingTag state={standing.state} />
        </span>
        <span className={styles.facts}>{t('email.environment')}</span>
      </div>
      <div className={styles.note}>
        <PauseNote standing={standing} fallback={null} />
      </div>
    </li>
  );
}

interface ProvidersPanelProps {
  mail: MailProviders;
  onEdit: (provider: MailProvider) => void;
}

/** Who takes the mail, and how each of them is doing. */
export function ProvidersPanel({ mail: { inUse, environment, providers }, onEdit }: ProvidersPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('email.providers')} hint={t(`email.inUse.${inUse}`)}>
      <ul className={styles.list}>
        {inUse === 'environment' && environment ? <Environment {...environment} /> : null}
        {providers.map((provider) => (
          <ProviderLine
            key={provider.id}
            provider={provider}
            all={providers}
            onEdit={() => onEdit(provider)}
          />
        ))}
      </ul>
    </Panel>
  );
}
