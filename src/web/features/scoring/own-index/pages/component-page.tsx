import { Group, NativeSelect, SimpleGrid, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { EvidencePanel } from "../../evidence/evidence-panel.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { AskedBadge } from "../parts/asked-badge.tsx";
import { ForecastForm } from "../parts/forecast-form.tsx";
import { MinistryForm } from "../parts/ministry-form.tsx";
import { OwnFrame } from "../parts/own-frame.tsx";
import { MaximumText, OwnPoints } from "../parts/own-points.tsx";
import { SelfForm } from "../parts/self-form.tsx";
import { VersionTable } from "../parts/version-table.tsx";
import { ownTexts } from "../texts.ts";

/** One component: forecast, own points with evidence, and the ministry's points side by side. */
export function ComponentPage() {
  const { component } = useParams({ strict: false }) as { component: string };
  return (
    <OwnFrame>
      {({ roundId, state }) => (
        <ComponentOf key={component} isPublished={state === "published"} {...{ roundId, component }} />
      )}
    </OwnFrame>
  );
}

interface ComponentOfProps {
  readonly roundId: string;
  readonly component: string;
  readonly isPublished: boolean;
}

function ComponentOf({ roundId, component, isPublished }: ComponentOfProps) {
  const params = { roundId: roundId as never, component };
  const answer = useOperation("scoring.getOwnComponent", { params });
  return (
    <Loaded answer={answer} isPart>
      {(shown) => <Shown roundId={roundId} shown={shown} isPublished={isPublished} />}
    </Loaded>
  );
}

interface ShownProps extends Omit<ComponentOfProps, "component"> {
  readonly shown: OwnComponent;
}

function Shown({ roundId, shown, isPublished }: ShownProps) {
  const t = useTexts(ownTexts);
  const [reason, setReason] = useState("");
  const { abilities, earlier } = shown;
  const behalf = abilities.onBehalf ? reason.trim() : null;
  return (
    <Stack gap="md">
      <Head roundId={roundId} shown={shown} />
      {abilities.onBehalf && (abilities.self || abilities.forecast) && (
        <TextInput
          label={t("behalf")}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
          maw={480}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="md">
          <SelfForm roundId={roundId} shown={shown} behalf={behalf} />
          <ForecastForm roundId={roundId} shown={shown} behalf={behalf} />
          <MinistryForm roundId={roundId} shown={shown} isPublished={isPublished} />
        </Stack>
        <Stack gap="md">
          <Rule shown={shown} />
          <Evidence roundId={roundId} shown={shown} />
        </Stack>
      </SimpleGrid>
      {earlier.length > 0 && <Earlier rows={earlier} />}
      {shown.versions.length > 0 && <VersionTable versions={shown.versions} />}
    </Stack>
  );
}

function Head({ roundId, shown }: { roundId: string; shown: OwnComponent }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const { row, cooperating, neighbours } = shown;
  const to = (code: string) => `/own-index/${roundId}/components/${encodeURIComponent(code)}`;
  const names = cooperating.map((unit) => nameOf(unit, language)).join(", ");
  return (
    <div>
      <Group justify="space-between" align="start" gap="xs">
        <Title order={2}>
          <span className="tabular">{row.code}</span> {nameOf(row, language)}
        </Title>
        <Group gap="xs" className="no-print">
          {neighbours.before !== null && (
            <LinkButton to={to(neighbours.before)} variant="default" size="compact-sm">
              {t("before")}
            </LinkButton>
          )}
          {neighbours.after !== null && (
            <LinkButton to={to(neighbours.after)} variant="default" size="compact-sm">
              {t("after")}
            </LinkButton>
          )}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {[
          `${row.areaCode}. ${language === "en" ? (row.areaNameEn ?? row.areaNameVi) : row.areaNameVi}`,
          row.lead === null ? t("noLead") : t("leadBy", { name: nameOf(row.lead, language) }),
          row.lead !== null && t("answers", { name: row.lead.headName ?? t("noHead") }),
          names !== "" && t("cooperating", { names }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Group gap="lg" mt="xs">
        <Figure label={t("max")}>
          <MaximumText value={row.max} />
        </Figure>
        {(["forecast", "self", "ministry"] as const).map((stage) => (
          <Figure key={stage} label={t(stage)}>
            <OwnPoints value={row.points[stage]} />
          </Figure>
        ))}
        <AskedBadge row={row} />
      </Group>
    </div>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Text component="div" size="sm">
      <Text component="span" c="dimmed">
        {label}:
      </Text>{" "}
      <Text component="span" fw={600}>
        {children}
      </Text>
    </Text>
  );
}

function Rule({ shown }: { shown: OwnComponent }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const said = language === "en" ? (shown.ruleTextEn ?? shown.ruleTextVi) : shown.ruleTextVi;
  return (
    <section aria-label={t("rule")}>
      <Title order={3}>{t("rule")}</Title>
      <Text size="sm">{said ?? shown.rule[language]}</Text>
    </section>
  );
}

/** The evidence pack; documents come from the library of the lead agency, the same one that serves its own sheet. */
function Evidence({ roundId, shown }: { roundId: string; shown: OwnComponent }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const [library, setLibrary] = useState<string>(shown.libraries[0]?.unitId ?? "");
  const stage = shown.abilities.evidence;
  return (
    <Stack gap="xs">
      {shown.libraries.length > 1 && stage !== null && (
        <NativeSelect
          label={t("library")}
          value={library}
          data={shown.libraries.map((unit) => ({ value: unit.unitId as string, label: nameOf(unit, language) }))}
          onChange={(event) => setLibrary(event.currentTarget.value)}
        />
      )}
      <EvidencePanel
        roundId={roundId}
        unitId={shown.unitId}
        component={shown.row.code}
        stage={stage ?? "self"}
        readOnly={stage === null || library === ""}
        libraryUnitId={library}
      />
      {stage !== null && (
        <Text size="xs" c="dimmed">
          {t("evidence.reuse")}
        </Text>
      )}
    </Stack>
  );
}

function Earlier({ rows }: { rows: OwnComponent["earlier"] }) {
  const t = useTexts(ownTexts);
  return (
    <section aria-label={t("earlier")}>
      <Title order={3}>{t("earlier")}</Title>
      <WideContent label={t("earlier")} stackable>
        <Table w="auto" miw={{ base: 0, sm: 420 }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("year")}</Table.Th>
              {(["max", "forecast", "self", "ministry"] as const).map((key) => (
                <Table.Th key={key} scope="col" ta="right">
                  {t(key)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.year}>
                <Table.Td>
                  {row.year} ({row.code})
                </Table.Td>
                <Table.Td ta="right" data-label={t("max")}>
                  <MaximumText value={row.max} />
                </Table.Td>
                {(["forecast", "self", "ministry"] as const).map((stage) => (
                  <Table.Td key={stage} ta="right" data-label={t(stage)}>
                    <OwnPoints value={row.points[stage]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
    </section>
  );
}
