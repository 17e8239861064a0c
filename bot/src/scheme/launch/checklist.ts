import { capacityOf } from "../allocation/rules";
import { seniority, type Grade } from "../people/grade";
import { wantsSupporter } from "../people/own-wish";
import type { Person, Role } from "../people/person";
import { hasRole, isActiveSupporter, postOn } from "../people/standing";
import { DEFAULT_POLICY, isControllerNamed, type Policy } from "../policy/policy";
import type { IsoDate } from "../shared/time";
import { isSupervisor, isTold } from "./recipients";

/** What a launch needs. */
export const CHECKS = [
  "people-imported",
  "supervisors-listed",
  "supervisors-told",
  "director-named",
  "dme-named",
  "deputy-named",
  "signposts-checked",
  "controller-named",
  "enough-supporters",
  "senior-enough",
  "everybody-linked",
] as const;

/** One of them, and how far it is: `have` of `need`, where it can be counted. */
export interface Check {
  readonly check: (typeof CHECKS)[number];
  readonly done: boolean;
  readonly have: number;
  readonly need: number;
}

/** What the checklist is worked out from. */
export interface ChecklistFacts {
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly year: number;
  readonly today: IsoDate;
}

/** What is there and what is missing before a programme starts, in the order in which it is wanted. */
export function checklist({ people, policy, year, today }: ChecklistFacts): readonly Check[] {
  const doctors = people.filter((one) => wantsSupporter(one, today));
  const supporters = people.filter((one) => isActiveSupporter(one, today));
  const supervisors = people.filter((one) => isSupervisor(one, today));
  const seats = (from: readonly Person[]) =>
    from.reduce((sum, one) => sum + capacityOf(one, policy), 0);
  const { gradeOrder } = policy.allocation;
  const f2 = doctors.filter((one) => postOn(one, today)?.grade === "F2");
  const isAboveF2 = (grade: Grade) => seniority(grade, gradeOrder) > seniority("F2", gradeOrder);
  const aboveF2 = supporters.filter((one) => {
    const post = postOn(one, today);
    return post !== undefined && isAboveF2(post.grade);
  });
  const concerned = [...new Set([...doctors, ...supporters, ...supervisors])];
  const reach = (check: Check["check"], have: number, need: number): Check => {
    return { check, have, need, done: need > 0 && have >= need };
  };
  const named = (check: Check["check"], role: Role) =>
    reach(check, Math.min(1, people.filter((one) => hasRole(one, role, today)).length), 1);
  return [
    reach("people-imported", Math.min(1, doctors.length), 1),
    reach("supervisors-listed", Math.min(1, supervisors.length), 1),
    reach(
      "supervisors-told",
      supervisors.filter((one) => isTold(one, year)).length,
      supervisors.length,
    ),
    named("director-named", "director"),
    named("dme-named", "dme"),
    named("deputy-named", "deputy"),
    reach("signposts-checked", hasOwnSignposts(policy) ? 1 : 0, 1),
    reach("controller-named", isControllerNamed(policy.controller) ? 1 : 0, 1),
    reach("enough-supporters", seats(supporters), doctors.length),
    { ...reach("senior-enough", seats(aboveF2), f2.length), done: seats(aboveF2) >= f2.length },
    reach(
      "everybody-linked",
      concerned.filter(({ link }) => link.state === "linked").length,
      concerned.length,
    ),
  ];
}

/** Whether somebody looked at where the scheme sends people for help: the list is not the one it began with (NP20). */
function hasOwnSignposts({ signposts }: Policy): boolean {
  return JSON.stringify(signposts) !== JSON.stringify(DEFAULT_POLICY.signposts);
}
