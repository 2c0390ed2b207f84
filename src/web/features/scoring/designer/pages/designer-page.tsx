import { Alert, Anchor, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LeaveGuard } from "../../../../ui/form/leave-guard.tsx";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { AuthenticityBadge, SetStateBadge } from "../../sets/parts/set-badges.tsx";
import { PartEditor } from "../editor/part-editor.tsx";
import { SetEditor } from "../policies/set-editor.tsx";
import { type OpenedDocument, useDesigner } from "../state/use-designer.ts";
import { designerTexts } from "../texts.ts";
import treeClasses from "../tree/designer-tree.module.css";
import { DesignerTree } from "../tree/designer-tree.tsx";
import { TreeTools } from "../tree/tree-tools.tsx";
import { useTreeActs } from "../tree/use-tree-acts.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { SaveMark } from "./save-mark.tsx";

/** The designer of a draft: tree at the left, the chosen part at the right, everything saved by itself. */
export function DesignerPage() {
  const { setId } = useParams({ strict: false }) as { setId: string };
  const answer = useOperation("scoring.getCriteriaSetDocument", { params: { setId } });
  const client = useQueryClient();
  const latest = useRef(client);
  // What was read before the edits is old once the page is left.
  useEffect(() => {
    const cache = latest.current;
    return () => {
      cache.removeQueries({ predicate: (query) => String(query.queryKey[0]).startsWith("scoring.") });
    };
  }, []);
  return (
    <Loaded answer={answer}>
      {(opened) => (opened.editable ? <OpenDesigner key={setId} opened={opened} /> : <ReadOnly opened={opened} />)}
    </Loaded>
  );
}

function ReadOnly({ opened }: { readonly opened: OpenedDocument }) {
  const t = useTexts(designerTexts);
  return (
    <Stack gap="sm">
      <PageTitle title={t("page.title", { title: opened.document.title, version: opened.version })} />
      <Alert title={t(opened.state === "frozen" ? "page.frozen" : "page.notYours")}>
        <LinkButton to={`/criteria-sets/${opened.setId}`} variant="default">
          {t("page.show")}
        </LinkButton>
      </Alert>
    </Stack>
  );
}

function OpenDesigner({ opened }: { readonly opened: OpenedDocument }) {
  const t = useTexts(designerTexts);
  const designer = useDesigner(opened);
  const { acts, said } = useTreeActs(designer);
  const { document, path, part, checked, saving } = designer;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // Inside a field the browser takes back letters.
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) return;
    const key = event.key.toLowerCase();
    const act =
      key === "z" ? (event.shiftKey ? designer.redo : designer.undo) : key === "y" ? designer.redo : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole page, from whatever has the focus.
    <div onKeyDown={onKeyDown}>
      <Stack gap="sm">
        <Anchor component={Link} to={`/criteria-sets/${opened.setId}`} size="sm" className="no-print">
          {t("page.back")}
        </Anchor>
        <PageTitle
          title={t("page.title", { title: document.title || opened.code, version: opened.version })}
          badges={
            <>
              <SetStateBadge state={opened.state} />
              <AuthenticityBadge authenticity={document.authenticity ?? null} />
            </>
          }
          actions={
            <>
              <SaveMark saving={saving} />
              <Button variant="default" disabled={!designer.canUndo} onClick={designer.undo}>
                {t("undo")}
              </Button>
              <Button variant="default" disabled={!designer.canRedo} onClick={designer.redo}>
                {t("redo")}
              </Button>
            </>
          }
        />
        {designer.restored && <Alert role="status">{t("page.restored")}</Alert>}
        <ConflictNotice designer={designer} />
        <div className={treeClasses["page"]}>
          <Stack gap="xs" className={treeClasses["side"] ?? ""}>
            <TreeTools designer={designer} acts={acts} />
            <DesignerTree designer={designer} acts={acts} />
            <Group gap="xs" justify="space-between">
              <Text size="xs" c={checked.errors > 0 ? "var(--congtam-late)" : "dimmed"}>
                {t("page.counts", { errors: checked.errors, warnings: checked.warnings })}
              </Text>
              <Text size="xs" c="dimmed" visibleFrom="sm">
                {t("tree.keys")}
              </Text>
            </Group>
            <div role="status" className={treeClasses["hidden"]}>
              {said}
            </div>
          </Stack>
          <Paper withBorder p="md" component="section" aria-label={t("editor")}>
            {part === undefined ? (
              <SetEditor designer={designer} />
            ) : (
              <PartEditor key={path.join(".")} designer={designer} part={part} path={path} />
            )}
          </Paper>
        </div>
      </Stack>
      <LeaveGuard isDirty={saving.isDirty} settle={saving.settle} />
    </div>
  );
}
