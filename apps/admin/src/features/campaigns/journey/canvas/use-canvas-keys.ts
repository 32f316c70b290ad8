import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useShortcut } from '../../../../ui';
import type { Layout } from '../graph/layout';
import { type Direction, neighbour } from '../graph/neighbour';
import { PANEL_ID, useJourney } from '../journey-context';
import { useEdits } from '../use-edits';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The kinds of step behind a plus sign, which stand outside the canvas. */
const MENU = '.ant-dropdown';

const DRAWN_MS = 50;

const cardOf = (frame: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  frame?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);

/** Whether the keyboard is on the canvas, or nowhere: not in a form. */
function isHere(frame: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active === document.body || !!frame?.contains(active) || !!active?.closest(MENU);
}

const isCard = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node');

/** The canvas without a mouse: arrows from step to step, Enter opens, A adds behind, Delete takes out. */
export function useCanvasKeys(frame: RefObject<HTMLDivElement | null>, layout: Layout) {
  const { graph, edit, selected, select } = useJourney();
  const edits = useEdits();
  const enabled = edit !== null && selected !== null;
  const chosen = selected ?? graph.start;
  useShortcut({
    ...{ keys: 'a', labelKey: 'campaign-journey.key.insert', enabled },
    run: () => cardOf(frame.current, chosen)?.querySelector<HTMLElement>('[data-insert]')?.click(),
  });
  useShortcut({
    ...{ keys: 'delete', labelKey: 'campaign-journey.key.remove', enabled },
    run: () => (isHere(frame.current) ? edits?.remove(chosen) : undefined),
  });
  useShortcut({
    ...{ keys: 'mod+d', labelKey: 'campaign-journey.key.copy', enabled },
    run: () => edits?.copy(chosen),
  });
  // Whoever works with the keyboard stays on the canvas when a step comes or goes; whoever types in a form stays there.
  useEffect(() => {
    if (selected === null || !isHere(frame.current)) return;
    // The card of a step that has just come is drawn a moment later.
    const drawn = setTimeout(() => cardOf(frame.current, selected)?.focus({ preventScroll: true }), DRAWN_MS);
    return () => clearTimeout(drawn);
  }, [frame, selected]);

  const open = (id: string): void => {
    select(id);
    requestAnimationFrame(() => document.getElementById(PANEL_ID)?.focus());
  };
  return (event: KeyboardEvent): void => {
    if (!isCard(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = event.target.dataset.id ?? graph.start;
    const direction = ARROWS[event.key];
    const to = direction ? neighbour(graph, layout.places, id, direction) : undefined;
    if (to !== undefined) select(to);
    else if (event.key === 'Enter' || event.key === ' ') open(id);
    else if (!direction) return;
    event.preventDefault();
  };
}
