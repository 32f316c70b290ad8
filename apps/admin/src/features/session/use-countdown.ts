import { useEffect, useState } from 'react';

/** Whole seconds left of `seconds` counted from `since` (milliseconds), down to 0. */
export function useCountdown(seconds: number, since: number): number {
  const end = seconds > 0 ? since + seconds * 1000 : 0;
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (end === 0) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [end]);
  return Math.max(0, Math.ceil((end - Math.max(now, since)) / 1000));
}
