import { useCallback, useId, useMemo, useRef } from 'react';
import { lineBounds } from './line-bounds';
import { type Channel, type Part, bodyOf, type TemplateProblem } from './template-draft';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface TextTarget {
  idOf: (part: Part) => string;
  /** The part was last written in. */
  touch: (part: Part) => void;
  /** Puts a text where the cursor is, or last was. */
  insert: (text: string) => void;
  /** Leads to where a problem is. */
  goTo: (problem: Pick<TemplateProblem, 'part' | 'line' | 'partial'>) => void;
}

/** As if typed, so that the browser's undo knows it. Nothing else offers that, though the name is deprecated. */
function typeInto(element: TextElement, text: string): void {
  element.focus();
  document.execCommand('insertText', false, text);
}

function showLine(element: TextElement, line: number): void {
  const [start, end] = lineBounds(element.value, line);
  element.setSelectionRange(start, end);
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight);
  element.scrollTop = Math.max(0, (line - 4) * lineHeight);
}

/** Where what is picked beside the texts (a variable, a problem) goes to. */
export function useTextTarget(channel: Channel): TextTarget {
  const prefix = useId();
  const last = useRef<Part>(bodyOf(channel));
  const idOf = useCallback((part: Part) => `${prefix}${part}`, [prefix]);
  return useMemo(() => {
    const find = (part: Part): TextElement | null =>
      document.getElementById(idOf(part)) as TextElement | null;
    return {
      idOf,
      touch: (part) => {
        last.current = part;
      },
      insert: (text) => {
        const element = find(last.current);
        if (element) typeInto(element, text);
      },
      goTo: ({ part, line, partial }) => {
        const element = find(part ?? last.current);
        element?.focus();
        if (element && line !== undefined && partial === undefined) showLine(element, line);
      },
    };
  }, [idOf]);
}
