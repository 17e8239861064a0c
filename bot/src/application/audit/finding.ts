/** Something that is wrong with a trail, with the number at which it shows, or the id of the event. */
export type Finding =
  /** What stands there is not what was written. */
  | { readonly kind: "altered"; readonly seq: number }
  /** Numbers at which nothing stands. */
  | { readonly kind: "missing"; readonly seq: number; readonly upTo: number }
  /** An event that was added at another number. */
  | { readonly kind: "reordered"; readonly seq: number; readonly belongsAt: number }
  /** An entry that no act of the scheme wrote. */
  | { readonly kind: "added"; readonly seq: number }
  /** An event that stands there a second time. */
  | { readonly kind: "twice"; readonly seq: number }
  /** An event of the scheme that stands nowhere in its trail. */
  | { readonly kind: "not-in-trail"; readonly eventId: string }
  /** An end of the trail that was kept elsewhere and is not in it: it was cut off or written anew. */
  | { readonly kind: "end-gone"; readonly seq: number };

/** A finding as a sentence. */
export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case "altered":
      return `Entry ${finding.seq} was altered.`;
    case "missing":
      return finding.seq === finding.upTo
        ? `Entry ${finding.seq} is missing.`
        : `Entries ${finding.seq} to ${finding.upTo} are missing.`;
    case "reordered":
      return `Entry ${finding.seq} is out of order: what it says was entry ${finding.belongsAt}.`;
    case "added":
      return `Entry ${finding.seq} was added: nothing that happened in the scheme is behind it.`;
    case "twice":
      return `Entry ${finding.seq} is there a second time.`;
    case "not-in-trail":
      return `The event ${finding.eventId} of the scheme is not in the trail.`;
    case "end-gone":
      return `The end that was kept (entry ${finding.seq}) is not in the trail: it was cut off or written anew.`;
  }
}
