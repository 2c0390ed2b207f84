import { ActionIcon, Group, Text, TextInput } from "@mantine/core";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type KeyboardEvent, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowDown, IconArrowUp } from "../../../../ui/icons/icons.gen.ts";
import { evidenceTexts } from "../texts.ts";
import { type FoundPlace, searchPages, stepPlace } from "./search-pages.ts";

/** Words that were looked for, where they stand, and which place is shown. */
export interface FoundWords {
  readonly query: string;
  readonly places: readonly FoundPlace[];
  readonly at: number;
}

interface PdfSearchProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly found: FoundWords | undefined;
  readonly onFound: (found: FoundWords | undefined) => void;
}

/** Finds words in a PDF without regard to diacritics; Enter goes to the next place, Shift+Enter to the one before. */
export function PdfSearch({ pdf, page, found, onFound }: PdfSearchProps) {
  const t = useTexts(evidenceTexts);
  const [query, setQuery] = useState("");
  const go = async (step: 1 | -1) => {
    if (query.trim() === "") return onFound(undefined);
    const known = found?.query === query ? found : { query, places: await searchPages(pdf, query), at: -1 };
    onFound({ ...known, at: stepPlace(known.places, { at: known.at, page }, step) });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void go(event.shiftKey ? -1 : 1);
  };
  const count = found?.places.length ?? 0;
  return (
    <Group gap={4} role="search">
      <TextInput
        size="xs"
        aria-label={t("viewer.search")}
        placeholder={t("viewer.search")}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <ActionIcon aria-label={t("viewer.foundPrevious")} onClick={() => void go(-1)} disabled={query.trim() === ""}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t("viewer.foundNext")} onClick={() => void go(1)} disabled={query.trim() === ""}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <Text size="xs" role="status">
        {found && (count > 0 ? t("viewer.found", { at: found.at + 1, count }) : t("viewer.notFound"))}
      </Text>
    </Group>
  );
}
