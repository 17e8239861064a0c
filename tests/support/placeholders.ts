const PLACEHOLDER = /\$\{\{([A-Za-z0-9_]+)\}\}/g;

/** The names between `${{` and `}}`, each once, in the order of the alphabet. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? ""))].sort();
}

/** The text with every placeholder filled in; throws where no value is given for one. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value is given for \${{${name}}}.`);
    return value;
  });
}
