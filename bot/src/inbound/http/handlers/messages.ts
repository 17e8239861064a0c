import type { Api, MessageRow } from "../../../contract";
import type { Preview } from "../../../application/watching/preview-message";
import { standingOf } from "../../../application/watching/standing";
import { mayBeKnown } from "../../../application/watching/may-be-known";
import type { OutboxMessage } from "../../../application/ports/outbox";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { SkipRefusal } from "../../../application/watching/skip-message";
import { dayInWords, londonClock, londonDate } from "../../../scheme/calendar/london";
import { fullName } from "../../../scheme/people/person";
import type { SchemeId } from "../../../scheme/shared/ids";
import { mailto } from "../mailto";
import type { Handler } from "../mount";
import { pageBy } from "../paging";
import { answer, problem, type Reply } from "../reply";
import { findsWords } from "../search";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { CANCELLED, inWords } from "../views/deliveries";
import { messageKey, toMessageRow, toOverview } from "../views/messages";

/** `GET /api/schemes/:schemeId/messages` */
export function getMessagesHandler(useCases: TabUseCases): Handler<Api["getMessages"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    return overviewOf(useCases, params.schemeId);
  };
}

async function overviewOf({ watched, rememberedState }: TabUseCases, schemeId: SchemeId) {
  const [found, state] = await Promise.all([watched.of(schemeId), rememberedState(schemeId)]);
  return answer(toOverview(found, state));
}

/** `GET /api/schemes/:schemeId/messages/list` */
export function listMessagesHandler(useCases: TabUseCases): Handler<Api["listMessages"]> {
  return async ({ caller, params: { schemeId }, query }) => {
    const actor = await useCases.actorFor(caller, schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    const [found, { byId }] = await Promise.all([
      useCases.watched.of(schemeId),
      useCases.rememberedState(schemeId),
    ]);
    const { now, held } = found;
    const context = { byId, now, held, today: londonDate(now) };
    const rows = found.messages
      .filter(({ kind }) => query.kind === undefined || kind === query.kind)
      .filter((message) => {
        const asked = query.standing;
        return asked === undefined || standingOf(message, found) === asked;
      })
      .filter(({ recipientId }) => {
        const person = byId.get(recipientId);
        return findsWords(person === undefined ? [] : [fullName(person.name)], query.search);
      })
      .map((message) => ({ message, key: messageKey(message, found) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const page = pageBy(rows, ({ key }) => key, query);
    return answer({
      ...page,
      items: page.items.map(({ message }) => toMessageRow(message, context)),
    });
  };
}

/** `GET /api/schemes/:schemeId/messages/:messageId/preview` */
export function previewMessageHandler(useCases: TabUseCases): Handler<Api["previewMessage"]> {
  return async ({ caller, params: { schemeId, messageId }, query }) => {
    const actor = await useCases.actorFor(caller, schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    const preview = await useCases.previewMessage(schemeId, query.recipientId, messageId);
    if (preview === undefined) return problem("not-found");
    if (preview.state !== "shown") return answer({ state: "not-shown", why: whyNotShown(preview) });
    const { toast, lines, buttons } = preview;
    return answer({ state: "shown", toast, lines: [...lines], buttons: [...buttons] });
  };
}

function whyNotShown(preview: Exclude<Preview, { state: "shown" }>): string {
  switch (preview.state) {
    case "between-the-two":
      return "What a supporter writes to their doctor is between the two of them. It is not shown to anybody else, and not kept once it has arrived.";
    case "away":
      return `They are away. It goes on ${dayInWords(londonDate(preview.until))}.`;
    case "would-not-go":
      return preview.toCome && preview.reason === "no-longer-so"
        ? "What it says is not so yet. Whether it goes is decided at its moment."
        : `As things are it would not go. ${CANCELLED[preview.reason]}`;
  }
}

/** `GET /api/schemes/:schemeId/messages/:messageId/email` */
export function getMessageEmailHandler(useCases: TabUseCases): Handler<Api["getMessageEmail"]> {
  return async ({ caller, params: { schemeId, messageId }, query }) => {
    const actor = await useCases.actorFor(caller, schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.messageEmail(actor, query.recipientId, messageId);
    if (outcome.ok) return answer({ ...outcome.value, href: mailto(outcome.value) });
    const { code } = outcome.refusal;
    return problem(code === "message-unknown" ? "not-found" : code);
  };
}

/** `POST /api/schemes/:schemeId/messages/:messageId/skip` */
export function skipMessageHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["skipMessage"]> {
  return async ({ caller, params: { schemeId, messageId }, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    const skip = { recipientId: body.recipientId, messageId, version: ifMatch };
    const outcome = await useCases.skipMessage(actor, skip);
    useCases.watched.forget(schemeId);
    return outcome.ok ? rowOf(ports, outcome.value) : skipProblem(outcome.refusal);
  };
}

async function rowOf(
  { store, clock }: ReadPorts,
  { value, version }: Versioned<OutboxMessage>,
): Promise<Reply<MessageRow>> {
  const { id, status, message } = value;
  const { schemeId, recipientId, kind, dueAt } = message;
  if (!mayBeKnown(kind)) return problem("not-found");
  const person = (await store.person(schemeId, recipientId))?.value;
  const now = clock.now();
  const byId = new Map(person === undefined ? [] : [[person.id, person]]);
  const context = { byId, now, held: false, today: londonDate(now) };
  return answer(toMessageRow({ id, version, kind, recipientId, dueAt, status }, context));
}

function skipProblem(refusal: SkipRefusal): Reply<never> {
  if (refusal.code === "message-unknown") return problem("not-found");
  if (refusal.code !== "message-has-gone") return problem(refusal.code);
  return problem(refusal.code, howItStands(refusal.message));
}

/** "It went on Wednesday 12 August at 09:30." */
function howItStands({ status, message }: OutboxMessage): string {
  if (!("at" in status)) {
    return "It is going right now, and may have arrived. Look at the list again in a moment.";
  }
  const { date, time } = londonClock(status.at);
  const when = `${dayInWords(date)} at ${time}`;
  if (status.state === "sent") return `It went on ${when}. What has gone cannot be called back.`;
  const { why = "" } = inWords(status, message.dueAt);
  return `It was over on ${when}. ${why}`.trim();
}

/** `PUT /api/schemes/:schemeId/messages/hold` */
export function holdMessagesHandler(useCases: TabUseCases): Handler<Api["holdMessages"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "watch-messages");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.holdMessages(actor, body.held, ifMatch);
    if (!outcome.ok) return problem(outcome.refusal.code);
    return overviewOf(useCases, params.schemeId);
  };
}
