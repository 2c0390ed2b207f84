import { useEffect } from "react";

const attribute = "data-mantine-color-scheme";

/** Paper is white: whoever works in the dark theme prints in the light one, also by the browser's own command. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let screen: string | null = null;
    const before = () => {
      screen = root.getAttribute(attribute);
      root.setAttribute(attribute, "light");
    };
    const after = () => {
      if (screen !== null) root.setAttribute(attribute, screen);
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
}
