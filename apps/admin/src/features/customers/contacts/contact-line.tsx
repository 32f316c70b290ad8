import { BulbOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, DateTime, StatusTag, useCan, useFormat } from '../../../ui';
import type { Contact } from './contact-drawer';
import styles from './contacts.module.css';

const READ_ANEW = ['/api/customers/{id}/contacts', '/api/customers/{id}/story'];

function Actions({ contact, onEdit }: { contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const remove = useApiMutation('delete', '/api/contacts/{id}', { invalidates: READ_ANEW });
  if (!useCan('marketer')) return null;
  return (
    <Space size="small">
      <Button size="small" onClick={onEdit}>
        {t('contacts.edit')}
      </Button>
      <ConfirmDelete
        size="small"
        name={t('contacts.entry', { at: dateTime(contact.at) })}
        effects={[t('contacts.deleteEffect')]}
        onDelete={() => remove.mutateAsync({ params: { path: { id: contact.id } } })}
      />
    </Space>
  );
}

/** One entry of the log. */
export function ContactLine({ contact, onEdit }: { contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation();
  const { kind, phase, note, satisfaction, suggestion, suggestionRating, by, at } = contact;
  const facts = [
    ...(phase ? [t(`contacts.phase.${phase}`)] : []),
    ...(satisfaction
      ? [`${t('contacts.field.satisfaction')} ${t('contacts.satisfied', { n: satisfaction })}`]
      : []),
    ...(by ? [t('contacts.by', { name: by })] : []),
  ];
  return (
    <li className={styles.entry}>
      <header>
        <span>
          <strong>{t(`contacts.kind.${kind}`)}</strong> <DateTime at={at} />
        </span>
        <Actions contact={contact} onEdit={onEdit} />
      </header>
      {facts.length > 0 ? <small>{facts.join(' · ')}</small> : null}
      {note ? <p>{note}</p> : null}
      {suggestion ? (
        <p className={styles.suggestion}>
          <BulbOutlined aria-label={t('contacts.field.suggestion')} /> {suggestion}{' '}
          {suggestionRating ? (
            <StatusTag tone={suggestionRating === 'high-value' ? 'success' : 'neutral'}>
              {t(`contacts.rating.${suggestionRating}`)}
            </StatusTag>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}
