import { areaTypeLabels, unitKindLabels } from "../../../../domain/organisations/unit-labels.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitName } from "../parts/unit-name.ts";
import { organisationTexts } from "../texts.ts";

interface FieldReading {
  readonly labels: Readonly<Record<string, string>>;
  readonly printField: (key: string, value: unknown) => string;
}

/** How the fields of a unit read when two contents are compared: names instead of codes and numbers. */
export function useFieldReading(): FieldReading {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const tree = useOperation("organisations.getUnitTree", { query: {} });
  const printField = (key: string, value: unknown): string => {
    if (key === "kind") return unitKindLabels[value as keyof typeof unitKindLabels][language];
    if (key === "areaType") return areaTypeLabels[value as keyof typeof areaTypeLabels][language];
    const parent = key === "parentId" ? tree.data?.nodes.find((node) => node.id === value) : undefined;
    if (parent) return unitName(parent, language);
    return String(value);
  };
  return {
    labels: {
      officialCode: t("officialCode"),
      nameVi: t("nameVi"),
      nameEn: t("nameEn"),
      shortName: t("shortName"),
      kind: t("kind"),
      areaType: t("areaType"),
      parentId: t("parent"),
      effectiveOn: t("effectiveOn"),
      validFrom: t("effectiveOn"),
      number: t("document"),
      date: t("documentDate"),
      reason: t("reason"),
    },
    printField,
  };
}
