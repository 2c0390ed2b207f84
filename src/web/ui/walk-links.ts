import type { KeyboardEvent } from "react";

/** Arrow keys go from one `data-row-link` to the next inside the element that has this handler; Enter opens the link. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const link = (event.target as HTMLElement).closest<HTMLElement>("[data-row-link]");
  if (step === undefined || !link) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const next = links[links.indexOf(link) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
