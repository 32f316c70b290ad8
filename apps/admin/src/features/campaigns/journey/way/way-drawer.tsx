import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { ProblemAlert } from '../../../../ui';
import { useChoices } from '../../builder/use-choices';
import type { Campaign } from '../../definition';
import { type Journey, JourneyContext } from '../journey-context';
import { WayTaken } from './way-taken';

export interface Traveller {
  id: number;
  name: string;
}

interface WayDrawerProps {
  campaign: Campaign;
  traveller: Traveller;
  onClose: () => void;
}

const NOTHING: Omit<Journey, 'graph' | 'choices'> = {
  ...{ edit: null, selected: null, select: () => undefined },
  ...{ problems: [], numbers: new Map<string, never>() },
};

/** How one customer went through a campaign, step by step, and why. */
export default function WayDrawer({ campaign, traveller, onClose }: WayDrawerProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const path = { id: campaign.id, customerId: traveller.id };
  const ways = useApiQuery('/api/campaigns/{id}/customers/{customerId}/ways', { params: { path } });
  return (
    <Drawer
      open
      size={460}
      title={t('campaign-journey.way.title', { name: traveller.name })}
      onClose={onClose}
    >
      {ways.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {ways.isError ? <ProblemAlert error={ways.error} onRetry={() => void ways.refetch()} /> : null}
      <JourneyContext value={{ ...NOTHING, graph: campaign.definition, choices }}>
        {ways.data?.map((way) => (
          <WayTaken key={way.enrolmentId} way={way} />
        ))}
      </JourneyContext>
    </Drawer>
  );
}
