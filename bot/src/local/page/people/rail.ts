import { el, icon } from "../dom";
import type { Person, Unread } from "../wire";
import { rolesInWords } from "../words";
import { avatar } from "./avatar";
import { groupPeople } from "./groups";

/** What the list of people shows. */
export interface RailState {
  readonly people: readonly Person[];
  readonly unread: Unread;
  /** The chosen person's object id. */
  readonly chosen?: string;
}

/** The list of people at the left. */
export interface Rail {
  readonly element: HTMLElement;
  readonly show: (state: RailState) => void;
}

/** Makes the list; `onChoose` hears whom one wants to be. */
export function createRail(onChoose: (oid: string) => void): Rail {
  let state: RailState = { people: [], unread: {} };
  const search = el("input", {
    type: "search",
    placeholder: "Search people",
    "aria-label": "Search people",
  });
  const onlyUnread = el("input", { type: "checkbox", id: "only-unread" });
  const groups = el("div", { class: "groups" });
  const count = el("p", { class: "unseen", role: "status" });
  const draw = () => {
    const focused = document.activeElement?.getAttribute("data-oid");
    const found = state.people.filter((person) => wanted(person));
    groups.replaceChildren(...drawGroups(found, state, onChoose));
    if (found.length === 0) groups.append(el("p", { class: "hint pad" }, nobody(state)));
    if (focused) groups.querySelector<HTMLElement>(`[data-oid="${CSS.escape(focused)}"]`)?.focus();
  };
  const wanted = ({ oid, name, email, roles }: Person) => {
    if (onlyUnread.checked && !state.unread[oid] && oid !== state.chosen) return false;
    const text = `${name} ${email} ${rolesInWords(roles)}`.toLowerCase();
    return text.includes(search.value.trim().toLowerCase());
  };
  search.addEventListener("input", () => {
    draw();
    count.textContent = `${groups.querySelectorAll("[data-oid]").length} people found`;
  });
  onlyUnread.addEventListener("change", draw);
  const element = el(
    "div",
    { class: "rail-inner" },
    el("h2", { class: "rail-title" }, "Who are you?"),
    el("div", { class: "search" }, icon("search"), search),
    el("label", { class: "only-unread" }, onlyUnread, "Only those with new messages"),
    count,
    groups,
  );
  return {
    element,
    show: (now) => {
      if (JSON.stringify(now) === JSON.stringify(state)) return;
      state = now;
      draw();
    },
  };
}

function nobody(state: RailState): string {
  return state.people.length === 0
    ? "Looking for people …"
    : "Nobody fits. Clear the search to see everybody.";
}

function drawGroups(
  people: readonly Person[],
  state: RailState,
  onChoose: (oid: string) => void,
): readonly HTMLElement[] {
  return groupPeople(people).map(({ title, members }, index) => {
    const id = `group-${index}`;
    const rows = members.map((person) => el("li", {}, row(person, state, onChoose)));
    return el(
      "section",
      { "aria-labelledby": id },
      el(
        "h3",
        { id, class: "group-title" },
        title,
        el("span", { class: "group-count" }, ` ${members.length}`),
      ),
      el("ul", { class: "people" }, ...rows),
    );
  });
}

function row(person: Person, state: RailState, onChoose: (oid: string) => void): HTMLElement {
  const unread = state.unread[person.oid] ?? 0;
  const chosen = person.oid === state.chosen;
  const made = el(
    "button",
    { type: "button", class: "person", "data-oid": person.oid, "aria-current": chosen && "true" },
    avatar(person.name),
    el(
      "span",
      { class: "person-words" },
      el("span", { class: "person-name" }, person.name),
      el("span", { class: "person-role" }, rolesInWords(person.roles)),
    ),
  );
  if (unread > 0) {
    const words = unread === 1 ? " new message" : " new messages";
    made.append(
      el("span", { class: "badge" }, String(unread), el("span", { class: "unseen" }, words)),
    );
  }
  made.addEventListener("click", () => {
    onChoose(person.oid);
  });
  return made;
}
