import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Gives the focus back to what had it when this was first drawn. For dialogs that are taken away rather than closed:
 * without it the keyboard would begin again at the top of the page.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  const giveBack = useEffectEvent(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  useEffect(() => () => queueMicrotask(() => giveBack()), []);
}
