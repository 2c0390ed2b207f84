import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { SubstitutionItem } from "../../../../contract/identity/substitutions.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listSubstitutionsColumns } from "../../../api/columns/identity.gen.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { useSession } from "../../../app/session.tsx";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ListPage } from "../../../ui/list/list-page.tsx";
import { StateBadge, type StateKind } from "../../../ui/state-badge.tsx";
import { NameSubstituteDialog } from "../parts/name-substitute-dialog.tsx";
import { identityTexts } from "../texts.ts";

const states = ["planned", "current", "ended"] as const;
const kinds: Readonly<Record<SubstitutionItem["state"], StateKind>> = {
  planned: "soon",
  current: "running",
  ended: "plain",
};

/** Substitutions one takes part in, and those of the accounts one manages. */
export function SubstitutionListPage() {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const session = useSession();
  const [naming, name] = useDisclosure(false);
  const [ending, setEnding] = useState<SubstitutionItem>();
  const end = useCommand("identity.endSubstitution", ["identity"]);
  return (
    <>
      <ListPage
        operation="identity.listSubstitutions"
        columns={listSubstitutionsColumns}
        title={(page) =>
          page ? t("substitutions.title", { count: printDecimal(page.total, language) }) : t("substitutions.loading")
        }
        rowKey={(row) => row.id}
        filters={[
          {
            kind: "choice",
            key: "state",
            label: t("state"),
            options: states.map((state) => ({ value: state, label: t(`substitution.${state}`) })),
          },
        ]}
        cells={{
          state: (row) => (
            <>
              <StateBadge kind={kinds[row.state]} label={t(`substitution.${row.state}`)} />{" "}
              {row.canEnd && (
                <Button
                  variant="default"
                  aria-label={t("substitutions.endTitle", { substitute: row.substituteName, name: row.displayName })}
                  onClick={() => setEnding(row)}
                >
                  {t("substitutions.end")}
                </Button>
              )}
            </>
          ),
        }}
        empty={{ title: t("substitutions.empty"), hint: t("substitutions.emptyHint") }}
        actions={() => !session.readOnly && <Button onClick={name.open}>{t("substitutions.name")}</Button>}
      />
      {naming && (
        <NameSubstituteDialog
          account={{ id: session.accountId, displayName: session.displayName }}
          onClose={name.close}
        />
      )}
      {ending && (
        <ConfirmDialog
          title={t("substitutions.endTitle", { substitute: ending.substituteName, name: ending.displayName })}
          detail={t("substitutions.endDetail")}
          confirmLabel={t("substitutions.end")}
          onConfirm={() => end.mutateAsync({ params: { substitutionId: ending.id } })}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}
