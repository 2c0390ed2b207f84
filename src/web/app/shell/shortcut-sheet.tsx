import { Kbd, Modal, Table } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { usePageShortcuts } from "../page-shortcuts.ts";
import { appTexts } from "../texts.ts";

const shortcuts = [
  ["Ctrl + K", "shortcut.find"],
  ["?", "shortcut.sheet"],
  ["/", "shortcut.search"],
  ["↑ ↓", "shortcut.rows"],
  ["Enter", "shortcut.open"],
  ["Ctrl + Enter", "shortcut.submit"],
  ["Esc", "shortcut.close"],
] as const;

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts(appTexts);
  const ofPage = usePageShortcuts();
  useReturnFocus();
  return (
    <Modal opened={opened} onClose={onClose} title={t("shortcuts")}>
      <Table withRowBorders={false}>
        <Table.Tbody>
          {ofPage.map(({ keys, label }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" w={120}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
          {shortcuts.map(([keys, text]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" w={120}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{t(text)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
