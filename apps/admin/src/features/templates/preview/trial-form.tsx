import { SendOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useSession } from '../../../api';
import { ProblemAlert } from '../../../ui';
import type { Channel } from '../editor/template-draft';
import styles from './preview.module.css';
import { TrialResults } from './trial-results';
import type { PreviewInput } from './use-live-preview';

const MOST_ADDRESSES = 10;

interface TrialFormProps {
  channel: Channel;
  /** What is shown, and for whom. */
  shown: PreviewInput;
}

/** The message as it is previewed, for real, to people of the company. */
export function TrialForm({ channel, shown }: TrialFormProps) {
  const { t } = useTranslation();
  const field = useId();
  const { email } = useSession().user;
  const [to, setTo] = useState<string[]>(channel === 'email' ? [email] : []);
  const send = useApiMutation('post', '/api/templates/trial', {
    invalidates: ['/api/mailbox', '/api/phone'],
  });
  return (
    <div className={styles.trial}>
      <label htmlFor={field}>{t(`templates.trial.to.${channel}`)}</label>
      <div className={styles.trialLine}>
        <Select<string[]>
          id={field}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={MOST_ADDRESSES}
          tokenSeparators={[' ', ',', ';', '，', '；']}
          value={to}
          placeholder={channel === 'email' ? email : '+8613800138000'}
          onChange={setTo}
        />
        <Button
          icon={<SendOutlined />}
          loading={send.isPending}
          disabled={to.length === 0}
          onClick={() => send.mutate({ body: { ...shown, to } })}
        >
          {t('templates.trial.send')}
        </Button>
      </div>
      <div aria-live="polite">
        {send.isError ? <ProblemAlert error={send.error} /> : null}
        {send.data ? <TrialResults results={send.data.results} /> : null}
      </div>
    </div>
  );
}
