import { Button, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { RemarkTemplate } from "../../../../../contract/scoring/remarks.ts";
import { remarkCauseLabels } from "../../../../../domain/scoring/appraisal/remark-cause.ts";
import { nameRemarkPlaces, remarkPlaces } from "../../../../../domain/scoring/appraisal/remark-text.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { RemarkDialog } from "../parts/remark-dialog.tsx";
import { appraisalTexts } from "../texts.ts";

/** The stock remarks and deduction codes of the province; the index owner keeps them. */
export function RemarksPage() {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const [editing, setEditing] = useState<RemarkTemplate | "new">();
  const answer = useOperation("scoring.listRemarks", {});
  return (
    <Loaded answer={answer}>
      {({ items, abilities }) => (
        <Stack gap="sm">
          <PageTitle
            title={t("remarks.title", { count: items.filter((one) => !one.retired).length })}
            actions={abilities.edit && <Button onClick={() => setEditing("new")}>{t("remarks.add")}</Button>}
          />
          <Text size="sm" c="dimmed">
            {t("remarks.places", { places: remarkPlaces[language].join(", ") })}
          </Text>
          <WideContent label={t("nav.remarks")} stackable>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("remarks.code")}</Table.Th>
                  <Table.Th>{t("remarks.text")}</Table.Th>
                  <Table.Th>{t("remarks.cause")}</Table.Th>
                  <Table.Th ta="right">{t("remarks.deduction")}</Table.Th>
                  <Table.Th>{t("remarks.origin")}</Table.Th>
                  {abilities.edit && <Table.Td className="no-print" />}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((one) => (
                  <Table.Tr key={one.code}>
                    <Table.Th scope="row">{one.code}</Table.Th>
                    <Table.Td miw={260}>
                      {language === "en" ? (one.textEn ?? nameRemarkPlaces(one.textVi)) : nameRemarkPlaces(one.textVi)}
                      {one.retired && <StateBadge kind="plain" label={t("remarks.retired")} />}
                    </Table.Td>
                    <Table.Td data-label={t("remarks.cause")}>
                      {one.cause === null ? t("remarks.noCause") : remarkCauseLabels[one.cause][language]}
                    </Table.Td>
                    <Table.Td ta="right" data-label={t("remarks.deduction")}>
                      {one.deduction !== null && <NumberText value={one.deduction} />}
                    </Table.Td>
                    <Table.Td data-label={t("remarks.origin")}>
                      {t(one.shipped ? "remarks.shipped" : "remarks.own")}
                    </Table.Td>
                    {abilities.edit && (
                      <Table.Td className="no-print">
                        <Button
                          variant="default"
                          size="compact-xs"
                          aria-label={`${t("remarks.change")} ${one.code}`}
                          onClick={() => setEditing(one)}
                        >
                          {t("remarks.change")}
                        </Button>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideContent>
          {editing !== undefined && (
            <RemarkDialog remark={editing === "new" ? undefined : editing} onClose={() => setEditing(undefined)} />
          )}
        </Stack>
      )}
    </Loaded>
  );
}
