import { Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, useState } from "react";
import { useOperation } from "../../../api/use-operation.ts";
import { lazyPart } from "../../../app/lazy-part.ts";
import { printDay } from "../../../i18n/dates.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { AddMenu } from "./parts/add-menu.tsx";
import { CiteDialog } from "./parts/cite-dialog.tsx";
import { DropArea } from "./parts/drop-area.tsx";
import classes from "./parts/evidence.module.css";
import { EvidenceItem } from "./parts/evidence-item.tsx";
import type { AddStage, EvidencePlace, ListedEvidence } from "./parts/evidence-types.ts";
import { FactsRow } from "./parts/facts-row.tsx";
import { LeftUploads } from "./parts/left-uploads.tsx";
import { PickDialog } from "./parts/pick-dialog.tsx";
import { SendingList } from "./parts/sending-list.tsx";
import { enqueue, useSendings } from "./sending/send-queue.ts";
import type { SendTarget } from "./sending/sending.ts";
import { useReadAgain } from "./sending/use-read-again.ts";
import { evidenceTexts } from "./texts.ts";

interface EvidencePanelProps extends EvidencePlace {
  /** The stage at which documents are added here. */
  readonly stage: AddStage;
  /** Only shows what is there. */
  readonly readOnly?: boolean;
  /** The unit whose library the documents come from; absent: the scored unit itself. */
  readonly libraryUnitId?: string;
}

const DocumentViewer = lazyPart(() => import("./viewer/document-viewer.tsx").then((module) => module.DocumentViewer));

/** The evidence of one component of one unit beside its score: what is there, what is missing, every way to add. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { roundId, unitId, component, stage, readOnly = false, libraryUnitId = unitId } = props;
  const params = { roundId, unitId } as never;
  const answer = useOperation("evidence.listEvidence", { params, query: { component } });
  return (
    <Loaded answer={answer} isPart>
      {(listed) => (
        <PanelBody
          listed={listed}
          place={{ roundId, unitId, component }}
          library={libraryUnitId}
          stage={stage}
          readOnly={readOnly}
        />
      )}
    </Loaded>
  );
}

interface PanelBodyProps {
  readonly listed: ListedEvidence;
  readonly place: EvidencePlace;
  readonly library: string;
  readonly stage: AddStage;
  readonly readOnly: boolean;
}

function PanelBody({ listed, place, library, stage, readOnly }: PanelBodyProps) {
  const t = useTexts(evidenceTexts);
  const [openedLink, setOpenedLink] = useState<string>();
  const [editedLink, setEditedLink] = useState<string>();
  const [citing, setCiting] = useState<"cited" | "secret">();
  const [picking, pickDialog] = useDisclosure(false);
  const { roundId, unitId, component } = place;
  // Asked about no component, the server answers with all of them.
  const shown = listed.components.find((one) => one.component === component);
  const mayAdd = !readOnly && listed.abilities.add.includes(stage);
  const scored = library === unitId ? {} : { unitId };
  const target: SendTarget = { unitId: library, place: { roundId, component, stage, ...scored } };
  const sendings = useSendings().filter(
    ({ target: to }) => to.unitId === library && to.place?.roundId === roundId && to.place.component === component,
  );
  useReadAgain(sendings.filter(({ state }) => state === "done").length);
  const items = shown?.items ?? [];
  const opened = items.find(({ linkId }) => linkId === openedLink);
  const add = (files: readonly File[]) => enqueue(files, target);
  const { from, until } = listed.period;
  // Several stand on one page: each has a name of its own.
  const name = component === "" ? t("panel.ofExtras") : t("panel.of", { component });
  return (
    <DropArea label={name} onFiles={mayAdd ? add : undefined}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={3}>{t("panel")}</Title>
            {shown?.missing && <StateBadge kind="soon" label={t("panel.missing")} />}
          </Group>
          {mayAdd && <AddMenu onFiles={add} onCite={setCiting} onPick={pickDialog.open} />}
        </Group>
        {shown && shown.demanded.length > 0 && (
          <Text size="sm">{t("panel.demanded", { what: shown.demanded.join("; ") })}</Text>
        )}
        {(from || until) && (
          <Text size="xs" c="dimmed">
            {t("panel.period", { from: printDay(from) || "…", until: printDay(until) || "…" })}
          </Text>
        )}
        {items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(component === "" ? "panel.noneExtras" : "panel.none")} {mayAdd && t("panel.noneHint")}
          </Text>
        )}
        <ul className={classes["list"]}>
          {items.map((item) => (
            <EvidenceItem
              key={item.linkId}
              item={item}
              place={place}
              mayChange={mayAdd}
              onOpen={() => setOpenedLink(item.linkId)}
              onEdit={() => setEditedLink(item.linkId)}
            />
          ))}
        </ul>
        <SendingList sendings={sendings} />
        {mayAdd && <LeftUploads target={target} />}
      </Stack>
      <FactsRow
        items={items.filter(({ abilities }) => mayAdd && abilities.remove)}
        linkId={editedLink}
        place={place}
        period={listed.period}
        onGo={setEditedLink}
      />
      {citing && (
        <CiteDialog kind={citing} target={target} period={listed.period} onClose={() => setCiting(undefined)} />
      )}
      {picking && (
        <PickDialog
          target={target}
          here={new Set(items.map(({ document }) => document.id))}
          onClose={pickDialog.close}
        />
      )}
      {opened && (
        <Suspense fallback={null}>
          <DocumentViewer
            key={opened.linkId}
            document={opened.document}
            page={opened.pageFrom ?? 1}
            place={place}
            onClose={() => setOpenedLink(undefined)}
          />
        </Suspense>
      )}
    </DropArea>
  );
}
