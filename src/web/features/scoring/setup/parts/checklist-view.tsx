import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { ChecklistItem } from "../../../../../domain/scoring/workflow/checklist.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle, IconInfoCircle } from "../../../../ui/icons/icons.gen.ts";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

interface ChecklistViewProps {
  readonly round: { readonly id: string };
  readonly items: readonly ChecklistItem[];
}

/** What is missing, each with the place where it is mended. */
export function ChecklistView({ round, items }: ChecklistViewProps) {
  const t = useTexts(setupTexts);
  return (
    <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {items.map((item) => {
        const Icon = item.severity === "blocking" ? IconAlertTriangle : IconInfoCircle;
        const rest = item.count - item.names.length;
        const names = isOfStage(item)
          ? ""
          : [...item.names, ...(rest > 0 && item.names.length > 0 ? [t("more", { count: rest })] : [])].join(", ");
        const stage = isOfStage(item) ? `${t(`stage.${item.names[0] as WindowStage}`)}: ` : "";
        return (
          <li key={`${item.code} ${item.names[0] ?? ""}`}>
            <Text size="sm" component="span" fw={600} className={item.severity === "blocking" ? classes["gap"] : ""}>
              <Icon size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {stage}
              {t(`check.${item.code}`, { count: item.count })}
            </Text>{" "}
            <Link to={pathOf(round.id, item.place)} className="no-print">
              {t("opening.mend", { place: t(`place.${item.place}`) })}
            </Link>
            {names !== "" && !namesNothing(item) && (
              <Text size="xs" className={classes["names"]}>
                {names}
              </Text>
            )}
          </li>
        );
      })}
    </Stack>
  );
}

const isOfStage = ({ code }: ChecklistItem) => ["windowMissing", "windowPast", "stageLeftOut"].includes(code);
const namesNothing = ({ code }: ChecklistItem) =>
  ["councilEmpty", "noChair", "evidenceDatesMissing", "asOfMissing"].includes(code);

function pathOf(roundId: string, place: ChecklistItem["place"]): string {
  if (place === "accounts") return "/accounts";
  if (place === "round") return `/rounds/${roundId}/change`;
  return place === "windows" ? `/rounds/${roundId}/setup` : `/rounds/${roundId}/setup/${place}`;
}
