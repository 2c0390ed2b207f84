import { Checkbox, SimpleGrid, TextInput } from "@mantine/core";
import type { EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { evidenceTexts } from "../texts.ts";
import type { EvidenceDocument } from "./evidence-types.ts";
import { OddDayLines } from "./odd-day-lines.tsx";

export type DocumentFacts = Pick<
  EvidenceDocument,
  "title" | "number" | "issuer" | "documentDate" | "provesFrom" | "provesUntil" | "public"
>;

export const noFacts: DocumentFacts = {
  title: null,
  number: null,
  issuer: null,
  documentDate: null,
  provesFrom: null,
  provesUntil: null,
  public: false,
};

interface DocumentFieldsProps {
  readonly facts: DocumentFacts;
  readonly onChange: (facts: DocumentFacts) => void;
  /** A secret document has its number, issuer and date alone. */
  readonly isSecret: boolean;
  readonly faults: FieldFaults;
  /** The day on which the file came in; absent: there is none. */
  readonly uploadedOn?: string;
  /** The days that evidence of the round must lie in, where the document is seen in one. */
  readonly period?: EvidencePeriod;
}

const noPeriod: EvidencePeriod = { from: null, until: null };

/** What people say of a document: title, number, issuer and the three dates. */
export function DocumentFields(props: DocumentFieldsProps) {
  const { facts, onChange, isSecret, faults, uploadedOn = null, period = noPeriod } = props;
  const t = useTexts(evidenceTexts);
  const set = (change: Partial<DocumentFacts>) => onChange({ ...facts, ...change });
  return (
    <>
      {!isSecret && (
        <TextInput
          label={t("facts.name")}
          required
          data-autofocus
          maxLength={500}
          value={facts.title ?? ""}
          onChange={(event) => set({ title: event.currentTarget.value })}
          {...faults.at("title")}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput
          label={t("facts.number")}
          required={isSecret}
          maxLength={300}
          value={facts.number ?? ""}
          onChange={(event) => set({ number: event.currentTarget.value })}
          {...faults.at("number")}
        />
        <TextInput
          label={t("facts.issuer")}
          maxLength={300}
          value={facts.issuer ?? ""}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
          {...faults.at("issuer")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: isSecret ? 2 : 3 }} spacing="xs">
        <DayPicker
          label={t("facts.date")}
          value={facts.documentDate}
          onChange={(documentDate) => set({ documentDate })}
          {...faults.at("documentDate")}
        />
        {!isSecret && (
          <>
            <DayPicker
              label={t("facts.provesFrom")}
              value={facts.provesFrom}
              onChange={(provesFrom) => set({ provesFrom })}
              {...faults.at("provesFrom")}
            />
            <DayPicker
              label={t("facts.provesUntil")}
              value={facts.provesUntil}
              onChange={(provesUntil) => set({ provesUntil })}
              {...faults.at("provesUntil")}
            />
          </>
        )}
      </SimpleGrid>
      <OddDayLines days={facts} uploadedOn={uploadedOn} period={period} />
      {!isSecret && (
        <Checkbox
          label={t("facts.public")}
          checked={facts.public}
          onChange={(event) => set({ public: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** As the server takes them: an empty field is none. */
export function cleanFacts(facts: DocumentFacts): DocumentFacts {
  const text = (value: string | null) => value?.trim() || null;
  return { ...facts, title: text(facts.title), number: text(facts.number), issuer: text(facts.issuer) };
}
