import { useEffect, useState } from "react";

/**
 * Brings the keyboard back to where it was when a dialog that exists only while it is open goes away; without it the
 * next Tab would start at the top of the page.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
