/** The files of a drop, with those in dropped folders; what systems put beside them is left out. */
export async function filesOfDrop(items: DataTransferItemList): Promise<File[]> {
  // Entries are gone after the first wait, so all are taken at once.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map(filesOfEntry));
  return files.flat().filter(({ name }) => !/^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name));
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
