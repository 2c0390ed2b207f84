import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import { call } from "../../../../api/call.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import type { SendTarget } from "../sending/sending.ts";
import { placeDocuments } from "../sending/store-document.ts";
import { evidenceTexts } from "../texts.ts";
import { cleanFacts, DocumentFields, noFacts } from "./document-fields.tsx";

interface CiteDialogProps {
  readonly kind: "cited" | "secret";
  readonly target: SendTarget;
  /** The days that evidence of the round must lie in. */
  readonly period?: EvidencePeriod;
  readonly onClose: () => void;
}

/** A document without a file: one that lies in the document system, or a secret one by its number. */
export function CiteDialog({ kind, target, period, onClose }: CiteDialogProps) {
  useReturnFocus();
  const t = useTexts(evidenceTexts);
  const client = useQueryClient();
  const { roundId = "", component = "" } = target.place ?? {};
  const draft = useKeptDraft(`evidence.cite.${kind}.${target.unitId}.${roundId}.${component}`, noFacts);
  const facts = draft.values;
  const [error, setError] = useState<unknown>();
  const { form, faults } = useFieldFaults(error);
  const [busy, setBusy] = useState(false);
  const isSecret = kind === "secret";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const { title, number, issuer, documentDate, ...more } = cleanFacts(facts);
      const shared = { unitId: target.unitId, number: number ?? "", issuer, documentDate };
      const body = isSecret
        ? { kind: "secret" as const, ...shared }
        : { kind: "cited" as const, ...shared, number, title: title ?? "", ...more };
      const document = await call("evidence.addDocument", { body } as CallInput<"evidence.addDocument">);
      await placeDocuments([document.id], target);
      draft.saved();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
      await client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith("evidence.") });
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(isSecret ? "secret.title" : "cite.title")} size="lg">
      <form ref={form} onSubmit={save}>
        <Stack gap="sm">
          <Text size="sm">{t(isSecret ? "secret.detail" : "cite.detail")}</Text>
          <DraftLine draft={draft} />
          <DocumentFields
            facts={facts}
            onChange={draft.change}
            isSecret={isSecret}
            faults={faults}
            {...(period && { period })}
          />
          <ErrorNotice error={error} faults={faults} />
          <Group gap="xs">
            <Button type="submit" loading={busy}>
              {t("save")}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
