import { Group, Stack } from "@mantine/core";
import { useState } from "react";
import { documentKindLabels, evidenceFlagLabels } from "../../../../../domain/scoring/evidence/labels.ts";
import { EvidenceFlag } from "../../../../../domain/scoring/evidence/model.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listDocumentsColumns } from "../../../../api/columns/evidence.gen.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { today } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { printValue } from "../../../../ui/list/cell-value.tsx";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { UnitPicker } from "../../../../ui/unit-picker.tsx";
import { AddMenu } from "../parts/add-menu.tsx";
import { CiteDialog } from "../parts/cite-dialog.tsx";
import { DocumentFlags } from "../parts/document-flags.tsx";
import { DropArea } from "../parts/drop-area.tsx";
import { nameOfDocument } from "../parts/evidence-types.ts";
import { LeftUploads } from "../parts/left-uploads.tsx";
import { SendingList } from "../parts/sending-list.tsx";
import { enqueue, useSendings } from "../sending/send-queue.ts";
import type { SendTarget } from "../sending/sending.ts";
import { useReadAgain } from "../sending/use-read-again.ts";
import { evidenceTexts } from "../texts.ts";

/** What was noticed is shown as badges in one column; the export has a column for each. */
const shownColumns = {
  ...listDocumentsColumns,
  usualSort: "-uploadedAt",
  columns: listDocumentsColumns.columns.map((column) =>
    column.key === "outOfPeriod" ? { ...column, title: { vi: "Dấu hiệu", en: "Noticed" } } : column,
  ),
};

const years = Array.from({ length: 8 }, (_, at) => String(Number(today().slice(0, 4)) - at));

/** The documents of one unit: search, filters, adding, and what was noticed. */
export function LibraryPage() {
  const t = useTexts(evidenceTexts);
  const language = useLanguage();
  const session = useSession();
  const { values, change } = useListAddress();
  const [citing, setCiting] = useState<"cited" | "secret">();
  const unitId = values["unit"] || session.unitId;
  const tree = useOperation("organisations.getUnitTree", { query: {} });
  const unit = tree.data?.nodes.find(({ id }) => id === unitId);
  const unitName = (language === "en" && unit?.nameEn) || unit?.nameVi || session.unitName || "";
  const target: SendTarget = { unitId, place: null };
  const sendings = useSendings().filter(({ target: to }) => to.unitId === unitId && to.place === null);
  useReadAgain(sendings.filter(({ state }) => state === "done").length);
  const add = (files: readonly File[]) => enqueue(files, target);
  const fills = canAny(session, ["scoring.fill"]);
  return (
    <>
      <ListPage
        operation="evidence.listDocuments"
        columns={shownColumns}
        fixed={{ unitId }}
        title={(page) =>
          page
            ? t("library.title", { count: printDecimal(page.total, language), unit: unitName })
            : t("library.loading")
        }
        rowKey={(document) => document.id}
        pathOf={(document) => `/evidence/${document.id}`}
        hidden={[
          "provesFrom",
          "provesUntil",
          "undated",
          "reused",
          "duplicate",
          "unreadable",
          "pageCount",
          "fileName",
          "uploadedBy",
        ]}
        filters={[
          {
            kind: "choice",
            key: "kind",
            label: t("library.kind"),
            options: Object.entries(documentKindLabels).map(([value, label]) => ({ value, label: label[language] })),
          },
          {
            kind: "choice",
            key: "year",
            label: t("library.year"),
            options: years.map((year) => ({ value: year, label: year })),
          },
          {
            kind: "choice",
            key: "flag",
            label: t("library.flag"),
            options: [
              ...Object.entries(evidenceFlagLabels).map(([value, label]) => ({ value, label: label[language] })),
              { value: "unused", label: t("flag.unused") },
            ],
          },
        ]}
        cells={{
          title: (document) => nameOfDocument(document),
          kind: (document) => documentKindLabels[document.kind][language],
          outOfPeriod: (document) =>
            EvidenceFlag.options.some((flag) => document[flag]) && <DocumentFlags document={document} />,
          // Most of these names say already that something lacks: "no" beside them would be read twice.
          undated: ({ undated }) => undated && printValue(true, "boolean", language),
          unreadable: ({ unreadable }) => unreadable && printValue(true, "boolean", language),
          reused: ({ reused }) => reused && printValue(true, "boolean", language),
          duplicate: ({ duplicate }) => duplicate && printValue(true, "boolean", language),
        }}
        empty={{ title: t("library.empty"), hint: t("library.emptyHint") }}
        actions={(page) => page?.abilities.keep && <AddMenu onFiles={add} onCite={setCiting} />}
        lead={
          fills && (
            <Stack gap="xs">
              <Group>
                <UnitPicker
                  label={t("library.unit")}
                  value={unitId}
                  onChange={(chosen) => change({ unit: chosen ?? "" })}
                  w={{ base: "100%", xs: 360 }}
                />
              </Group>
              <DropArea label={t("add.drop")} onFiles={add}>
                <Stack gap="xs">
                  {t("panel.noneHint")}
                  <SendingList sendings={sendings} />
                  <LeftUploads target={target} />
                </Stack>
              </DropArea>
            </Stack>
          )
        }
      />
      {citing && <CiteDialog kind={citing} target={target} onClose={() => setCiting(undefined)} />}
    </>
  );
}
