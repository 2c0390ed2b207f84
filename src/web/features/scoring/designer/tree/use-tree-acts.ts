import { useState } from "react";
import {
  addPart,
  duplicatePart,
  type Edited,
  removePart,
  split,
} from "../../../../../domain/scoring/edit/edit-parts.ts";
import { type Direction, movePart, placePart } from "../../../../../domain/scoring/edit/move-part.ts";
import { childrenOf, findPart, type PartPath } from "../../../../../domain/scoring/edit/part-path.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { Designer } from "../state/use-designer.ts";
import { type DesignerKey, designerTexts } from "../texts.ts";
import type { TreeActs } from "./tree-acts.ts";

/** The acts on the chosen part, and what they did as a sentence for readers of the screen. */
export function useTreeActs(designer: Designer): { readonly acts: TreeActs; readonly said: string } {
  const t = useTexts(designerTexts);
  const [said, setSaid] = useState("");
  const { document, path } = designer;
  const code = findPart(document, path)?.code ?? "";
  const take = (edited: Edited | undefined, done: DesignerKey, refused: DesignerKey): PartPath | undefined => {
    if (edited === undefined) {
      setSaid(t(refused, { code }));
      return undefined;
    }
    designer.take(edited);
    const part = findPart(edited.set, edited.path);
    const place = (edited.path.at(-1) ?? 0) + 1;
    const count = childrenOf(edited.set, edited.path.slice(0, -1)).length;
    const parent = findPart(edited.set, edited.path.slice(0, -1))?.code ?? t("tree");
    setSaid(t(done, { code: part?.code ?? code, place, count, parent }));
    return edited.path;
  };
  const move = (direction: Direction) => () =>
    path.length === 0 ? undefined : take(movePart(document, path, direction), "said.moved", "said.noRoom");
  const add = (parent: PartPath) => take(addPart(document, parent), "said.added", "said.noRoom");
  const acts: TreeActs = {
    up: move("up"),
    down: move("down"),
    in: move("in"),
    out: move("out"),
    addSibling: () => add(path.slice(0, -1)),
    addChild: () => add(path.length >= 3 ? path.slice(0, -1) : path),
    addArea: () => add([]),
    duplicate: () => (path.length === 0 ? undefined : take(duplicatePart(document, path), "said.added", "said.noRoom")),
    remove: () => {
      if (path.length === 0) return undefined;
      const set = removePart(document, path);
      const [parent, at] = split(path);
      const left = childrenOf(set, parent).length;
      const next = left === 0 ? parent : [...parent, Math.min(at, left - 1)];
      designer.edit(set, next);
      setSaid(t("said.removed", { code }));
      return next;
    },
    place: (from, to) => take(placePart(document, from, to), "said.moved", "said.noRoom"),
  };
  return { acts, said };
}
