import { ActionIcon, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { unitKindLabels } from "../../../../domain/organisations/unit-labels.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { IconChevronDown, IconChevronRight } from "../../../ui/icons/icons.gen.ts";
import { walkLinks } from "../../../ui/walk-links.ts";
import { organisationTexts } from "../texts.ts";
import type { Branch } from "./grow-tree.ts";
import { unitName } from "./unit-name.ts";
import classes from "./unit-tree.module.css";

interface UnitTreeProps {
  readonly roots: readonly Branch[];
  readonly day: string | undefined;
  /** While searching everything found is open. */
  readonly allOpen: boolean;
}

/** Nested lists: arrows up and down go from unit to unit, right opens and goes in, left closes and
 * goes up, Enter shows the unit. */
export function UnitTree({ roots, day, allOpen }: UnitTreeProps) {
  return (
    <ul className={classes["tree"]} onKeyDown={walkLinks}>
      {roots.map((branch) => (
        <Twig key={branch.node.id} branch={branch} depth={0} day={day} allOpen={allOpen} />
      ))}
    </ul>
  );
}

/** The first unit below, or the unit above, as far as it is on the screen. */
function neighbour(link: HTMLElement, below: boolean): HTMLElement | null | undefined {
  const item = link.closest("li");
  const target = below ? item?.querySelector("ul") : item?.parentElement?.closest("li");
  return target?.querySelector<HTMLElement>("[data-row-link]");
}

interface TwigProps {
  readonly branch: Branch;
  readonly depth: number;
  readonly day: string | undefined;
  readonly allOpen: boolean;
}

function Twig({ branch, depth, day, allOpen }: TwigProps) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const [chosen, setChosen] = useState<boolean>();
  const { node, children } = branch;
  const open = chosen ?? (allOpen || depth === 0);
  const name = unitName(node, language);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const right = event.key === "ArrowRight";
    const shown = open && children.length > 0;
    if (right === shown) neighbour(event.currentTarget, right)?.focus();
    else if (children.length > 0) setChosen(right);
  };
  return (
    <li>
      <div className={classes["line"]}>
        {children.length > 0 ? (
          <ActionIcon
            size="sm"
            aria-expanded={open}
            aria-label={t(open ? "tree.close" : "tree.open", { name })}
            onClick={() => setChosen(!open)}
          >
            {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          </ActionIcon>
        ) : (
          <span className={classes["gap"]} />
        )}
        <div className={classes["unit"]}>
          <Link
            to="/units/$unitId"
            params={{ unitId: node.id }}
            search={day ? { day } : {}}
            data-row-link
            className={classes["link"]}
            onKeyDown={keys}
          >
            {name}
          </Link>
          <Text span size="xs" c="dimmed" className="tabular">
            {node.officialCode ? `${node.officialCode} · ` : ""}
            {unitKindLabels[node.kind][language]}
            {children.length > 0 ? ` · ${children.length}` : ""}
          </Text>
        </div>
      </div>
      {open && children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Twig key={child.node.id} branch={child} depth={depth + 1} day={day} allOpen={allOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}
