const FORMATS = {
  full: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
} as const;

/** A moment in London in words: "Wed 5 Aug 2026, 09:30", the day of it, or the time. */
export function inWords(instant: string, format: keyof typeof FORMATS): string {
  const options = { ...FORMATS[format], timeZone: "Europe/London", hourCycle: "h23" } as const;
  return new Date(instant).toLocaleString("en-GB", options).replace(/^(\w+),/, "$1");
}

/** Roles as people say them: "Supporter, director". */
export function rolesInWords(roles: readonly string[]): string {
  const words = roles.map((role) => role.replaceAll(/[-_]/g, " ")).join(", ");
  return words === "" ? "No role at present" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The two letters of a name: "Dr Oda Marlow" is OM. */
export function initials(name: string): string {
  const parts = name
    .split(/\s+/)
    .filter((part) => !/^(?:dr|mr|mrs|ms|miss|mx|prof)\.?$/i.test(part));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined];
  return letters.map((part) => part?.charAt(0).toUpperCase() ?? "").join("");
}

/** One of some number of colours for a name, always the same one. */
export function colourOf(name: string, colours: number): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}
