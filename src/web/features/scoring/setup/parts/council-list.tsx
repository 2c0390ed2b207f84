import { ActionIcon, Group, Select, Table, Text } from "@mantine/core";
import type { RoundPerson } from "../../../../../contract/scoring/assignments.ts";
import { CouncilDuty } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowDown, IconArrowUp, IconX } from "../../../../ui/icons/icons.gen.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";

export type Member = RoundPerson & { readonly duty: CouncilDuty };

interface CouncilListProps {
  readonly members: readonly Member[];
  readonly onChange: (members: Member[]) => void;
}

/** The members in the order of the minutes; moved by buttons, so that the keyboard does it too. */
export function CouncilList({ members, onChange }: CouncilListProps) {
  const t = useTexts(setupTexts);
  if (members.length === 0) return <Text size="sm">{t("council.none")}</Text>;
  const move = (index: number, by: 1 | -1) => {
    const moved = [...members];
    const [member] = moved.splice(index, 1);
    if (member !== undefined) moved.splice(index + by, 0, member);
    onChange(moved);
  };
  return (
    <WideContent label={t("page.council")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw="10rem">{t("council.member")}</Table.Th>
            <Table.Th>{t("council.duty")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member, index) => {
            const { accountId, displayName: name, position, unitName, duty } = member;
            return (
              <Table.Tr key={accountId}>
                <Table.Td>
                  {name}
                  <Text size="xs" c="dimmed">
                    {[position, unitName].filter(Boolean).join(", ")}
                  </Text>
                </Table.Td>
                <Table.Td miw="9rem">
                  <Select
                    aria-label={`${t("council.duty")}: ${name}`}
                    data={CouncilDuty.options.map((value) => ({ value, label: t(`duty.${value}`) }))}
                    allowDeselect={false}
                    value={duty}
                    onChange={(value) =>
                      onChange(members.map((one) => (one === member ? { ...one, duty: value as CouncilDuty } : one)))
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      aria-label={t("council.up", { name })}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t("council.down", { name })}
                      disabled={index === members.length - 1}
                      onClick={() => move(index, 1)}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t("council.removeOne", { name })}
                      onClick={() => onChange(members.filter((one) => one !== member))}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
