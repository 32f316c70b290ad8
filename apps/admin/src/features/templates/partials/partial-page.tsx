import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../../api';
import { ConfirmDelete, Page, ProblemAlert, RoleGate } from '../../../ui';
import { inclusionOf } from '../editor/snippet';
import { ChannelTag } from '../template-tags';
import { type PartialDetail, partialDraftOf } from './partial-draft';
import { PartialEditor } from './partial-editor';
import { PartialUses } from './partial-uses';

const CHANGES = { invalidates: ['/api/template-partials', '/api/templates/preview'] };

function DeleteButton({ partial }: { partial: PartialDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useApiMutation('delete', '/api/template-partials/{id}', CHANGES);
  const { id, name, templates, within } = partial;
  const names = within.join(t('templates.comma'));
  return (
    <RoleGate minimum="marketer">
      <ConfirmDelete
        name={name}
        effects={[
          t('template-partials.delete.templates', { count: templates }),
          ...(within.length > 0 ? [t('template-partials.delete.within', { names })] : []),
        ]}
        onDelete={() => remove.mutateAsync({ params: { path: { id } } })}
        onDeleted={() => void navigate('/templates/partials')}
      />
    </RoleGate>
  );
}

function Editor({ partial }: { partial: PartialDetail }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/template-partials/{id}', CHANGES);
  return (
    <PartialEditor
      initial={partialDraftOf(partial)}
      saveLabel={t('template-partials.save')}
      onSave={({ content }) => save.mutateAsync({ params: { path: { id: partial.id } }, body: { content } })}
    >
      <PartialUses partial={partial} />
    </PartialEditor>
  );
}

/** A partial: its text, what it makes, and the templates that include it. */
export default function PartialPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const partial = useApiQuery('/api/template-partials/{id}', { params: { path: { id } } });
  const { data } = partial;
  return (
    <Page
      title={data?.name ?? t('template-partials.one')}
      subtitle={
        data ? (
          <>
            <ChannelTag channel={data.channel} /> · <code>{inclusionOf(data)}</code>
          </>
        ) : undefined
      }
      breadcrumbs={[{ label: t('template-partials.title'), to: '/templates/partials' }]}
      width="wide"
      actions={data ? <DeleteButton partial={data} /> : undefined}
    >
      {partial.isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
      {partial.isError && !data ? (
        <ProblemAlert error={partial.error} onRetry={() => void partial.refetch()} />
      ) : null}
      {data ? <Editor key={data.id} partial={data} /> : null}
    </Page>
  );
}
