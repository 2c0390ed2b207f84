import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { RecordName } from "../../../../contract/audit.ts";
import { useLanguage } from "../../../i18n/language.ts";

const paths = {
  account: "/accounts/",
  unit: "/units/",
  round: "/rounds/",
  criteriaSet: "/criteria-sets/",
} as const;

/** A record by its name, as a link where the person may open it. */
export function RecordLink({ name }: { name: RecordName }) {
  const vi = useLanguage() === "vi";
  const text = vi ? name.nameVi : (name.nameEn ?? name.nameVi);
  if (!name.visible || name.type === "role") return text;
  return (
    <Anchor component={Link} to={`${paths[name.type]}${name.key}`} inherit>
      {text}
    </Anchor>
  );
}
