import { Badge } from "@mantine/core";
import type { OwnComponentRow } from "../../../../../contract/scoring/own-index/components.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ownTexts } from "../texts.ts";

/** Why the agency does not score a component itself; nothing where it does. */
export function AskedBadge({ row }: { row: Pick<OwnComponentRow, "selfAsked" | "leftOut" | "source"> }) {
  const t = useTexts(ownTexts);
  if (row.selfAsked) return null;
  const why = row.leftOut !== null ? "leftOut" : row.source === "survey" ? "survey" : "elsewhere";
  return (
    <Badge variant="default" tt="none">
      {t(why)}
    </Badge>
  );
}
