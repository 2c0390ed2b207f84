/** Types of boot.mjs, for its tests; the file itself is plain JavaScript because an old host Node runs it. */
interface Machine {
  platform: string;
  arch: string;
  versions: { node: string };
  execPath: string;
}
export const NODE_PACKAGES: Record<"linux-x64" | "linux-arm64" | "darwin-x64" | "darwin-arm64" | "win32-x64", string>;
export const SERVER_FLAGS: readonly string[];
export function findRuntime(root: string, machine?: Machine): string;
export function boot(args: readonly string[]): Promise<void>;
