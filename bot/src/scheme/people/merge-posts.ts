import { addDays } from "../calendar/london";
import type { IsoDate } from "../shared/time";
import { isFoundationGrade } from "./grade";
import type { Membership } from "./person";
import type { PersonRow } from "./sheets/person-row";

function isPost(one: Membership): boolean {
  return one.role === "foundation-doctor" || one.role === "senior-doctor";
}

function samePost(one: Membership, other: Omit<Membership, "from" | "until">): boolean {
  return (
    one.role === other.role &&
    one.grade === other.grade &&
    (one.site ?? "") === (other.site ?? "") &&
    (one.specialty ?? "") === (other.specialty ?? "")
  );
}

/** The post that a row describes; a row without a grade describes none. */
function postOf(
  row: PersonRow,
  known: readonly Membership[],
  today: IsoDate,
): Membership | undefined {
  if (row.grade === undefined) return undefined;
  const post = {
    // By grade alone: an F2 who offers to be a supporter is still owed one of their own (NP12).
    role: isFoundationGrade(row.grade) ? "foundation-doctor" : "senior-doctor",
    grade: row.grade,
    ...(row.site === undefined ? {} : { site: row.site }),
    ...(row.specialty === undefined ? {} : { specialty: row.specialty }),
  } as const;
  // A sheet without a start date says what somebody is now; what we know already keeps its date.
  const same = known.findLast((one) => samePost(one, post));
  const from = row.start ?? same?.from ?? earlierOf(today, row.end);
  const until = row.end ?? (row.start === undefined ? same?.until : undefined);
  return {
    ...post,
    from,
    ...(until === undefined ? {} : { until }),
    ...supervisionOf({ ...post, from }, row, known),
  };
}

/** Who supervises a foundation doctor in a post; a sheet that names nobody leaves it as it is known. */
function supervisionOf(
  post: Membership,
  row: PersonRow,
  known: readonly Membership[],
): Pick<Membership, "supervisors"> {
  if (post.role !== "foundation-doctor") return {};
  const before = known.find((one) => one.from === post.from && one.role === post.role);
  const supervisors = row.supervisors ?? before?.supervisors;
  return supervisors === undefined ? {} : { supervisors };
}

/** A post that has ended did not start after its end. */
function earlierOf(today: IsoDate, end: IsoDate | undefined): IsoDate {
  return end !== undefined && end < today ? end : today;
}

/** Ends an open post on the day before the next one starts: nobody holds two by mistake. */
function closeOpenPosts(posts: readonly Membership[]): readonly Membership[] {
  return posts.map((post, index) => {
    const next = posts[index + 1];
    if (next === undefined || post.until !== undefined || next.from <= post.from) return post;
    return { ...post, until: addDays(next.from, -1) };
  });
}

/**
 * Somebody's memberships after the rows about them: a post that starts on the same day is replaced, all
 * others stay, roles in running the scheme are never touched. Sorted by `from`.
 */
export function mergePosts(
  known: readonly Membership[],
  rows: readonly PersonRow[],
  today: IsoDate,
): readonly Membership[] {
  const stated = rows.flatMap((row) => postOf(row, known, today) ?? []);
  const kept = known.filter((one) => isPost(one) && !stated.some((post) => post.from === one.from));
  const posts = [...kept, ...stated].toSorted((a, b) => a.from.localeCompare(b.from));
  const others = known.filter((one) => !isPost(one));
  return [...others, ...closeOpenPosts(posts)].toSorted((a, b) => a.from.localeCompare(b.from));
}
