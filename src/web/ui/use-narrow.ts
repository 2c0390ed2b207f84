import { useMediaQuery } from "@mantine/hooks";

/** True on a phone: what would be cut beside something else stands under it there. */
export function useNarrow(): boolean {
  return useMediaQuery("(max-width: 40em)") ?? false;
}
