import { api } from "./api";
import { createClockView } from "./clock/clock-view";
import { byId } from "./dom";
import { createRail } from "./people/rail";
import { formatPlace, parsePlace, type Place } from "./place";
import { createPersonStage, type PersonStage } from "./stage/person-stage";
import { startView } from "./stage/start-view";
import { createThemeSwitch } from "./theme-switch";
import { showToast } from "./toasts";
import type { Message, People, Person, Unread } from "./wire";

const REFRESH_MS = 3000;
const NOBODY: People = { tenantId: "", people: [] };

let people = NOBODY;
let unread: Unread = {};
let shown: { readonly oid: string; readonly stage: PersonStage } | undefined;

const place = () => parsePlace(location.hash);
const go = (change: Partial<Place>) => {
  location.hash = formatPlace({ ...place(), ...change });
};
const goToStart = () => {
  const { theme } = place();
  location.hash = formatPlace({ view: "chat", theme });
};

const rail = createRail((oid) => go({ oid }));
const themes = createThemeSwitch((theme) => go({ theme }));
const clock = createClockView(() => void refresh());

/** Draws what the address says, with the people and counts that are known. */
function draw(): void {
  const { oid, view, theme } = place();
  const person = people.people.find((somebody) => somebody.oid === oid);
  themes.show(theme);
  document.body.dataset["pane"] = person === undefined ? "people" : "stage";
  rail.show({ ...people, unread: unreadShown(oid), ...(oid === undefined ? {} : { chosen: oid }) });
  if (person === undefined) drawStart();
  else drawPerson(person).show(view);
  shown?.stage.setTheme(theme);
  document.title =
    person === undefined ? "Near-peer, local Teams" : `${person.name}: Near-peer, local Teams`;
}

// Whoever is looked at has nothing unseen, whatever is still on its way.
function unreadShown(oid: string | undefined): Unread {
  if (oid === undefined || place().view !== "chat") return unread;
  return Object.fromEntries(Object.entries(unread).filter(([other]) => other !== oid));
}

function leave(): void {
  shown?.stage.stop();
  shown = undefined;
  byId("toasts").replaceChildren(); // they were for the person one was
}

function drawStart(): void {
  leave();
  const director = people.people.find(({ roles }) => roles.includes("director"));
  byId("stage").replaceChildren(startView(director, (oid) => go({ oid })));
}

function drawPerson(person: Person): PersonStage {
  if (shown?.oid === person.oid) return shown.stage;
  leave();
  const stage = createPersonStage({
    person,
    tenantId: people.tenantId,
    theme: place().theme,
    people: () => people.people,
    onView: (view) => go({ view }),
    onBack: goToStart,
    onUnread: (counts) => {
      unread = counts;
      draw();
    },
    onMessage: (message, inView) => notify(person, message, inView),
    onLine: showLine,
  });
  shown = { oid: person.oid, stage };
  byId("stage").replaceChildren(stage.element);
  return stage;
}

function notify(person: Person, message: Message, inView: boolean): void {
  const text = message.summary ?? message.text ?? "Sent a card";
  // Words that one is looking at need no second showing.
  if (inView && message.summary === undefined) {
    byId("announcer").textContent = `Near-peer: ${text}`;
    return;
  }
  const onOpen = () => go({ oid: person.oid, view: "chat" });
  showToast(byId("toasts"), { text, brief: inView, onOpen });
}

function showLine(up: boolean): void {
  const offline = byId("offline");
  offline.hidden = up;
  offline.textContent = up ? "" : "The server does not answer. Trying again …";
}

async function refresh(): Promise<void> {
  const [everybody, counts, time] = await Promise.all([api.people(), api.unread(), api.clock()]);
  const changed = JSON.stringify(everybody) !== JSON.stringify(people);
  people = everybody;
  unread = counts.unread;
  clock.show(time);
  if (changed || shown !== undefined) draw();
}

function keepFresh(): void {
  const again = () => setTimeout(keepFresh, REFRESH_MS);
  if (document.visibilityState !== "visible") {
    again();
    return;
  }
  refresh()
    .then(() => showLine(true))
    .catch(() => showLine(false)) // a server that is away is asked again
    .finally(again);
}

byId("people").append(rail.element);
byId("themes").append(themes.element);
byId("clock").append(clock.element);
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("stage").focus();
});
window.addEventListener("hashchange", draw);
themes.show(place().theme);
keepFresh();
