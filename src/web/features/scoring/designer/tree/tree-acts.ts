import type { KeyboardEvent } from "react";
import type { PartPath } from "../../../../../domain/scoring/edit/part-path.ts";

/** What can be done with the chosen part; each gives the path of what is chosen then. */
export interface TreeActs {
  readonly up: () => PartPath | undefined;
  readonly down: () => PartPath | undefined;
  readonly in: () => PartPath | undefined;
  readonly out: () => PartPath | undefined;
  readonly addSibling: () => PartPath | undefined;
  readonly addChild: () => PartPath | undefined;
  readonly addArea: () => PartPath | undefined;
  readonly duplicate: () => PartPath | undefined;
  readonly remove: () => PartPath | undefined;
  readonly place: (from: PartPath, to: PartPath) => PartPath | undefined;
}

type KeyedAct = Exclude<keyof TreeActs, "place">;

const withAlt: Readonly<Record<string, KeyedAct>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The act that a key means while a line of the tree has the focus. */
export function actOfKey(
  event: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">,
): KeyedAct | undefined {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey && !command) return withAlt[event.key];
  if (command && event.key.toLowerCase() === "d") return "duplicate";
  if (command || event.altKey) return undefined;
  if (event.key === "Insert") return event.shiftKey ? "addChild" : "addSibling";
  return event.key === "Delete" ? "remove" : undefined;
}
