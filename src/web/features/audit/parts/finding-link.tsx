import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { pageSettings } from "../../../app/page-settings.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { auditTexts } from "../texts.ts";

const look = { inherit: true, underline: "always", className: "no-print" } as const;

/** The way to what a finding names, by what stands there; `/rankings/…` lies on the public site. */
export function FindingLink({ href }: { href: string }) {
  const t = useTexts(auditTexts);
  if (href.startsWith("/rankings/"))
    return (
      <>
        {" "}
        <Anchor href={`${pageSettings.basePath}${href}`} {...look}>
          {t("chain.open.rankings")}
        </Anchor>
      </>
    );
  const label = href.startsWith("/units/") ? "units" : href.startsWith("/evidence/") ? "evidence" : null;
  return (
    <>
      {" "}
      <Anchor component={Link} to={href} {...look}>
        {t(label === null ? "chain.open" : `chain.open.${label}`)}
      </Anchor>
    </>
  );
}
