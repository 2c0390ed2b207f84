import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { boardTexts } from "../texts.ts";

/** What the person chose for the letters. */
export interface LetterChoice {
  readonly number: string | null;
  readonly date: string | null;
  readonly contact: null;
  readonly format: PaperFormat;
}

interface LetterFieldsProps {
  /** How many letters. */
  readonly count: number;
  readonly print: (choice: LetterChoice) => Promise<void>;
}

/** Letters that urge, on paper: number and day where they are known, and both kinds of file. */
export function LetterFields({ count, print }: LetterFieldsProps) {
  const t = useTexts(boardTexts);
  const [number, setNumber] = useState("");
  const [date, setDate] = useState<string | null>(null);
  return (
    <Group gap="sm" align="end">
      <TextInput
        label={t("letters.number")}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        maxLength={40}
      />
      <DayPicker label={t("letters.date")} value={date} onChange={setDate} inRow w={130} />
      <PaperButtons
        labels={{ docx: t("letters", { count }), pdf: t("letters.pdf", { count }) }}
        disabled={count === 0}
        fetch={(format) => print({ number: number.trim() || null, date, contact: null, format })}
      />
    </Group>
  );
}
