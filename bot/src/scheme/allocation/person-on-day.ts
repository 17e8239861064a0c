import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { isActiveSupporter, postOn, type Post } from "../people/standing";
import { trustOf } from "../policy/allocation-rules";
import type { Policy } from "../policy/policy";
import type { IsoDate } from "../shared/time";
import { namesOf, supervises, wordsNaming } from "./supervision";

/** On which day, and by which rules of the scheme, people are asked about. */
export interface PeopleDay {
  readonly on: IsoDate;
  readonly policy: Policy;
}

/** What the rules and the fit of a pair ask of one person on a day, looked up once. */
export class PersonOnDay {
  readonly post: Post | undefined;
  /** As `trustOf` has it, of the site of their post. */
  readonly trust: string;
  /** As `seniority` counts; -1 for somebody without a post. */
  readonly seniority: number;
  readonly isActiveSupporter: boolean;
  private names: readonly string[] | undefined;
  private named: ReadonlySet<string> | undefined;

  constructor(
    readonly person: Person,
    private readonly day: PeopleDay,
    trustAt: (site: string) => string,
  ) {
    const { on, policy } = day;
    this.post = postOn(person, on);
    this.trust = trustAt(this.post?.site ?? "");
    const { gradeOrder } = policy.allocation;
    this.seniority = this.post === undefined ? -1 : seniority(this.post.grade, gradeOrder);
    this.isActiveSupporter = isActiveSupporter(person, on);
  }

  /** Whether somebody supervises this doctor, as `supervises` has it. */
  isSupervisedBy(other: PersonOnDay): boolean {
    if (this.post?.supervisors === undefined) return false;
    this.named ??= wordsNaming(this.post.supervisors);
    other.names ??= namesOf(other.person);
    const { named } = this;
    // Next to nobody is named so: most need not be read word by word.
    const mayBe = other.names.some((name) => named.has(name));
    return mayBe && supervises(other.person, this.person, this.day.on);
  }
}

/**
 * Looks people up for a day, each once, however often they are asked about. To be made anew for every question: it knows
 * nothing of what changes afterwards.
 */
export function peopleOnDay(day: PeopleDay): (person: Person) => PersonOnDay {
  const known = new Map<Person, PersonOnDay>();
  const trusts = new Map<string, string>();
  const trustAt = (site: string): string => {
    const before = trusts.get(site);
    if (before !== undefined) return before;
    const trust = trustOf(site, day.policy.allocation);
    trusts.set(site, trust);
    return trust;
  };
  return (person) => {
    const before = known.get(person);
    if (before !== undefined) return before;
    const found = new PersonOnDay(person, day, trustAt);
    known.set(person, found);
    return found;
  };
}
