/** "Amara Whitfield's team", or "The director's team" where the scheme has nobody by name. Begins a sentence. */
export function directorTeam(directorName = ""): string {
  return directorName === "" ? "The director's team" : `${directorName}'s team`;
}

/** The same within a sentence: "Amara Whitfield's team", or "the director's team". */
export function teamWithin(directorName: string): string {
  return directorName === "" ? "the director's team" : directorTeam(directorName);
}
