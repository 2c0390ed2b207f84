import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { SetFinding } from "../../../../../contract/scoring/criteria-sets.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { setTexts } from "../texts.ts";
import { partPathOf } from "../tree/tree-lines.ts";
import classes from "./finding-list.module.css";

interface FindingPlace {
  readonly code: string;
  readonly name: string;
  readonly show: () => void;
}

interface FindingListProps {
  readonly findings: readonly SetFinding[];
  /** The part a finding stands at, and how to show it; absent where there is no tree beside the list. */
  readonly placeOf?: (finding: SetFinding) => FindingPlace | undefined;
}

const kinds: Readonly<Record<SetFinding["severity"], StateKind>> = { error: "late", warning: "soon", info: "plain" };

/** Shown at first; the rest on request. */
const fewest = 8;

/** Everything the check found, gravest first, with the place and a way there. */
export function FindingList({ findings, placeOf }: FindingListProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const count = (severity: SetFinding["severity"]) =>
    printDecimal(findings.filter((finding) => finding.severity === severity).length, language);
  const shown = all ? findings : findings.slice(0, fewest);
  return (
    <>
      <Text size="sm">
        {t("findings.counts", { errors: count("error"), warnings: count("warning"), infos: count("info") })}
      </Text>
      <ul className={classes["list"]}>
        {shown.map((finding) => (
          <li key={`${finding.path} ${finding.text.vi}`} className={classes["finding"]}>
            <StateBadge kind={kinds[finding.severity]} label={t(`severity.${finding.severity}`)} />
            <FindingText finding={finding} place={placeOf?.(finding)} />
          </li>
        ))}
      </ul>
      {findings.length > fewest && (
        <Group mt="xs" className="no-print">
          <Button variant="default" onClick={() => setAll(!all)}>
            {all ? t("findings.fewer") : t("findings.all", { count: printDecimal(findings.length, language) })}
          </Button>
        </Group>
      )}
    </>
  );
}

interface FindingTextProps {
  readonly finding: SetFinding;
  readonly place: FindingPlace | undefined;
}

function FindingText({ finding, place }: FindingTextProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const text = finding.text[language];
  if (!place) return <div>{partPathOf(finding.path) === undefined ? `${t("findings.whole")}: ${text}` : text}</div>;
  const { code, name, show } = place;
  return (
    <div>
      <button type="button" className={classes["place"]} onClick={show} title={t("findings.jump")}>
        {code} {name}
        {/* Inside, so that it stays behind the last word where the name takes more than a line. */}
        <span aria-hidden>:</span>
      </button>{" "}
      {/* The text begins with the code for places where no name stands before it. */}
      {text.replace(`${code}: `, "")}
    </div>
  );
}
