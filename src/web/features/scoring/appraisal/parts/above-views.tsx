import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { appraisalTexts } from "../texts.ts";

/** The ways to look at what units claimed too much: line by line, or summed. */
const views = { lines: "self-above", unit: "self-above/by/unit", component: "self-above/by/component" } as const;
export type AboveView = keyof typeof views;

interface AboveViewsProps {
  readonly roundId: string;
  readonly shown: AboveView;
  readonly stage: string | undefined;
}

/** Ways to the other views of the same stage, and back to the work. */
export function AboveViews({ roundId, shown, stage }: AboveViewsProps) {
  const t = useTexts(appraisalTexts);
  const search = new URLSearchParams({ ...(stage !== undefined && { stage }) }).toString();
  const at = `/rounds/${roundId}/appraisal`;
  const others = (["lines", "unit", "component"] as const).filter((view) => view !== shown);
  return (
    <>
      {others.map((view) => (
        <LinkButton key={view} variant="default" to={`${at}/${views[view]}${search === "" ? "" : `?${search}`}`}>
          {t(`above.by.${view}`)}
        </LinkButton>
      ))}
      <LinkButton variant="default" to={at}>
        {t("lines.back")}
      </LinkButton>
    </>
  );
}
