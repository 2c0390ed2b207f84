import { ActionIcon, Anchor, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { documentKindLabels } from "../../../../../domain/scoring/evidence/labels.ts";
import { download } from "../../../../api/download.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { IconDownload, IconPencil, IconTrash } from "../../../../ui/icons/icons.gen.ts";
import { evidenceTexts } from "../texts.ts";
import classes from "./evidence.module.css";
import { EvidenceFlags } from "./evidence-flags.tsx";
import { type EvidencePlace, type EvidenceItem as Item, nameOfDocument } from "./evidence-types.ts";
import { PublicMark } from "./public-mark.tsx";

interface EvidenceItemProps {
  readonly item: Item;
  readonly place: EvidencePlace;
  readonly mayChange: boolean;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
}

/** One document under a component: what it is, where to look in it, what was noticed. */
export function EvidenceItem({ item, place, mayChange, onOpen, onEdit }: EvidenceItemProps) {
  const t = useTexts(evidenceTexts);
  const [removing, removeDialog] = useDisclosure(false);
  const { document } = item;
  const name = nameOfDocument(document);
  const save = () =>
    download("evidence.openDocument", { params: { documentId: document.id } }).catch((error: Error) =>
      notify({ kind: "failed", text: error.message }),
    );
  return (
    <li className={classes["item"]}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
        <Stack gap={2} miw={0}>
          {document.kind === "file" ? (
            <Anchor component="button" type="button" ta="left" size="sm" fw={600} onClick={onOpen}>
              {name}
            </Anchor>
          ) : (
            <Text size="sm" fw={600}>
              {name}
            </Text>
          )}
          <ItemFacts item={item} />
        </Stack>
        <Group gap={2} wrap="nowrap">
          {document.kind === "file" && (
            <ActionIcon aria-label={`${t("download")} ${name}`} onClick={() => void save()}>
              <IconDownload size={16} aria-hidden />
            </ActionIcon>
          )}
          {item.abilities.publish && <PublicMark document={document} />}
          {mayChange && item.abilities.remove && (
            <>
              <ActionIcon aria-label={t("edit", { name })} onClick={onEdit}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon aria-label={`${t("remove")} ${name}`} onClick={removeDialog.open}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </>
          )}
        </Group>
      </Group>
      <EvidenceFlags item={item} onEdit={mayChange && item.abilities.remove ? onEdit : undefined} />
      {removing && <RemoveDialog item={item} place={place} onClose={removeDialog.close} />}
    </li>
  );
}

function ItemFacts({ item }: { item: Item }) {
  const t = useTexts(evidenceTexts);
  const language = useLanguage();
  const { document, section, pageFrom, pageTo, stage } = item;
  const isTitled = document.title !== null;
  const facts = [
    document.kind !== "file" && documentKindLabels[document.kind][language],
    isTitled && document.number,
    document.issuer,
    printDay(document.documentDate),
    section && t("item.section", { section }),
    pageFrom !== null &&
      (pageTo !== null && pageTo !== pageFrom
        ? t("item.pages", { from: pageFrom, to: pageTo })
        : t("item.page", { page: pageFrom })),
    item.marks > 0 && t("item.marks", { count: item.marks }),
    stage === "explanation" && t("item.stage.explanation"),
    document.public && t("public.badge"),
  ].filter(Boolean);
  const added = t("item.added", { by: item.addedBy ?? "", at: printInstant(item.addedAt) });
  return (
    <>
      {facts.length > 0 && <Text size="xs">{facts.join(" · ")}</Text>}
      {item.note && <Text size="xs">{item.note}</Text>}
      <Text size="xs" c="dimmed">
        {added}
      </Text>
    </>
  );
}

function RemoveDialog({ item, place, onClose }: { item: Item; place: EvidencePlace; onClose: () => void }) {
  const t = useTexts(evidenceTexts);
  const unlink = useCommand("evidence.unlinkDocument", ["evidence"]);
  const { component, ...at } = place;
  return (
    <ConfirmDialog
      title={t("remove.title", { name: nameOfDocument(item.document), component: component || t("extras") })}
      detail={t("remove.detail")}
      confirmLabel={t("remove")}
      destructive
      onConfirm={() => unlink.mutateAsync({ params: { ...at, linkId: item.linkId } as never, body: { reason: null } })}
      onClose={onClose}
    />
  );
}
