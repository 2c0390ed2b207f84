import { Text } from "@mantine/core";
import type { TemplateSpot } from "../../../../../domain/documents/paper-template.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { templateTexts } from "../texts.ts";

/** Where something stands in a template. */
export function TemplateSpotNote({ at }: { readonly at: TemplateSpot }) {
  const t = useTexts(templateTexts);
  return (
    <>
      {" "}
      <Text span size="sm" fs="italic">
        {t("spot", { part: t(`part.${at.part}`), paragraph: at.paragraph, words: at.words })}
      </Text>
    </>
  );
}
