import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Panel } from '../../../ui';
import { useChoices } from '../builder/use-choices';
import type { Campaign } from '../definition';
import { ExportButton } from './export-button';
import { GoalPanel } from './goal-panel';
import { JourneyView } from './journey-view';

interface JourneyLifeProps {
  campaign: Campaign;
  /** Milliseconds between looks at the numbers. */
  refreshMs: number | false;
}

/** The steps of a campaign as it runs, with how many are at each, went on and left. */
export default function JourneyLife({ campaign, refreshMs }: JourneyLifeProps) {
  const { t } = useTranslation();
  const { id, name, definition, status } = campaign;
  const choices = useChoices();
  const [selected, select] = useState<string | null>(null);
  const isDraft = status === 'draft';
  const { data } = useApiQuery(
    '/api/campaigns/{id}/steps',
    { params: { path: { id } } },
    { enabled: !isDraft, refetchInterval: refreshMs },
  );
  const numbers = useMemo(() => new Map(data?.map((each) => [each.step, each])), [data]);
  return (
    <Panel
      title={t('campaign-journey.title')}
      hint={t(isDraft ? 'campaigns.plan.draft' : 'campaign-journey.liveHint')}
    >
      <JourneyView
        journey={{
          ...{ graph: definition, edit: null, selected, select, problems: [], numbers, choices },
          campaignId: isDraft ? undefined : id,
        }}
        tools={<ExportButton name={name} graph={definition} />}
        about={<GoalPanel />}
      />
    </Panel>
  );
}
