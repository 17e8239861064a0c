import type { RoleHolder } from "../../../contract";
import type { GiveRoleRefusal } from "../../../application/roles/give-role";
import type { HandOverSchemeRefusal } from "../../../application/roles/hand-over-scheme";
import type { EndRoleRefusal } from "../../../scheme/people/roles";
import { isGiven } from "../../../scheme/people/roles";
import { fullName, type Membership, type Person } from "../../../scheme/people/person";
import { holdsOn } from "../../../scheme/people/standing";
import type { PersonId } from "../../../scheme/shared/ids";
import type { IsoDate } from "../../../scheme/shared/time";

/** Who asks, and on which day. */
export interface AskedOn {
  readonly me: PersonId;
  readonly today: IsoDate;
}

const ORDER = { now: 0, "to-come": 1, over: 2 } as const;

/** Who runs and oversees a scheme: those of today first, then who is to come, then who was; each by role and name. */
export function toRoleHolders(people: readonly Person[], { me, today }: AskedOn): RoleHolder[] {
  return people
    .flatMap((person) =>
      person.memberships.filter(isGiven).map((membership) => ({
        personId: person.id,
        name: fullName(person.name),
        email: person.email,
        linked: person.link.state === "linked",
        role: membership.role,
        from: membership.from,
        ...(membership.until === undefined ? {} : { until: membership.until }),
        when: whenOf(membership, today),
        me: person.id === me,
      })),
    )
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), "en-GB"));
}

function whenOf(membership: Membership, today: IsoDate): RoleHolder["when"] {
  if (holdsOn(membership, today)) return "now";
  return membership.from > today ? "to-come" : "over";
}

const RANK = {
  director: 0,
  administrator: 1,
  deputy: 2,
  dme: 3,
  "regional-viewer": 4,
} as const;

function keyOf({ when, role, name, from }: RoleHolder): string {
  return `${ORDER[when]} ${RANK[role]} ${name} ${from}`;
}

type Refusal = GiveRoleRefusal | EndRoleRefusal | HandOverSchemeRefusal;

/** Why a role was not given or ended, or a scheme not handed over, in words that say what to do. */
export function refusalText({ code }: Refusal): string {
  return `${REASONS[code]} Nothing has been changed.`;
}

const REASONS: Readonly<Record<Refusal["code"], string>> = {
  "role-for-oneself": "Nobody gives themselves a role. Ask another director.",
  "role-period-not-in-order": "The last day is before the first. Change one of them.",
  "role-period-over": "The last day is over already. Choose one to come, or none.",
  "has-role-already": "They have this role on some of these days. Look at the list.",
  "two-people-with-this-email":
    "Two people of this scheme have that e-mail. Put one of them right first, under People.",
  "no-such-role": "They don't have that role any more. Look at the list again.",
  "role-ends-in-the-past": "A role can't end in the past. Choose yesterday to end it at once.",
  "role-ends-already": "It ends on that day or before already.",
  "last-director":
    "The scheme would be without a director who can sign in. Add another director first, and wait until they have written to the bot.",
  "days-between":
    "There would be a day without either of you. Let them begin on the day after your last one, or before.",
  "successor-not-linked":
    "Nobody who can sign in would direct the scheme from then on. Add them as director first, and hand over once they have written to the bot.",
};
