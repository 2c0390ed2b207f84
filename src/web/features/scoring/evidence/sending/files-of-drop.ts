/** What people chose, without what systems put beside their files in every folder. */
export function ownFiles(files: readonly File[]): File[] {
  return files.filter(({ name }) => !/^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i.test(name));
}

/** A telephone's picture that pages do not show; telephones make a JPEG of it where one is asked for. */
export function isHeic(fileName: string): boolean {
  return /\.(heic|heif)$/i.test(fileName);
}

/** The files of a drop, with those in dropped folders. */
export async function filesOfDrop(items: DataTransferItemList): Promise<File[]> {
  // Entries are gone after the first wait, so all are taken at once.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map(filesOfEntry));
  return ownFiles(files.flat());
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A reader gives a part of a large folder at a time.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return files;
    for (const one of part) files.push(...(await filesOfEntry(one)));
  }
}
