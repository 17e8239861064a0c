/** A container as `infra/modules/cosmos.bicep` declares it. */
export interface DeclaredContainer {
  readonly name: string;
  readonly partitionKey: string;
  readonly defaultTtl: number | undefined;
  readonly indexed: readonly string[];
  readonly notIndexed: readonly string[];
  readonly role: string;
}

const stringsIn = (text: string): readonly string[] =>
  [...text.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? "");

function only(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing like ${pattern} in: ${text}`);
  return found;
}

/** A Bicep text without its comments, so that a test reads what is deployed and not what is said of it. */
export function withoutComments(bicep: string): string {
  return bicep.replace(/\/\*[^'\n]*\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** The containers in `var containers = [...]`; throws where an entry lacks a field. */
export function containersIn(bicep: string): readonly DeclaredContainer[] {
  const list = only(withoutComments(bicep), /var containers = \[\n([\s\S]*?)\n\]/);
  return list.split(/\n {2}\}/).flatMap((entry) => {
    if (entry.trim() === "") return [];
    const ttl = /defaultTtl: (-?\d+)/.exec(entry)?.[1];
    return {
      name: only(entry, /^ {4}name: '([^']+)'$/m),
      partitionKey: only(entry, /^ {4}partitionKey: '([^']+)'$/m),
      defaultTtl: ttl === undefined ? undefined : Number(ttl),
      indexed: stringsIn(only(entry, /^ {4}indexed: \[(.*)\]$/m)),
      notIndexed: stringsIn(only(entry, /^ {4}notIndexed: \[(.*)\]$/m)),
      role: only(entry, /^ {4}role: '([^']+)'$/m),
    };
  });
}

/** The names in `appSettings: [...]`. */
export function appSettingsIn(bicep: string): readonly string[] {
  const list = only(withoutComments(bicep), /appSettings: \[\n([\s\S]*?)\n {6}\]/);
  return [...list.matchAll(/name: '([^']+)'/g)].map((found) => found[1] ?? "");
}

/** What a file takes, with the ones that need no value marked. */
export function parametersOf(bicep: string): readonly { name: string; optional: boolean }[] {
  return [...withoutComments(bicep).matchAll(/^param (\w+) \w+( =)?/gm)].map((found) => ({
    name: found[1] ?? "",
    optional: found[2] !== undefined,
  }));
}

/** What a file gives back. */
export function outputsOf(bicep: string): readonly { name: string; value: string }[] {
  return [...withoutComments(bicep).matchAll(/^output (\w+) \w+ = (.+)$/gm)].map((found) => ({
    name: found[1] ?? "",
    value: found[2] ?? "",
  }));
}

/** The modules a file calls, with the names it passes to each. */
export function modulesOf(
  bicep: string,
): readonly { name: string; path: string; passed: readonly string[] }[] {
  const calls = withoutComments(bicep).matchAll(/^module (\w+) '([^']+)' = \{([\s\S]*?)\n\}/gm);
  return [...calls].map((call) => ({
    name: call[1] ?? "",
    path: call[2] ?? "",
    passed: [...(call[3] ?? "").matchAll(/^ {4}(\w+):/gm)].map((found) => found[1] ?? ""),
  }));
}
