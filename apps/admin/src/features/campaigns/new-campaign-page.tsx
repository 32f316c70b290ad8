import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui';
import { CampaignEditor } from './builder/campaign-editor';
import { blankDraft } from './definition';
import { graphOf } from './one-message';

/** `?segment=3&template=2` begins with what another page has chosen. */
const idIn = (params: URLSearchParams, name: string): number | null => Number(params.get(name)) || null;

export default function NewCampaignPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { name, definition } = blankDraft({
    segmentId: idIn(params, 'segment'),
    templateId: idIn(params, 'template'),
  });
  return (
    <Page
      title={t('campaigns.new')}
      breadcrumbs={[{ label: t('campaigns.title'), to: '/campaigns' }]}
      subtitle={t('campaign-builder.builder.subtitle')}
    >
      <CampaignEditor name={name} definition={graphOf(definition)} id={null} />
    </Page>
  );
}
