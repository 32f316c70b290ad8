import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { RoleGate } from '../../../ui';
import { TrialFields } from '../../templates/preview/trial-fields';
import type { Graph } from '../definition';
import styles from './check.module.css';

interface TestSendProps {
  graph: Graph;
  step: string | undefined;
  customerId: number;
  channel: 'email' | 'sms';
}

function Fields({ graph, step, customerId, channel }: TestSendProps) {
  const { t } = useTranslation();
  const send = useApiMutation('post', '/api/campaigns/test-send', {
    invalidates: ['/api/mailbox', '/api/phone'],
  });
  return (
    <section aria-label={t('campaign-outlook.test.title')}>
      <TrialFields
        channel={channel}
        sending={send.isPending}
        error={send.error}
        results={send.data?.results}
        onSend={(to) => send.mutate({ body: { definition: graph, step, customerId, to } })}
      />
      <p className={styles.lead}>{t('campaign-outlook.test.hint')}</p>
    </section>
  );
}

/** The message that is shown, for real, to people of the company. */
export function TestSend(props: TestSendProps) {
  return (
    <RoleGate minimum="marketer">
      <Fields {...props} />
    </RoleGate>
  );
}
