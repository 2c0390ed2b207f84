import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { type PartPath, pathOfPlace, placeOfPath } from "../../../../../domain/scoring/edit/part-path.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { pointsPrinter } from "../../sets/tree/points-printer.ts";
import type { Designer } from "../state/use-designer.ts";
import { designerTexts } from "../texts.ts";
import classes from "./designer-tree.module.css";
import { dropPath } from "./drop-path.ts";
import { keyOf, partLines } from "./part-lines.ts";
import { type DropPlace, PartRow } from "./part-row.tsx";
import { actOfKey, type TreeActs } from "./tree-acts.ts";
import { TreeTotals } from "./tree-totals.tsx";

interface DesignerTreeProps {
  readonly designer: Designer;
  readonly acts: TreeActs;
}

/** The parts of the set: chosen by click and arrow keys, moved by Alt and arrow keys or by dragging. */
export function DesignerTree({ designer, acts }: DesignerTreeProps) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const { document, path: chosen, checked } = designer;
  const body = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<PartPath>();
  const [over, setOver] = useState<{ readonly place: string; readonly drop: DropPlace }>();
  const lines = partLines(document, closed);
  const at = lines.findIndex((line) => line.place === placeOfPath(chosen));
  const print = pointsPrinter(
    lines.map(({ part }) => (part.max === null || part.max === "" ? null : String(part.max))),
    language,
  );
  const focus = (path: PartPath) => {
    // The line may only stand there after the change was drawn.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-place="${placeOfPath(path)}"]`)?.focus(),
    );
  };
  const choose = (line: (typeof lines)[number] | undefined) => {
    if (line === undefined) return;
    designer.select(line.path);
    focus(line.path);
  };
  const setOpen = (line: (typeof lines)[number], open: boolean) => {
    const key = keyOf(line.part, line.path);
    const next = new Set(closed);
    if (open) next.delete(key);
    else next.add(key);
    setClosed(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    const act = actOfKey(event);
    if (act !== undefined) {
      event.preventDefault();
      const path = acts[act]();
      if (path !== undefined) focus(path);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || line === undefined) return;
    const isOpen = !closed.has(keyOf(line.part, line.path));
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(lines[at + 1]),
      ArrowUp: () => choose(lines[at - 1]),
      Home: () => choose(lines[0]),
      End: () => choose(lines.at(-1)),
      ArrowRight: () => (line.children > 0 && !isOpen ? setOpen(line, true) : choose(lines[at + 1])),
      ArrowLeft: () => {
        if (line.children > 0 && isOpen) setOpen(line, false);
        else choose(lines.find(({ place }) => place === placeOfPath(line.path.slice(0, -1))));
      },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  const onDragOver = (event: DragEvent<HTMLElement>, target: PartPath) => {
    if (dragged === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    const half = event.clientY < box.top + box.height / 2 ? "before" : "behind";
    const drop = dragged.length === target.length ? half : dragged.length === target.length + 1 ? "inside" : undefined;
    if (drop === undefined) return setOver(undefined);
    event.preventDefault();
    setOver({ place: placeOfPath(target), drop });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined && over !== undefined) {
      const target = pathOfPlace(over.place);
      const moved = acts.place(dragged, dropPath(document, target, over.drop));
      if (moved !== undefined) focus(moved);
    }
    endDrag();
  };
  const endDrag = () => {
    setDragged(undefined);
    setOver(undefined);
  };

  return (
    <div>
      <div ref={body} role="tree" aria-label={t("tree")} className={classes["tree"]} onKeyDown={onKeyDown}>
        {lines.map((line, index) => (
          <PartRow
            key={line.place}
            line={line}
            name={(language === "en" ? line.part.nameEn : undefined) ?? line.part.name}
            open={!closed.has(keyOf(line.part, line.path))}
            // Where the set itself is chosen the Tab key reaches the first line.
            chosen={at === -1 ? index === 0 && chosen.length > 0 : index === at}
            findings={checked.findings.get(line.place) ?? []}
            print={print}
            drop={over?.place === line.place ? over.drop : undefined}
            onChoose={() => designer.select(line.path)}
            onOpen={() => setOpen(line, closed.has(keyOf(line.part, line.path)))}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", line.part.code);
              setDragged(line.path);
            }}
            onDragOver={(event) => onDragOver(event, line.path)}
            onDrop={onDrop}
            onDragEnd={endDrag}
          />
        ))}
      </div>
      <TreeTotals document={document} print={print} />
    </div>
  );
}
