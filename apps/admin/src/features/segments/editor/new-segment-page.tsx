import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useApiMutation } from '../../../api';
import { newGroup, toDraft } from '../rule/draft';
import { readSuggestion } from '../rule/rule-address';
import { WithCatalogue } from '../with-catalogue';
import { SegmentEditor } from './segment-editor';
import type { SegmentDraft } from './use-segment-draft';

function draftOf({ rule, name }: ReturnType<typeof readSuggestion>): SegmentDraft {
  return { name: name ?? '', description: '', root: rule ? toDraft(rule) : newGroup('all') };
}

/** A new segment, empty or with the rule that another page suggests. */
export default function NewSegmentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [suggestion] = useState(() => readSuggestion(params));
  const [start] = useState(() => draftOf(suggestion));
  const create = useApiMutation('post', '/api/segments', { invalidates: ['/api/segments'] });
  return (
    <WithCatalogue>
      {(catalogue) => (
        <SegmentEditor
          title={t('segments.new')}
          breadcrumbs={[{ label: t('segments.title'), to: '/segments' }]}
          catalogue={catalogue}
          start={start}
          suggested={suggestion.rule !== undefined}
          onSave={async (body) => {
            const { id } = await create.mutateAsync({ body });
            return () => void navigate(`/segments/${id}`);
          }}
        />
      )}
    </WithCatalogue>
  );
}
