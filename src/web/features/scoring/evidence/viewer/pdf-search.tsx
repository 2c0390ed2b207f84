import { Group, Text, TextInput } from "@mantine/core";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { searchPages } from "./search-pages.ts";

interface PdfSearchProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Finds words in a PDF without regard to diacritics; Enter again goes to the next page that has them. */
export function PdfSearch({ pdf, page, onPage }: PdfSearchProps) {
  const t = useTexts(evidenceTexts);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ readonly query: string; readonly pages: readonly number[] }>();
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (query.trim() === "") return setFound(undefined);
    const pages = found?.query === query ? found.pages : await searchPages(pdf, query);
    const isAgain = found?.query === query;
    setFound({ query, pages });
    const next = pages.find((one) => (isAgain ? one > page : one >= page)) ?? pages[0];
    if (next !== undefined) onPage(next);
  };
  return (
    <form onSubmit={(event) => void search(event)}>
      <Group gap="xs">
        <TextInput
          size="xs"
          aria-label={t("viewer.search")}
          placeholder={t("viewer.search")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Text size="xs" role="status">
          {found && (found.pages.length > 0 ? t("viewer.found", { count: found.pages.length }) : t("viewer.notFound"))}
        </Text>
      </Group>
    </form>
  );
}
