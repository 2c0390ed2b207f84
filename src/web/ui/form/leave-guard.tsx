import { useBlocker } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import { LeaveDialog } from "./leave-dialog.tsx";

/** Milliseconds a page waits for its saving before it asks. */
const longestWait = 4000;

interface LeaveGuardProps {
  readonly isDirty: () => boolean;
  /** Saves what is on its way to be saved by itself; only what is unsaved after it is asked about. */
  readonly settle?: () => Promise<void>;
}

/** Asks before a page with unsaved contents is left; the draft stays in any case. */
export function LeaveGuard({ isDirty, settle }: LeaveGuardProps) {
  const t = useTexts(uiTexts);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isDirty()) return false;
      await Promise.race([settle?.(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
      return isDirty();
    },
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <LeaveDialog
      title={t("form.leaveTitle")}
      detail={t("form.leaveDetail")}
      leaveLabel={t("form.leave")}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}
