import { NativeSelect, Radio, Stack } from "@mantine/core";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { AuthenticityBadge } from "../../sets/parts/set-badges.tsx";
import { titleOf } from "../../sets/parts/set-words.ts";
import { designerTexts } from "../texts.ts";
import { type SetStart, startFrom, startNext } from "./set-start.ts";

interface OriginFieldsProps {
  readonly start: SetStart;
  readonly onChange: (start: SetStart) => void;
}

const kinds = ["empty", "shipped", "set"] as const;

/** What a set begins with: nothing, one that ships with the program, or one that is there. */
export function OriginFields({ start, onChange }: OriginFieldsProps) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const shipped = useOperation("scoring.listShippedSets", {}).data?.items ?? [];
  const sets = useOperation("scoring.listCriteriaSets", { query: { pageSize: "200", sort: "-createdAt" } }).data?.items;
  const { origin } = start;
  const kind = origin?.kind ?? "set";
  const chooseShipped = (code: string) => {
    const set = shipped.find((one) => one.code === code);
    const known = { code: "", title: set?.title ?? "", titleEn: set?.titleEn ?? "", level: set?.level ?? "" };
    onChange(startFrom(set && { kind: "shipped", code }, known));
  };
  const chooseSet = (set: CriteriaSetRow | undefined) => onChange(set ? startNext(set, "year") : startFrom(undefined));
  const chooseKind = (next: string) => {
    if (next === "empty") onChange(startFrom({ kind: "empty" }));
    else if (next === "shipped") chooseShipped(shipped[0]?.code ?? "");
    else chooseSet(sets?.[0]);
  };
  const mark = shipped.find((one) => origin?.kind === "shipped" && one.code === origin.code);
  return (
    <Stack gap="xs">
      <Radio.Group label={t("begin.from")} value={kind} onChange={chooseKind}>
        <Stack gap={6} mt={4}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`begin.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {origin?.kind === "shipped" && (
        <NativeSelect
          label={t("begin.which")}
          value={origin.code}
          data={shipped.map((one) => ({ value: one.code, label: titleOf(one, language) }))}
          onChange={(event) => chooseShipped(event.currentTarget.value)}
        />
      )}
      {mark && (
        <div>
          <AuthenticityBadge authenticity={mark.authenticity} />
        </div>
      )}
      {kind === "set" && (
        <NativeSelect
          label={t("begin.which")}
          value={origin?.kind === "set" ? origin.setId : ""}
          data={(sets ?? []).map((one) => ({
            value: one.id,
            label: t("version", { title: titleOf(one, language), version: one.version }),
          }))}
          onChange={(event) => chooseSet(sets?.find((one) => one.id === event.currentTarget.value))}
        />
      )}
    </Stack>
  );
}
