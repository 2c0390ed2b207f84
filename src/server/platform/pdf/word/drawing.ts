import type { TemplateSpot, TemplateWarning } from "../../../../domain/documents/paper-template.ts";
import { countLists, type Numbering } from "./numbering.ts";
import type { Style } from "./styles.ts";
import type { WordFile } from "./word-file.ts";

/** Numbers that stand in the margins of a page. */
export interface PageNumbers {
  readonly page: string;
  readonly pages: string;
}

/** What is known while a part of a file is drawn; it goes on as the part is read. */
export interface Drawing {
  readonly file: WordFile;
  readonly numbering: Numbering;
  readonly part: TemplateSpot["part"];
  readonly numbers: PageNumbers | undefined;
  /** Style of what table the paragraph stands in. */
  readonly under: Style | undefined;
  /** Marks what stands in a margin, which does not count as text of the page. */
  readonly aside: string | undefined;
  readonly progress: Progress;
}

interface Progress {
  /** Paragraphs with words so far. */
  paragraph: number;
  words: string;
  /** The next paragraph begins a page. */
  breaks: boolean;
  readonly losses: TemplateWarning[];
}

export function beginDrawing(
  file: WordFile,
  part: Drawing["part"],
  margin?: { readonly numbers: PageNumbers; readonly aside: string },
): Drawing {
  return {
    file,
    part,
    numbering: countLists(file.numbering),
    numbers: margin?.numbers,
    aside: margin?.aside,
    under: undefined,
    progress: { paragraph: 0, words: "", breaks: false, losses: [] },
  };
}

/** Notes what the PDF does not carry, at the paragraph that is read now. */
export function lose({ part, progress }: Drawing, warning: TemplateWarning["warning"], what = ""): void {
  const { paragraph, words } = progress;
  const cut = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  progress.losses.push({ warning, what, at: { part, paragraph: Math.max(1, paragraph), words: cut } });
}
