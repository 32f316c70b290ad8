import { SendOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api';
import { ProblemAlert } from '../../../ui';
import type { Channel } from '../editor/template-draft';
import styles from './preview.module.css';
import { type TrialResult, TrialResults } from './trial-results';

const MOST_ADDRESSES = 10;

interface TrialFieldsProps {
  channel: Channel;
  sending: boolean;
  error: Error | null;
  results: readonly TrialResult[] | undefined;
  onSend: (to: string[]) => void;
}

/** To whom a test goes, and what became of it at each address. */
export function TrialFields({ channel, sending, error, results, onSend }: TrialFieldsProps) {
  const { t } = useTranslation();
  const field = useId();
  const { email } = useSession().user;
  const [to, setTo] = useState<string[]>(channel === 'email' ? [email] : []);
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
          loading={sending}
          disabled={to.length === 0}
          onClick={() => onSend(to)}
        >
          {t('templates.trial.send')}
        </Button>
      </div>
      <div aria-live="polite">
        {error ? <ProblemAlert error={error} /> : null}
        {results ? <TrialResults results={results} /> : null}
      </div>
    </div>
  );
}
