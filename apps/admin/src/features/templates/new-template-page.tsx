import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Empty, LinkButton, Page, ProblemAlert } from '../../ui';
import { BLANK_STARTERS, type TemplateDraft, blankDraft, draftOf, toBody } from './editor/template-draft';
import { TemplateEditor } from './editor/template-editor';

function useStart(): { draft: TemplateDraft | null | undefined; error: unknown; retry: () => void } {
  const { t } = useTranslation();
  const { starter = '' } = useParams();
  const { language } = useLanguage();
  const gallery = useApiQuery('/api/templates/gallery');
  const channel = BLANK_STARTERS.get(starter);
  const found = gallery.data?.find(({ id }) => id === starter);
  const retry = (): void => void gallery.refetch();
  if (channel) {
    const unsubscribe = (lng: string): string => t('templates.new.unsubscribe', { lng });
    return { draft: blankDraft(channel, language, unsubscribe), error: null, retry };
  }
  if (!gallery.data) return { draft: undefined, error: gallery.error, retry };
  if (!found) return { draft: null, error: null, retry };
  const name = t('templates.new.copyOf', { name: found.name[language] });
  return { draft: draftOf(name, found.source), error: null, retry };
}

/** A template that is not saved yet, begun from the gallery or from nothing. */
export default function NewTemplatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, error, retry } = useStart();
  const create = useApiMutation('post', '/api/templates', { invalidates: ['/api/templates'] });
  const breadcrumbs = [
    { label: t('templates.title'), to: '/templates' },
    { label: t('templates.gallery.title'), to: '/templates/new' },
  ];
  return (
    <Page title={t('templates.new.title')} breadcrumbs={breadcrumbs} width="wide">
      {error ? <ProblemAlert error={error} onRetry={retry} /> : null}
      {draft === undefined && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {draft === null ? (
        <Empty
          title={t('templates.new.unknown')}
          action={<LinkButton to="/templates/new">{t('templates.gallery.title')}</LinkButton>}
        />
      ) : null}
      {draft ? (
        <TemplateEditor
          initial={draft}
          saveLabel={t('templates.new.save')}
          onSave={(changed) => create.mutateAsync({ body: toBody(changed) })}
          onSaved={({ id }) => void navigate(`/templates/${id}`, { replace: true })}
        />
      ) : null}
    </Page>
  );
}
