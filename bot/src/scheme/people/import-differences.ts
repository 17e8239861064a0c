import type { ImportedDetails } from "./imported";
import { fullName, type Membership, type Person } from "./person";

function postInWords(one: Membership): string {
  const parts = [one.grade, one.site, one.specialty].filter((part) => part !== undefined);
  const until = one.until === undefined ? "" : ` to ${one.until}`;
  const supervised =
    one.supervisors === undefined ? "" : `, supervised by ${one.supervisors.join(" and ")}`;
  return `${parts.join(", ")} from ${one.from}${until}${supervised}`;
}

function sameMembership(one: Membership, other: Membership): boolean {
  return one.role === other.role && postInWords(one) === postInWords(other);
}

/** What an import would change about a person, a sentence each; empty where it says what is so. */
export function describeDifferences(existing: Person, next: ImportedDetails): readonly string[] {
  const differences: string[] = [];
  const was = (label: string, before: string, after: string) => {
    if (before !== after)
      differences.push(before === "" ? `${label}: ${after}` : `${label}: ${before} → ${after}`);
  };
  was("Name", fullName(existing.name), fullName(next.name));
  was("E-mail", existing.email, next.email);
  was("GMC number", existing.gmcNumber ?? "", next.gmcNumber ?? "");
  if (next.capacity !== undefined) {
    was("Capacity", String(existing.capacity), String(next.capacity));
  }
  for (const post of next.memberships) {
    if (existing.memberships.some((one) => sameMembership(one, post))) continue;
    const before = existing.memberships.find(
      (one) => one.from === post.from && one.role === post.role,
    );
    was(
      before === undefined ? "New post" : "Post",
      before ? postInWords(before) : "",
      postInWords(post),
    );
  }
  return differences;
}
