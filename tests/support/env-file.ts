/** The variables of a `.env` file, in the file's order; comments and blank lines left out. */
export function envVariables(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf("=");
      if (at < 1) throw new Error(`Not a line of an environment file: "${line}".`);
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
