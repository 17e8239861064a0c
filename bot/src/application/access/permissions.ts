import type { Role } from "../../scheme/people/person";

/** Who may do what in a scheme. Bot and tab ask the same table; what it does not name is nobody's. */
const PERMISSIONS = {
  "see-scheme": ["director", "administrator"],
  "see-people": ["director", "administrator"],
  "change-settings": ["director", "administrator"],
  "give-roles": ["director"],
  "import-people": ["director", "administrator"],
  "link-people": ["director", "administrator"],
  "state-volunteers": ["director", "administrator"],
  "manage-supporters": ["director", "administrator"],
  "decide-objections": ["director"],
  allocate: ["director", "administrator"],
  "end-pairing": ["director", "administrator"],
  "record-choices": ["director", "administrator"],
  "handle-requests": ["director", "administrator"],
  "see-wish-counts": ["director", "administrator"],
  "read-wishes": ["director"],
  "plan-launch": ["director", "administrator"],
  "watch-messages": ["director", "administrator"],
  "see-today": ["director", "administrator", "dme", "deputy"],
  "handle-complaints": ["director", "dme", "deputy"],
  "see-retention": ["director", "administrator"],
  "confirm-deletion": ["director"],
  "read-audit": ["director"],
  "read-scheme-feedback": ["director"],
  "moderate-tips": ["director"],
  "see-quality": ["director", "dme", "regional-viewer"],
  "see-load": ["dme"],
  "look-up-statements": ["director"],
  "issue-statements": ["director"],
  "act-on-letters": ["director"],
  "change-characteristics": ["director"],
  "read-concerns": ["director", "dme", "deputy"],
} as const satisfies Record<string, readonly Role[]>;

/** Something that only some may do. */
export type Action = keyof typeof PERMISSIONS;

/** What only some of those who run a scheme may act on, where it waits: nobody else is told of it. */
export const WAITING_FOR = [
  "moderate-tips",
  "decide-objections",
  "confirm-deletion",
] as const satisfies readonly Action[];

/** One of them. */
export type WaitingFor = (typeof WAITING_FOR)[number];

/** Whether somebody with these roles may do it. */
export function mayDo(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return roles.some((role) => allowed.includes(role));
}
