import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

interface Trial {
  outcome: 'accepted' | 'unreachable' | 'not-secure' | 'login-refused' | 'refused';
  response: string;
}

/** What came of a look at the settings, or of a mail to oneself, with the server's own words. */
export function TrialResult({
  trial: { outcome, response },
  kind,
}: {
  trial: Trial;
  kind: 'check' | 'mail';
}) {
  const { t } = useTranslation();
  const fine = outcome === 'accepted';
  return (
    <Alert
      type={fine ? 'success' : 'error'}
      showIcon
      title={fine ? t(`email.outcome.${kind}`) : t(`email.outcome.${outcome}`)}
      description={fine && kind === 'check' ? undefined : <code>{response}</code>}
    />
  );
}
