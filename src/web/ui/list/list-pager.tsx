import { ActionIcon, Group, NativeSelect, Text } from "@mantine/core";
import { printDecimal } from "../../../domain/text/numbers.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconChevronLeft, IconChevronRight } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";

interface ListPagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onChange: (patch: Readonly<Record<string, string | undefined>>) => void;
}

export const usualPageSize = 50;
const sizes = ["20", "50", "100", "200"];

export function ListPager({ page, pageSize, total, onChange }: ListPagerProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const print = (value: number) => printDecimal(value, language);
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <Group justify="space-between" mt="xs">
      <Text size="sm" className="tabular" role="status">
        {total === 0 ? t("list.none") : t("list.count", { from: print(from), to: print(to), total: print(total) })}
      </Text>
      <Group gap="xs" className="no-print">
        <NativeSelect
          aria-label={t("list.pageSize")}
          data={sizes}
          value={String(pageSize)}
          onChange={(event) => onChange({ pageSize: event.currentTarget.value })}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("list.previous")}
          disabled={page <= 1}
          onClick={() => onChange({ page: page === 2 ? undefined : String(page - 1) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("list.next")}
          disabled={page >= last}
          onClick={() => onChange({ page: String(page + 1) })}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
