import { Skeleton } from 'antd';
import { useApiQuery } from '../../../../api';
import { ProblemAlert } from '../../../../ui';
import { useChoices } from '../../builder/use-choices';
import type { Graph } from '../../definition';
import { type Journey, JourneyContext } from '../journey-context';
import { WayTaken } from './way-taken';

interface WaysOfProps {
  campaign: { id: number; definition: Graph };
  customerId: number;
}

const NOTHING: Omit<Journey, 'graph' | 'choices'> = {
  ...{ edit: null, selected: null, select: () => undefined },
  ...{ problems: [], numbers: new Map<string, never>() },
};

/** How one customer went through a campaign, each time they did, the latest first. */
export default function WaysOf({ campaign: { id, definition }, customerId }: WaysOfProps) {
  const choices = useChoices();
  const ways = useApiQuery('/api/campaigns/{id}/customers/{customerId}/ways', {
    params: { path: { id, customerId } },
  });
  if (ways.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (ways.isError) return <ProblemAlert error={ways.error} onRetry={() => void ways.refetch()} />;
  return (
    <JourneyContext value={{ ...NOTHING, graph: definition, choices }}>
      {ways.data.map((way) => (
        <WayTaken key={way.enrolmentId} way={way} />
      ))}
    </JourneyContext>
  );
}
