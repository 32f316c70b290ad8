import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';
import { toDraft } from '../rule/draft';
import type { Catalogue, SegmentRule } from '../rule/rule';
import { WithCatalogue } from '../with-catalogue';
import { SegmentEditor } from './segment-editor';
import { Waiting } from '../waiting';

interface EditorProps {
  segment: ApiData<'/api/segments/{id}'> & { rule: SegmentRule };
  catalogue: Catalogue;
}

function Editor({ segment, catalogue }: EditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, name, description, rule, refreshedAt } = segment;
  const save = useApiMutation('put', '/api/segments/{id}', { invalidates: ['/api/segments'] });
  const [start] = useState(() => ({ name, description, root: toDraft(rule) }));
  return (
    <SegmentEditor
      title={t('segments.editNamed', { name })}
      breadcrumbs={[
        { label: t('segments.title'), to: '/segments' },
        { label: name, to: `/segments/${id}` },
      ]}
      catalogue={catalogue}
      start={start}
      onSave={async (body) => {
        await save.mutateAsync({ params: { path: { id } }, body });
        return () => void navigate(`/segments/${id}`, { state: { refreshedBefore: refreshedAt } });
      }}
    />
  );
}

/** A list has no rule to edit: its members are changed where they stand. */
function OfKind({
  id,
  segment,
  catalogue,
}: {
  id: number;
  segment: ApiData<'/api/segments/{id}'>;
  catalogue: Catalogue;
}) {
  const { rule } = segment;
  if (!rule) return <Navigate to={`/segments/${id}`} replace />;
  return <Editor key={id} segment={{ ...segment, rule }} catalogue={catalogue} />;
}

/** A segment that exists. Its rule is read once: what others save meanwhile doesn't overwrite the editor. */
export default function EditSegmentPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const segment = useApiQuery('/api/segments/{id}', { params: { path: { id } } });
  return (
    <WithCatalogue>
      {(catalogue) =>
        segment.data ? (
          <OfKind id={id} segment={segment.data} catalogue={catalogue} />
        ) : (
          <Waiting title={t('segments.edit')} query={segment} />
        )
      }
    </WithCatalogue>
  );
}
