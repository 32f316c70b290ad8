import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Layout } from '../graph/layout';
import { CARD_HEIGHT, cardWidth } from '../graph/sizes';
import { useJourney } from '../journey-context';

const isWithin = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** Brings a step that was chosen elsewhere, by a key, a problem, an insertion, before the eyes. */
export function useInView(frame: RefObject<HTMLDivElement | null>, layout: Layout): void {
  const { graph, selected } = useJourney();
  const flow = useReactFlow();
  const bring = useEffectEvent((id: string): void => {
    const card = frame.current?.querySelector(`.react-flow__node[data-id="${id}"]`);
    const [place, step] = [layout.places.get(id), graph.steps[id]];
    if (!card || !frame.current || !place || !step) return;
    if (isWithin(card.getBoundingClientRect(), frame.current.getBoundingClientRect())) return;
    const zoom = Math.max(flow.getZoom(), 0.7);
    void flow.setCenter(place.x + cardWidth(step) / 2, place.y + CARD_HEIGHT / 2, { zoom });
  });
  useEffect(() => {
    if (selected !== null) bring(selected);
  }, [selected]);
}
