import { mayDo, type Action } from "../../../../../bot/src/application/access/permissions";
import type { Role } from "../../../../../bot/src/scheme/people/person";

const STAFF: readonly Role[] = ["director", "administrator"];
const ROLES: readonly Role[] = [
  ...STAFF,
  "dme",
  "deputy",
  "regional-viewer",
  "educational-supervisor",
  "foundation-doctor",
  "senior-doctor",
];

/** Who may do what, written down a second time; a new action has to be thought of here too. */
const WHO_MAY: Readonly<Record<Action, readonly Role[]>> = {
  "see-scheme": STAFF,
  "see-people": STAFF,
  "change-settings": STAFF,
  "give-roles": ["director"],
  "import-people": STAFF,
  "state-volunteers": STAFF,
  "manage-supporters": STAFF,
  "decide-objections": ["director"],
  allocate: STAFF,
  "end-pairing": STAFF,
  "handle-requests": STAFF,
  "record-choices": STAFF,
  "link-people": STAFF,
  "see-wish-counts": STAFF,
  "read-wishes": ["director"],
  "plan-launch": STAFF,
  "watch-messages": STAFF,
  "see-today": [...STAFF, "dme", "deputy"],
  "read-scheme-feedback": ["director"],
  "read-audit": ["director"],
  "read-concerns": ["director", "dme", "deputy"],
  "moderate-tips": ["director"],
  "see-quality": ["director", "dme", "regional-viewer"],
  "see-load": ["dme"],
  "look-up-statements": ["director"],
  "issue-statements": ["director"],
  "act-on-letters": ["director"],
  "change-characteristics": ["director"],
  "handle-complaints": ["director", "dme", "deputy"],
  "see-retention": STAFF,
  "confirm-deletion": ["director"],
};
const ACTIONS = Object.keys(WHO_MAY) as Action[];

describe("who may do what in a scheme", () => {
  it.each(ACTIONS.flatMap((action) => ROLES.map((role) => [role, action] as const)))(
    "a %s who asks to %s gets what the table says",
    (role, action) => {
      expect(mayDo([role], action)).toBe(WHO_MAY[action].includes(role));
    },
  );

  it.each(ACTIONS)("nobody without a role may %s", (action) => {
    expect(mayDo([], action)).toBe(false);
  });

  it.each(ACTIONS)("one role that may %s is enough, whatever else they are", (action) => {
    expect(mayDo(["foundation-doctor", "senior-doctor"], action)).toBe(false);
    expect(mayDo(["foundation-doctor", "director"], action)).toBe(
      WHO_MAY[action].includes("director"),
    );
    expect(mayDo(["administrator", "senior-doctor"], action)).toBe(
      WHO_MAY[action].includes("administrator"),
    );
  });
});
