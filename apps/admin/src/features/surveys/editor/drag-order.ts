import { type DragEvent, useState } from 'react';

interface Dragged {
  from: number;
  over: number | null;
}

/** Puts the rows of a list in order with the pointer; the keyboard has buttons of its own. */
export function useDragOrder(move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const end = (): void => setDragged(null);
  return (index: number) => ({
    /** Whether the row would come to stand here. */
    isTarget: dragged !== null && dragged.over === index && dragged.from !== index,
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags only what carries something.
        event.dataTransfer.setData('text/plain', String(index));
        setDragged({ from: index, over: null });
      },
      onDragEnd: end,
    },
    target: {
      onDragOver: (event: DragEvent) => {
        if (!dragged) return;
        event.preventDefault();
        if (dragged.over !== index) setDragged({ ...dragged, over: index });
      },
      onDrop: (event: DragEvent) => {
        if (!dragged) return;
        event.preventDefault();
        if (dragged.from !== index) move(dragged.from, index);
        end();
      },
    },
  });
}
