import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../api';
import { Page } from '../../ui';
import { emptyDraft } from './editor/survey-draft';
import { SurveyForm } from './editor/survey-form';

/** A survey that is not saved yet. */
export default function NewSurveyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [initial] = useState(emptyDraft);
  const create = useApiMutation('post', '/api/surveys', { invalidates: ['/api/surveys'] });
  return (
    <Page title={t('surveys.new')} breadcrumbs={[{ label: t('surveys.title'), to: '/surveys' }]} width="wide">
      <SurveyForm
        initial={initial}
        onSave={(body) => create.mutateAsync({ body })}
        onSaved={({ id }) => void navigate(`/surveys/${id}`, { replace: true })}
      />
    </Page>
  );
}
