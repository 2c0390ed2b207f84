import { z } from "zod";

/**
 * Whether people can read a file, as its structure tells: encrypted needs a password, broken cannot be decoded, unknown
 * is a format that is not looked into.
 */
export const Readability = z.enum(["readable", "encrypted", "broken", "unknown"]);
export type Readability = z.infer<typeof Readability>;

/** The formats that are taken, by their content; a name's ending decides nothing. */
export const acceptedMediaTypes = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
] as const;
export type AcceptedMediaType = (typeof acceptedMediaTypes)[number];

/** What a packed folder is called; it is unpacked, never kept. */
export const archiveMediaType = "application/zip";

/** A picture that is kept and that no browser shows: people must download it to see it. */
export function isUnseenPicture(mediaType: string | null): boolean {
  return mediaType === "image/heic";
}

/** The formats that a browser shows without running anything of them. */
export function isShownInPage(mediaType: string | null): boolean {
  return ["application/pdf", "image/jpeg", "image/png", "image/webp"].includes(mediaType ?? "");
}
