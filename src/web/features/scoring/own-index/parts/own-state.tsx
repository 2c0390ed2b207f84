import { Badge } from "@mantine/core";
import type { OwnIndexOverview, OwnPart } from "../../../../../contract/scoring/own-index/rounds.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { ownTexts } from "../texts.ts";

const kinds: Readonly<Record<OwnIndexOverview["state"], StateKind>> = {
  preparing: "plain",
  running: "running",
  approved: "soon",
  sent: "done",
  published: "done",
};
const partKinds: Readonly<Record<OwnPart["state"], StateKind>> = {
  untouched: "plain",
  drafting: "running",
  filled: "soon",
  approved: "done",
};

export function OwnStateBadge({ state }: { state: OwnIndexOverview["state"] }) {
  const t = useTexts(ownTexts);
  return <StateBadge kind={kinds[state]} label={t(`state.${state}`)} />;
}

/** Where the part of an agency stands; late is said beside it. */
export function PartStateBadge({ state, late = false }: { state: OwnPart["state"]; late?: boolean }) {
  const t = useTexts(ownTexts);
  return (
    <>
      <StateBadge kind={partKinds[state]} label={t(`part.${state}`)} />{" "}
      {late && <StateBadge kind="late" label={t("late")} />}
    </>
  );
}

export function OwnDemonstrationBadge({ shown }: { shown: boolean }) {
  const t = useTexts(ownTexts);
  return shown ? (
    <Badge variant="default" tt="none">
      {t("demonstration")}
    </Badge>
  ) : null;
}
