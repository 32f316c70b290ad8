import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { Panel, ProblemAlert, RoleGate } from '../../ui';
import { type MessageDetail, isClosed } from './message-types';
import styles from './messages.module.css';

const CHANGES = { invalidates: ['/api/messages', '/api/loop-health', '/api/campaigns'] };

function Actions({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  const resend = useApiMutation('post', '/api/messages/{id}/resend', CHANGES);
  const close = useApiMutation('post', '/api/messages/{id}/close', CHANGES);
  const params = { path: { id: message.id } };
  const error = resend.error ?? close.error;
  return (
    <>
      {error ? <ProblemAlert error={error} /> : null}
      <div className={styles.actions}>
        <Popconfirm
          title={t('messages.uncertain.resendTitle')}
          description={t('messages.uncertain.resendHint')}
          okText={t('messages.uncertain.resend')}
          onConfirm={() => resend.mutate({ params })}
        >
          <Button loading={resend.isPending}>{t('messages.uncertain.resend')}</Button>
        </Popconfirm>
        {isClosed(message) ? null : (
          <Button type="primary" loading={close.isPending} onClick={() => close.mutate({ params })}>
            {t('messages.uncertain.close')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What it means that nobody knows whether a message arrived, and what a person can do about it. */
export function UncertainPanel({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  const closed = isClosed(message);
  return (
    <Panel
      title={
        <span className={styles.uncertainTitle} data-closed={closed}>
          <QuestionCircleOutlined aria-hidden="true" />
          {t(closed ? 'messages.uncertain.closedTitle' : 'messages.uncertain.title')}
        </span>
      }
    >
      <div className={styles.uncertain}>
        <p>{t('messages.uncertain.what')}</p>
        <RoleGate minimum="marketer">
          <ul>
            <li>{t('messages.uncertain.ifResent')}</li>
            <li>{t('messages.uncertain.ifClosed')}</li>
          </ul>
          <Actions message={message} />
        </RoleGate>
      </div>
    </Panel>
  );
}
