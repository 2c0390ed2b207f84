import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { AccountDetail, OneTimePassword } from "../../../../contract/identity/accounts.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { identityTexts } from "../texts.ts";
import { GiveRoleDialog } from "./give-role-dialog.tsx";
import { NameSubstituteDialog } from "./name-substitute-dialog.tsx";
import { OneTimePasswordDialog } from "./one-time-password-dialog.tsx";

type Act = "reset" | "unlock" | "sessions" | "deactivate" | "reactivate";
type Open = Act | "role" | "substitute" | undefined;

/** The lawful acts on an account; what is not allowed is absent. */
export function AccountActions({ account }: { account: AccountDetail }) {
  const t = useTexts(identityTexts);
  const [open, setOpen] = useState<Open>();
  const [given, setGiven] = useState<OneTimePassword>();
  const { can, state } = account;
  const close = () => setOpen(undefined);
  const act = (name: Act) => (
    <Button key={name} variant="default" onClick={() => setOpen(name)}>
      {t(`act.${name}.button`)}
    </Button>
  );
  return (
    <>
      {can.deactivate && act(state === "deactivated" ? "reactivate" : "deactivate")}
      {can.resetPassword && account.lockedUntil !== null && act("unlock")}
      {can.resetPassword && state === "active" && act("sessions")}
      {can.resetPassword && state !== "deactivated" && act("reset")}
      {can.edit && state !== "deactivated" && (
        <Button variant="default" onClick={() => setOpen("substitute")}>
          {t("substitutions.name")}
        </Button>
      )}
      {can.giveRoles && state !== "deactivated" && (
        <Button variant="default" onClick={() => setOpen("role")}>
          {t("roles.give")}
        </Button>
      )}
      {can.edit && <LinkButton to={`/accounts/${account.id}/edit`}>{t("edit")}</LinkButton>}
      {open === "role" && <GiveRoleDialog accountId={account.id} unitId={account.unitId} onClose={close} />}
      {open === "substitute" && <NameSubstituteDialog account={account} onClose={close} />}
      {open !== undefined && open !== "role" && open !== "substitute" && (
        <ActDialog act={open} account={account} onClose={close} onGiven={setGiven} />
      )}
      {given && <OneTimePasswordDialog given={given} onClose={() => setGiven(undefined)} />}
    </>
  );
}

interface ActDialogProps {
  readonly act: Act;
  readonly account: AccountDetail;
  readonly onClose: () => void;
  readonly onGiven: (given: OneTimePassword) => void;
}

function ActDialog({ act, account, onClose, onGiven }: ActDialogProps) {
  const t = useTexts(identityTexts);
  const [removeTotp, setRemoveTotp] = useState(false);
  const reset = useCommand("identity.resetPassword", ["identity", "audit"]);
  const unlock = useCommand("identity.unlockAccount", ["identity", "audit"]);
  const endSessions = useCommand("identity.endAccountSessions", ["identity", "audit"]);
  const deactivate = useCommand("identity.deactivateAccount", ["identity", "audit"]);
  const reactivate = useCommand("identity.reactivateAccount", ["identity", "audit"]);
  const params = { accountId: account.id };
  const { version } = account;
  const acts: Record<Act, (reason: string) => Promise<unknown>> = {
    reset: async (reason) => onGiven(await reset.mutateAsync({ params, body: { reason, removeTotp } })),
    unlock: () => unlock.mutateAsync({ params }),
    sessions: () => endSessions.mutateAsync({ params }),
    deactivate: (reason) => deactivate.mutateAsync({ params, body: { reason, version } }),
    reactivate: (reason) => reactivate.mutateAsync({ params, body: { reason, version } }),
  };
  const names = { login: account.login, name: account.displayName };
  const withReason = act !== "unlock" && act !== "sessions";
  return (
    <ConfirmDialog
      title={t(`act.${act}.title`, names)}
      detail={t(`act.${act}.detail`)}
      confirmLabel={t(`act.${act}.button`)}
      destructive={act === "deactivate"}
      {...(withReason && { reasonLabel: t("reason") })}
      onConfirm={async (reason) => {
        await acts[act](reason);
        notify({ kind: "done", text: t("done", { what: t(`act.${act}.button`) }), detail: account.displayName });
      }}
      onClose={onClose}
    >
      {act === "reset" && account.totpEnabled && (
        <Checkbox
          label={t("act.reset.totp")}
          checked={removeTotp}
          onChange={(event) => setRemoveTotp(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
