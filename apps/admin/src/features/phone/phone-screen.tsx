import { ArrowLeftOutlined, SendOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { DateTime, ProblemAlert, useCan } from '../../ui';
import type { Conversation, Text } from './conversations';
import styles from './phone-page.module.css';

function Bubble({ text }: { text: Text }) {
  const { t } = useTranslation();
  const reply = text.direction === 'reply';
  return (
    <li className={styles.bubbleRow} data-reply={reply}>
      {reply ? <span className="rt-visually-hidden">{t('phone.you')}: </span> : null}
      <p className={styles.bubble}>{text.text}</p>
      <small>
        <DateTime at={text.at} />
        {reply ? null : ` · ${t('phone.segments', { count: text.segments })}`}
      </small>
    </li>
  );
}

function Reply({ to }: { to: Text }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const reply = useApiMutation('post', '/api/phone/{id}/reply', { invalidates: ['/api/phone'] });
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    const { optedOut } = await reply.mutateAsync({ params: { path: { id: to.id } }, body: { text } });
    setText('');
    void message.info(t(optedOut ? 'phone.optedOut' : 'phone.notOptedOut'));
  };
  return (
    <form
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault();
        void send().catch(() => undefined);
      }}
    >
      {reply.isError ? <ProblemAlert error={reply.error} /> : null}
      <Input
        value={text}
        maxLength={1000}
        placeholder={t('phone.reply')}
        aria-label={t('phone.reply')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        icon={<SendOutlined />}
        aria-label={t('phone.send')}
        loading={reply.isPending}
      />
    </form>
  );
}

/** A telephone showing one number's texts; a marketer may answer as the customer would. */
export function PhoneScreen({ conversation, onBack }: { conversation: Conversation; onBack?: () => void }) {
  const { t } = useTranslation();
  const mayReply = useCan('marketer');
  const end = useRef<HTMLDivElement>(null);
  const { phone, texts } = conversation;
  const lastReceived = texts.findLast(({ direction }) => direction === 'received');
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [texts.length]);
  return (
    <section className={styles.phone} aria-label={t('phone.messagesOf', { phone })}>
      <header className={styles.bar}>
        {onBack ? (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('phone.back')} onClick={onBack} />
        ) : null}
        <strong>{phone}</strong>
      </header>
      <div className={styles.texts} tabIndex={0} role="log" aria-label={t('phone.messagesOf', { phone })}>
        <ul>
          {texts.map((text) => (
            <Bubble key={`${text.direction}-${text.id}`} text={text} />
          ))}
        </ul>
        <div ref={end} />
      </div>
      {mayReply && lastReceived ? <Reply to={lastReceived} /> : null}
    </section>
  );
}
