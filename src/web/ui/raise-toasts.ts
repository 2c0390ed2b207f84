const room = "--congtam-room-below";

/**
 * As the `ref` of a bar that sticks to the bottom of the window: notices rise by its height while it is there, so that
 * they never lie over its buttons.
 */
export function raiseToasts(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => style.setProperty(room, `${bar.offsetHeight}px`));
  watch.observe(bar);
  return () => {
    watch.disconnect();
    style.removeProperty(room);
  };
}
