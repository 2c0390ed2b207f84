import { Stack, Table, Text, VisuallyHidden } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { publicationTexts } from "../texts.ts";
import type { DifferenceLine } from "./difference-lines.ts";
import classes from "./differences.module.css";

/** A place with its names, ready to be read. */
interface NamedPlace {
  readonly key: string;
  readonly unit: string;
  readonly part: string;
  readonly lines: readonly DifferenceLine[];
}

interface DifferencesProps {
  readonly label: string;
  readonly places: readonly NamedPlace[];
}

/** On a wide screen: the place once, beside it a row for each of its figures. */
export function DifferenceRows({ label, places }: DifferencesProps) {
  const t = useTexts(publicationTexts);
  return (
    <WideContent label={label}>
      <Table aria-label={label} className={classes["rows"] ?? ""}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("differences.place")}</Table.Th>
            <Table.Th>{t("differences.field")}</Table.Th>
            <Table.Th>{t("differences.before")}</Table.Th>
            <Table.Th>{t("differences.after")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {places.map(({ key, unit, part, lines }) => (
          <Table.Tbody key={key}>
            {lines.map((line, at) => (
              <Table.Tr key={line.key}>
                {at === 0 && (
                  <Table.Th scope="rowgroup" rowSpan={lines.length}>
                    <PlaceName {...{ unit, part }} />
                  </Table.Th>
                )}
                <Table.Td>{line.name}</Table.Td>
                <Table.Td className="tabular">{line.before}</Table.Td>
                <Table.Td className="tabular">
                  {isSame(line) ? (
                    <Text span inherit c="dimmed">
                      {t("differences.same")}
                    </Text>
                  ) : (
                    <b>{line.after}</b>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </WideContent>
  );
}

/** On a phone: each place as a short block, its figures below each other. */
export function DifferenceBlocks({ label, places }: DifferencesProps) {
  const t = useTexts(publicationTexts);
  return (
    <ul aria-label={label} className={classes["blocks"]}>
      {places.map(({ key, unit, part, lines }) => (
        <li key={key}>
          <PlaceName {...{ unit, part }} />
          <dl>
            {lines.map((line) => (
              <div key={line.key}>
                <dt>{line.name}</dt>
                <dd className="tabular">
                  {line.before}{" "}
                  {isSame(line) ? (
                    <Text span inherit c="dimmed">
                      ({t("differences.same")})
                    </Text>
                  ) : (
                    <>
                      <span aria-hidden>→</span>
                      <VisuallyHidden>{t("differences.became")}</VisuallyHidden> <b>{line.after}</b>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const isSame = ({ before, after }: DifferenceLine) => before === after;

function PlaceName({ unit, part }: Pick<NamedPlace, "unit" | "part">) {
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>
        {unit}
      </Text>
      <Text size="sm" c="dimmed">
        {part}
      </Text>
    </Stack>
  );
}
