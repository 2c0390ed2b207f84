import { Anchor, Stack, Text } from "@mantine/core";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { LineWorkspace } from "../parts/line-workspace.tsx";
import { useLines } from "../parts/use-lines.ts";
import { appraisalTexts } from "../texts.ts";

/** One component over all units that the person may appraise: everyone by the same measure. */
export function ComponentLinesPage() {
  const { roundId, component } = useParams({ strict: false }) as { roundId: string; component: string };
  const { block = "" } = useSearch({ strict: false }) as { block?: string };
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const scope = { kind: "component", block, component } as const;
  const lines = useLines(roundId, scope);
  return (
    <Loaded answer={lines.answer}>
      {(data) => {
        const [first] = data.items;
        const left = data.items.filter((line) => line.due && !line.marks.decided).length;
        const values = { code: component, left, total: data.items.length };
        const done = first === undefined ? "lines.componentNone" : "lines.componentDone";
        return (
          <Stack gap="sm">
            <Anchor component={Link} to={`/rounds/${roundId}/appraisal`} size="sm" className="no-print">
              <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("lines.back")}
            </Anchor>
            <PageTitle title={t(left === 0 ? done : "lines.component", values)} />
            {first !== undefined && (
              <Text size="sm">
                {nameOf(first, language)}. {first.rule[language]}
              </Text>
            )}
            <LineWorkspace {...{ roundId, scope, lines, data }} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
