import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui';
import { Builder } from './builder/builder';
import { blankDraft } from './definition';

/** `?segment=3&template=2` begins with what another page has chosen. */
const idIn = (params: URLSearchParams, name: string): number | null => Number(params.get(name)) || null;

export default function NewCampaignPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const initial = blankDraft({ segmentId: idIn(params, 'segment'), templateId: idIn(params, 'template') });
  return (
    <Page
      title={t('campaigns.new')}
      breadcrumbs={[{ label: t('campaigns.title'), to: '/campaigns' }]}
      subtitle={t('campaign-builder.builder.subtitle')}
    >
      <Builder initial={initial} id={null} />
    </Page>
  );
}
