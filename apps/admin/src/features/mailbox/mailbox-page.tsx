import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation } from '../../api';
import { ConfirmDelete, Page, RoleGate, useIsNarrow } from '../../ui';
import styles from './mailbox-page.module.css';
import { MailList } from './mail-list';
import { MailReader, NoMailChosen } from './mail-reader';

function EmptyMailbox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clear = useApiMutation('delete', '/api/mailbox', { invalidates: ['/api/mailbox'] });
  return (
    <ConfirmDelete
      name={t('mailbox.all')}
      verb={t('mailbox.empty')}
      effects={[t('mailbox.effect')]}
      onDelete={() => clear.mutateAsync({})}
      onDeleted={() => void navigate('/mailbox')}
    />
  );
}

/** The built-in mailbox, as a mail program: the list and the mail side by side, one after the other on a phone. */
export default function MailboxPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const narrow = useIsNarrow();
  return (
    <Page
      title={t('mailbox.title')}
      subtitle={narrow && id ? undefined : t('mailbox.subtitle')}
      width="wide"
      actions={
        <RoleGate minimum="marketer">
          <EmptyMailbox />
        </RoleGate>
      }
    >
      <div className={styles.mailbox}>
        {narrow && id ? null : <MailList chosen={id} />}
        {id ? <MailReader key={id} id={Number(id)} /> : narrow ? null : <NoMailChosen />}
      </div>
    </Page>
  );
}
