import { Anchor, List } from "@mantine/core";
import type { GuidanceFile } from "../../../../../contract/scoring/guidance.ts";
import { addressOf } from "../../../../api/call.ts";

/** Files that hang on guidance, to be saved. */
export function GuidanceFiles({ roundId, files }: { roundId: string; files: readonly GuidanceFile[] }) {
  if (files.length === 0) return null;
  return (
    <List size="sm">
      {files.map(({ id: fileId, name }) => (
        <List.Item key={fileId}>
          <Anchor
            size="sm"
            href={addressOf("scoring.openGuidanceFile", { params: { roundId, fileId } as never })}
            download
          >
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
