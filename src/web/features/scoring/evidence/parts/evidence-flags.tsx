import { Button, Group, Text } from "@mantine/core";
import { isUnseenPicture } from "../../../../../domain/files/readability.ts";
import { dayOf } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { evidenceTexts } from "../texts.ts";
import type { EvidenceItem } from "./evidence-types.ts";
import { OddDayLines } from "./odd-day-lines.tsx";

/** What the program noticed of a document under a component, each with what to do about it; `onEdit` opens its facts. */
export function EvidenceFlags({ item, onEdit }: { item: EvidenceItem; onEdit?: (() => void) | undefined }) {
  const isHidden = isUnseenPicture(item.document.mediaType);
  const uploadedOn = item.document.kind === "file" ? dayOf(item.document.uploadedAt) : null;
  return (
    <>
      <OddDayLines days={item.document} uploadedOn={uploadedOn} period={noPeriod} />
      {(item.flags.length > 0 || isHidden) && <Flags item={item} onEdit={onEdit} />}
    </>
  );
}

/** That a document lies outside the period is a badge of its own. */
const noPeriod = { from: null, until: null };

function Flags({ item, onEdit }: { item: EvidenceItem; onEdit: (() => void) | undefined }) {
  const t = useTexts(evidenceTexts);
  const { readability, mediaType } = item.document;
  const isHidden = isUnseenPicture(mediaType);
  return (
    <Group gap={6}>
      {item.flags.map(({ flag, components, documents }) => (
        <StateBadge
          key={flag}
          kind={flag === "unreadable" ? "late" : flag === "outOfPeriod" || flag === "undated" ? "soon" : "plain"}
          label={
            flag === "reused" || flag === "duplicate"
              ? t(`flag.${flag}`, {
                  components: components.map((code) => code || t("extras")).join(", "),
                  documents: documents.join(", "),
                })
              : t(`flag.${flag}`)
          }
        />
      ))}
      {onEdit && item.flags.some(({ flag }) => flag === "undated") && (
        <Button size="compact-xs" variant="default" onClick={onEdit}>
          {t("flag.undated.mend")}
        </Button>
      )}
      {isHidden && <Text size="xs">{t("flag.notShown")}</Text>}
      {(readability === "encrypted" || readability === "broken") && (
        <Text size="xs">{t(`flag.unreadable.${readability}`)}</Text>
      )}
    </Group>
  );
}
