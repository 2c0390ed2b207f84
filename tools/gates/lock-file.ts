interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What makes `npm ci` fail in a fresh clone or on another platform: a package without version or integrity, or one
 * that another names and the lock file does not hold (npm leaves out platform packages that it could not find).
 */
export function findLockFaults(text: string): string[] {
  const packages: Readonly<Record<string, LockEntry>> = JSON.parse(text).packages;
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));
  return Object.entries(packages).flatMap(([path, entry]) => {
    const wanted = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const missing = wanted
      .filter((name) => !names.has(name))
      .map((name) => `${path || "package.json"}: ${name} is missing`);
    const complete = path === "" || entry.link === true || (entry.version && entry.integrity);
    return complete ? missing : [...missing, `${path}: no version or no integrity`];
  });
}
