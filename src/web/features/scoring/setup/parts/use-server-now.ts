import { useEffect, useState } from "react";

/** The instant by the server's clock, in milliseconds, counted on from its last answer. */
export function useServerNow(answered: string): number {
  const [now, setNow] = useState(() => Date.parse(answered));
  useEffect(() => {
    const started = performance.now();
    const base = Date.parse(answered);
    setNow(base);
    const timer = setInterval(() => setNow(base + performance.now() - started), 15_000);
    return () => clearInterval(timer);
  }, [answered]);
  return now;
}
