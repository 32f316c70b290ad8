import { Skeleton } from 'antd';
import { Suspense, lazy, useState } from 'react';
import type { CampaignDraft, Graph } from '../definition';
import { graphOf, oneMessageOf } from '../one-message';
import { Builder } from './builder';

const JourneyBuilder = lazy(() => import('../journey/journey-builder'));

interface CampaignEditorProps {
  name: string;
  definition: Graph;
  /** Null for one that was never saved. */
  id: number | null;
}

/** Builds a campaign: of one message in five steps, of several as a journey. */
export function CampaignEditor({ name, definition, id }: CampaignEditorProps) {
  // As it was opened: what a save makes of it does not change how it is being built.
  const [simple] = useState(() => oneMessageOf(definition));
  const [begun, setBegun] = useState<CampaignDraft | null>(null);
  if (simple && !begun)
    return <Builder initial={{ name, definition: simple }} id={id} onJourney={setBegun} />;
  const start = begun ? { name: begun.name, graph: graphOf(begun.definition) } : { name, graph: definition };
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
      <JourneyBuilder saved={{ name, graph: definition }} start={start} id={id} />
    </Suspense>
  );
}
