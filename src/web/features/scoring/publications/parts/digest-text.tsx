import { Group, Text } from "@mantine/core";
import { CopyThis } from "./copy-this.tsx";
import { groupDigest } from "./group-digest.ts";
import classes from "./publications.module.css";

interface DigestTextProps {
  /** What it is the digest of, for the button. */
  readonly name: string;
  /** Hexadecimal digits. */
  readonly digest: string;
}

/** A digest in groups that can be read aloud and compared; copied and selected whole it has no blanks. */
export function DigestText({ name, digest }: DigestTextProps) {
  return (
    <Group gap="xs" align="start" wrap="nowrap">
      <Text span size="sm" className={classes["digest"] ?? ""}>
        {groupDigest(digest).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a digest have no other name than their place.
          <span key={at}>{group}</span>
        ))}
      </Text>
      <CopyThis name={name} value={digest} />
    </Group>
  );
}
