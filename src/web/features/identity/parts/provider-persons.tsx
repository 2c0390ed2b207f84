import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Section } from "../../../ui/detail/facts.tsx";
import { EditForm } from "../../../ui/form/edit-form.tsx";
import { textField } from "../../../ui/form/text-field.ts";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { providerTexts } from "./provider-texts.ts";

type Person = AccountDetail["identities"][number];

/** Who signs in to this account at the identity provider; nothing where there is none and never was. */
export function ProviderPersons({ account }: { account: AccountDetail }) {
  const t = useTexts(providerTexts);
  const ways = useOperation("identity.getSignInWays", {});
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Person>();
  const unlink = useCommand("identity.unlinkIdentity", ["identity", "audit"]);
  const issuer = ways.data?.provider?.issuer;
  const { identities, can, state } = account;
  if (issuer === undefined && identities.length === 0) return null;
  const mayAdd = can.edit && state !== "deactivated" && issuer !== undefined;
  const isTied = identities.some((person) => person.issuer === issuer);
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        {identities.length === 0 && <Text size="sm">{t("none")}</Text>}
        {identities.map((person) => (
          <Group key={person.id} justify="space-between" gap="xs">
            <Text size="sm" style={{ overflowWrap: "anywhere" }} flex="1 1 220px">
              <strong>{person.subject}</strong>
              <br />
              {person.issuer} · {t("since", { at: printInstant(person.since) })}
            </Text>
            {can.edit && (
              <Button variant="default" aria-label={t("untieOf", person)} onClick={() => setLeaving(person)}>
                {t("untie")}
              </Button>
            )}
          </Group>
        ))}
        {mayAdd && !isTied && (
          <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setAdding(true)}>
            {t("tie")}
          </Button>
        )}
      </Stack>
      {adding && <TieDialog account={account} onClose={() => setAdding(false)} />}
      {leaving && (
        <ConfirmDialog
          title={t("untieTitle", { name: account.displayName })}
          detail={t("untieDetail")}
          confirmLabel={t("untie")}
          destructive
          reasonLabel={t("reason")}
          onConfirm={async (reason) => {
            await unlink.mutateAsync({ params: { accountId: account.id, identityId: leaving.id }, body: { reason } });
            notify({ kind: "done", text: t("untied"), detail: account.displayName });
          }}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Section>
  );
}

function TieDialog({ account, onClose }: { account: AccountDetail; onClose: () => void }) {
  const t = useTexts(providerTexts);
  useReturnFocus();
  const link = useCommand("identity.linkIdentity", ["identity", "audit"]);
  const [initial] = useState({ subject: "", reason: "" });
  const form = useEditForm({
    id: `identity.linkIdentity.${account.id}`,
    initial,
    save: async (body) => {
      await link.mutateAsync({ params: { accountId: account.id }, body });
      return () => {
        notify({ kind: "done", text: t("tied"), detail: account.displayName });
        onClose();
      };
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("tieTitle", { name: account.displayName })}>
      <EditForm form={form} submitLabel={t("tie")} onCancel={onClose}>
        <TextInput
          label={t("subject")}
          description={t("subjectHint")}
          required
          data-autofocus
          autoCapitalize="none"
          spellCheck={false}
          {...textField(form.field("subject"))}
        />
        <Textarea label={t("reason")} required autosize minRows={2} {...textField(form.field("reason"))} />
      </EditForm>
    </Modal>
  );
}
