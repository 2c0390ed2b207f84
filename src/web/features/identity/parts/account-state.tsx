import { useTexts } from "../../../i18n/texts.ts";
import { StateBadge, type StateKind } from "../../../ui/state-badge.tsx";
import { identityTexts } from "../texts.ts";

interface AccountStateProps {
  readonly state: "active" | "notYet" | "ended" | "deactivated";
  readonly locked: boolean;
}

const kinds: Readonly<Record<AccountStateProps["state"], StateKind>> = {
  active: "done",
  notYet: "soon",
  ended: "plain",
  deactivated: "plain",
};

/** Whether the account works today; a lock outweighs everything else. */
export function AccountState({ state, locked }: AccountStateProps) {
  const t = useTexts(identityTexts);
  if (locked) return <StateBadge kind="late" label={t("isLocked")} />;
  return <StateBadge kind={kinds[state]} label={t(`state.${state}`)} />;
}
