import { Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { sheetTexts } from "../texts.ts";
import { type Show, shows } from "../work/choose-components.ts";
import type { SheetAddress } from "../work/use-sheet-address.ts";

interface SheetFilterProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  readonly onChange: (next: Partial<SheetAddress>) => void;
}

/** Which components are shown, and how. */
export function SheetFilter({ sheet, address, onChange }: SheetFilterProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const areas = sheet.areas.map((one) => ({ value: one.code, label: `${one.code}. ${nameOf(one, language)}` }));
  return (
    <Group gap="sm" className="no-print">
      <TextInput
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        w={270}
        value={address.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("show.label")}
        value={address.show}
        data={shows.map((show) => ({ value: show, label: t(`show.${show}`) }))}
        onChange={(event) => onChange({ show: event.currentTarget.value as Show, component: "" })}
      />
      <NativeSelect
        aria-label={t("areas")}
        hiddenFrom="md"
        value={address.area}
        data={[{ value: "", label: t("areas.all") }, ...areas]}
        onChange={(event) => onChange({ area: event.currentTarget.value, component: "" })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("view.label")}
        value={address.list ? "list" : "one"}
        data={[
          { value: "one", label: t("view.one") },
          { value: "list", label: t("view.list") },
        ]}
        onChange={(view) => onChange({ list: view === "list" })}
      />
    </Group>
  );
}
