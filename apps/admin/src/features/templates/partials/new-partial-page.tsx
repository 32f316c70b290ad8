import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { Page } from '../../../ui';
import type { Channel } from '../editor/template-draft';
import { blankPartial } from './partial-draft';
import { PartialEditor } from './partial-editor';

/** A partial that is not saved yet. */
export default function NewPartialPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const channel: Channel = useParams().channel === 'sms' ? 'sms' : 'email';
  const create = useApiMutation('post', '/api/template-partials', {
    invalidates: ['/api/template-partials'],
  });
  return (
    <Page
      title={t('template-partials.new.title')}
      subtitle={t(`template-partials.new.${channel}`)}
      breadcrumbs={[{ label: t('template-partials.title'), to: '/templates/partials' }]}
      width="wide"
    >
      <PartialEditor
        key={channel}
        withName
        initial={blankPartial(channel, language)}
        saveLabel={t('template-partials.new.save')}
        onSave={(body) => create.mutateAsync({ body })}
        onSaved={({ id }) => void navigate(`/templates/partials/${id}`, { replace: true })}
      />
    </Page>
  );
}
