import { useParams } from "@tanstack/react-router";
import { type ComponentProps, useMemo } from "react";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { PageSkeleton } from "../../../../app/page-skeleton.tsx";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { SetActions } from "../parts/set-actions.tsx";
import { AuthenticityBadge, ErrorsBadge, SetStateBadge } from "../parts/set-badges.tsx";
import { SetFacts } from "../parts/set-facts.tsx";
import { SetFindings } from "../parts/set-findings.tsx";
import { SetHistory } from "../parts/set-history.tsx";
import { SetPolicies } from "../parts/set-policies.tsx";
import { titleOf } from "../parts/set-words.ts";
import { VersionTable } from "../parts/version-table.tsx";
import { setTexts } from "../texts.ts";
import { SetTree } from "../tree/set-tree.tsx";
import { treeLines } from "../tree/tree-lines.ts";
import { useTreeState } from "../tree/use-tree-state.ts";

/** One version of a criteria set: what is wrong with it, its tree with every rule, policies, classes, versions. */
export function SetDetailPage() {
  const { setId } = useParams({ strict: false }) as { setId: string };
  const answer = useOperation("scoring.getCriteriaSet", { params: { setId } });
  // Asked for at the same time and shown together: findings that come later would push the tree away below the eye.
  const findings = useOperation("scoring.listCriteriaSetFindings", { params: { setId } });
  return (
    <Loaded answer={answer}>
      {(detail) =>
        findings.isPending ? (
          <PageSkeleton />
        ) : (
          <CriteriaSet key={detail.set.sha256} detail={detail} findings={findings} />
        )
      }
    </Loaded>
  );
}

interface CriteriaSetProps {
  readonly detail: CriteriaSetDetail;
  readonly findings: ComponentProps<typeof SetFindings>["answer"];
}

function CriteriaSet({ detail, findings }: CriteriaSetProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const { set } = detail;
  const lines = useMemo(() => treeLines(detail.areas), [detail.areas]);
  const tree = useTreeState(lines);
  return (
    <DetailPage
      title={t("detail.title", { title: titleOf(set, language), version: set.version })}
      backTo="/criteria-sets"
      badges={
        <>
          <SetStateBadge state={set.state} />
          <AuthenticityBadge authenticity={set.authenticity} />
          <ErrorsBadge errors={set.errors} />
        </>
      }
      actions={<SetActions set={set} abilities={detail.abilities} />}
      history={<SetHistory setId={set.id} />}
    >
      <Section title={t("findings")}>
        <SetFindings answer={findings} lines={lines} onShow={tree.jumpTo} />
      </Section>
      <Section title={t("tree")}>
        <SetTree lines={lines} state={tree} scale={set.scale} authenticity={set.authenticity} />
      </Section>
      <SetPolicies policies={detail.policies} bonus={detail.bonus} penalty={detail.penalty} classes={detail.classes} />
      <SetFacts set={set} note={detail.note} />
      <Section title={t("versions")}>
        <VersionTable versions={detail.versions} current={set.id} />
      </Section>
    </DetailPage>
  );
}
