import { join } from "node:path";
import type { ObjectStoreSettings } from "../../object-store-settings.ts";
import { readSecret } from "../settings/setting-fault.ts";
import { diskFileStore } from "./disk-file-store.ts";
import type { FileStore } from "./file-store.ts";
import { s3Bucket } from "./s3/s3-bucket.ts";
import { s3FileStore } from "./s3/s3-file-store.ts";

/** The settings that say where contents of files are. */
export interface FilePlace {
  /** The data home. */
  readonly home: string;
  readonly objectStore: ObjectStoreSettings | undefined;
}

/** The contents of files on the disk of the data home, which all processes of one province share. */
export function openDiskStore(home: string): FileStore {
  return diskFileStore(join(home, "files"));
}

/**
 * Where the settings say that contents of files are; a store on another machine is not asked before it is needed.
 * @throws SettingFault where the file of its secret cannot be read.
 */
export async function openFileStore({ home, objectStore }: FilePlace): Promise<FileStore> {
  if (!objectStore) return openDiskStore(home);
  const secretKey = await readSecret("CONGTAM_S3_SECRET_KEY_FILE", objectStore.secretFile);
  return s3FileStore(s3Bucket(objectStore, secretKey), {
    prefix: objectStore.prefix,
    incoming: join(home, "files", "incoming"),
  });
}
