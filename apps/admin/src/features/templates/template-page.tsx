import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';
import { ConfirmDelete, Page, ProblemAlert, RoleGate, StatusTag } from '../../ui';
import { draftOf, toBody } from './editor/template-draft';
import { TemplateEditor } from './editor/template-editor';
import { ChannelTag } from './template-tags';

type Template = ApiData<'/api/templates/{id}'>;

function ArchiveButton({ template }: { template: Template }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const archive = useApiMutation('delete', '/api/templates/{id}', { invalidates: ['/api/templates'] });
  return (
    <RoleGate minimum="marketer">
      <ConfirmDelete
        name={template.name}
        verb={t('templates.archive.verb')}
        effects={[
          t('templates.archive.gone'),
          t('templates.archive.campaigns', { count: template.campaigns }),
        ]}
        onDelete={() => archive.mutateAsync({ params: { path: { id: template.id } } })}
        onDeleted={() => void navigate('/templates')}
      />
    </RoleGate>
  );
}

function Tags({ template }: { template: Template }) {
  const { t } = useTranslation();
  if (template.archivedAt) return <StatusTag>{t('templates.archived')}</StatusTag>;
  return <StatusTag tone="accent">{t('templates.versionN', { n: template.version })}</StatusTag>;
}

function Subtitle({ template }: { template: Template }) {
  const { t } = useTranslation();
  return (
    <>
      <ChannelTag channel={template.channel} /> · {t('templates.campaigns', { count: template.campaigns })}
    </>
  );
}

function Editor({ template }: { template: Template }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/templates/{id}', { invalidates: ['/api/templates'] });
  const { id, name, source, topic, version, archivedAt } = template;
  return (
    <TemplateEditor
      initial={draftOf(name, source, topic)}
      readOnly={archivedAt !== null}
      saveLabel={t('templates.saveVersion', { n: version + 1 })}
      onSave={(draft) => save.mutateAsync({ params: { path: { id } }, body: toBody(draft) })}
    />
  );
}

/** A template: its texts and what becomes of them, side by side. */
export default function TemplatePage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const template = useApiQuery('/api/templates/{id}', { params: { path: { id } } });
  const { data } = template;
  return (
    <Page
      title={data?.name ?? t('templates.one')}
      tag={data ? <Tags template={data} /> : undefined}
      subtitle={data ? <Subtitle template={data} /> : undefined}
      breadcrumbs={[{ label: t('templates.title'), to: '/templates' }]}
      width="wide"
      actions={data && !data.archivedAt ? <ArchiveButton template={data} /> : undefined}
    >
      {template.isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
      {template.isError && !data ? (
        <ProblemAlert error={template.error} onRetry={() => void template.refetch()} />
      ) : null}
      {data ? <Editor key={data.id} template={data} /> : null}
    </Page>
  );
}
