import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import {
  IconArrowsHorizontal,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from "../../../../ui/icons/icons.gen.ts";
import { evidenceTexts } from "../texts.ts";
import classes from "./viewer.module.css";

interface PdfToolsProps {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
}

/** Pages and zoom of what is shown. */
export function PdfTools({ page, pages, zoom, onPage, onZoom }: PdfToolsProps) {
  const t = useTexts(evidenceTexts);
  const icon = (label: string, Icon: typeof IconZoomIn, act: () => void, disabled = false) => (
    <ActionIcon aria-label={label} onClick={act} disabled={disabled}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
  return (
    <Group gap="xs">
      {pages > 1 && (
        <Group gap={4}>
          {icon(t("viewer.previous"), IconChevronLeft, () => onPage(page - 1), page <= 1)}
          <TextInput
            key={page}
            aria-label={t("viewer.page")}
            className={classes["number"]}
            size="xs"
            inputMode="numeric"
            defaultValue={page}
            onBlur={(event) => onPage(Number(event.currentTarget.value))}
            onKeyDown={(event) => event.key === "Enter" && onPage(Number(event.currentTarget.value))}
          />
          <Text size="sm">{t("viewer.of", { count: pages })}</Text>
          {icon(t("viewer.next"), IconChevronRight, () => onPage(page + 1), page >= pages)}
        </Group>
      )}
      <Group gap={4}>
        {icon(t("viewer.zoomOut"), IconZoomOut, () => onZoom(zoom / 1.25), zoom <= 0.5)}
        {icon(t("viewer.zoomIn"), IconZoomIn, () => onZoom(zoom * 1.25), zoom >= 4)}
        {zoom !== 1 && (
          <Button
            variant="subtle"
            leftSection={<IconArrowsHorizontal size={16} aria-hidden />}
            onClick={() => onZoom(1)}
          >
            {t("viewer.fit")}
          </Button>
        )}
      </Group>
    </Group>
  );
}
