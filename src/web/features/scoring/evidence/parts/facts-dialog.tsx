import { Button, Fieldset, Group, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import type { EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import { call } from "../../../../api/call.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { dayOf, printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { evidenceTexts } from "../texts.ts";
import { cleanFacts, type DocumentFacts, DocumentFields } from "./document-fields.tsx";
import { type EvidenceDocument, type EvidenceItem, type EvidencePlace, nameOfDocument } from "./evidence-types.ts";

interface FactsDialogProps {
  /** The document, and its place under a component where it is opened from there. */
  readonly item: { readonly document: EvidenceDocument } & Partial<EvidenceItem>;
  readonly place?: EvidencePlace;
  /** The days that evidence of the round must lie in. */
  readonly period?: EvidencePeriod;
  /** Where in its list the document stands, and the way to the next one: from one to the next without closing. */
  readonly row?: { readonly number: number; readonly of: number; readonly onNext: (() => void) | undefined };
  readonly onClose: () => void;
}

const numberOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);

/** Changes what is known of a document and where in it people must look. */
export function FactsDialog({ item, place, period, row, onClose }: FactsDialogProps) {
  useReturnFocus();
  const t = useTexts(evidenceTexts);
  const client = useQueryClient();
  const { document } = item;
  const isSecret = document.kind === "secret";
  const stored = useMemo(() => ({ ...pickFacts(document), ...pickSpot(item) }), [document, item]);
  const draft = useKeptDraft(`evidence.facts.${document.id}.${item.linkId ?? ""}`, stored);
  const { section, pageFrom, pageTo, note: where, ...facts } = draft.values;
  const spot = { section, pageFrom, pageTo, note: where };
  const [error, setError] = useState<unknown>();
  const { form, faults } = useFieldFaults(error);
  const [busy, setBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isNext = (event.nativeEvent as SubmitEvent).submitter?.dataset["next"] !== undefined;
    setBusy(true);
    setError(undefined);
    try {
      await saveFacts(document, cleanFacts(facts));
      if (place && item.linkId) await savePlace(place, item as EvidenceItem, spot);
      draft.saved();
      if (isNext && row?.onNext) row.onNext();
      else onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
      await client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith("evidence.") });
    }
  };
  const field = (key: keyof typeof spot) => ({
    value: spot[key],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [key]: event.currentTarget.value }),
    ...faults.at(key),
  });
  return (
    <Modal opened onClose={onClose} title={t("facts.title")} size="lg">
      <form ref={form} onSubmit={save}>
        <Stack gap="sm">
          <DraftLine draft={draft} />
          {row && row.of > 1 && (
            <Text size="sm" fw={600}>
              {t("facts.row", { number: row.number, of: row.of, name: nameOfDocument(document) })}
            </Text>
          )}
          <DocumentFields
            facts={facts}
            onChange={draft.change}
            isSecret={isSecret}
            faults={faults}
            {...(document.kind === "file" && { uploadedOn: dayOf(document.uploadedAt) })}
            {...(period && { period })}
          />
          <Text size="xs" c="dimmed">
            {t("facts.uploaded", { at: printInstant(document.uploadedAt) })}
          </Text>
          {place && (
            <Fieldset legend={t("facts.place")}>
              <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
                {!isSecret && <TextInput label={t("facts.section")} maxLength={300} {...field("section")} />}
                <TextInput label={t("facts.pageFrom")} inputMode="numeric" {...field("pageFrom")} />
                <TextInput label={t("facts.pageTo")} inputMode="numeric" {...field("pageTo")} />
              </SimpleGrid>
              {!isSecret && (
                <Textarea label={t("facts.note")} autosize minRows={2} maxLength={1000} mt="xs" {...field("note")} />
              )}
            </Fieldset>
          )}
          <ErrorNotice error={error} faults={faults} />
          <Group gap="xs">
            <Button type="submit" loading={busy}>
              {t("save")}
            </Button>
            {row?.onNext && (
              <Button type="submit" variant="default" loading={busy} data-next>
                {t("facts.saveNext")}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function pickFacts(from: DocumentFacts): DocumentFacts {
  const { title, number, issuer, documentDate, provesFrom, provesUntil } = from;
  return { title, number, issuer, documentDate, provesFrom, provesUntil, public: from.public };
}

function pickSpot(item: FactsDialogProps["item"]) {
  return {
    section: item.section ?? "",
    pageFrom: String(item.pageFrom ?? ""),
    pageTo: String(item.pageTo ?? ""),
    note: item.note ?? "",
  };
}

async function saveFacts(document: EvidenceDocument, facts: DocumentFacts): Promise<void> {
  if (JSON.stringify(pickFacts(facts)) === JSON.stringify(cleanFacts(pickFacts(document)))) return;
  const body = { basedOnVersion: document.version, ...facts };
  await call("evidence.changeDocument", { params: { documentId: document.id }, body });
}

/** The place is written anew, so that where people had to look on an earlier day stays known. */
async function savePlace(
  { roundId, unitId, component }: EvidencePlace,
  item: EvidenceItem,
  spot: Readonly<Record<"section" | "pageFrom" | "pageTo" | "note", string>>,
): Promise<void> {
  const typed = {
    section: spot.section.trim() || null,
    pageFrom: numberOf(spot.pageFrom),
    pageTo: numberOf(spot.pageTo),
    note: spot.note.trim() || null,
  };
  const { section, pageFrom, pageTo, note, stage, linkId } = item;
  if (JSON.stringify(typed) === JSON.stringify({ section, pageFrom, pageTo, note })) return;
  await call("evidence.linkDocument", {
    params: { roundId, unitId } as CallInput<"evidence.linkDocument">["params"],
    body: { component, stage, documentId: item.document.id, ...typed, replaces: linkId },
  });
}
