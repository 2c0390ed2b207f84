import { useEffect, useState } from "react";

/**
 * Brings the keyboard back to where it was when a dialog that exists only while it is open goes away; without it the
 * next Tab would start at the top of the page. Where the act took the button away with it, the content of the page has
 * the keyboard, so that the next Tab reaches what may be done now.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (isLost() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        setTimeout(() => {
          if (isLost()) document.getElementById("main")?.focus({ preventScroll: true });
        }, settled);
      });
    },
    [before],
  );
}

/** Milliseconds after which a page has read again what an act changed. */
const settled = 400;

/** True where nothing has the keyboard. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
