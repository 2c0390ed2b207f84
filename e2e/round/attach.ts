import type { Locator, Page } from "playwright-core";
import { loadPdfFonts } from "../../demo/documents/pdf-font.ts";
import { writePdf } from "../../demo/documents/write-pdf.ts";

/** A PDF of one page, as a field takes it that a file is chosen for. */
export async function pdfFile(name: string, text: string) {
  const buffer = Buffer.from(writePdf(await loadPdfFonts(), [[{ text }]]));
  return { name, mimeType: "application/pdf", buffer };
}

/** Puts a PDF under the component that is open, as if it had been chosen from the disk. */
export async function attach(at: Page | Locator, name: string, text: string): Promise<void> {
  await at
    .locator("input[data-kind=files]")
    .first()
    .setInputFiles(await pdfFile(name, text));
  await at
    .getByRole("button", { name: `Xem ${name}` })
    .or(at.getByText(name.replace(".pdf", "")))
    .first()
    .waitFor();
}
