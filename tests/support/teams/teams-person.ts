import { request as httpRequest } from "node:http";
import { z } from "zod";
import { freshId, freshOid, TENANT } from "../builders";
import type { Connector } from "../connector";
import type { HeldCards, MadeUpButton } from "./held-cards";

const BOT = { id: "28:near-peer", name: "Near-peer" };

/** What the bot's door answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

const invokeAnswer = z.strictObject({
  statusCode: z.int(),
  type: z.string(),
  value: z.record(z.string(), z.unknown()),
});

const taskAnswer = z.strictObject({
  task: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("message"), value: z.string() }),
    z.strictObject({
      type: z.literal("continue"),
      value: z.strictObject({
        title: z.string().min(1),
        width: z.literal("medium"),
        height: z.literal("large"),
        card: z.strictObject({
          contentType: z.literal("application/vnd.microsoft.card.adaptive"),
          content: z.record(z.string(), z.unknown()),
        }),
      }),
    }),
  ]),
});

/** A dialog as its reader has it: a card under a title, or closed with a line. */
export type DialogSeen =
  { readonly title: string; readonly card: Record<string, unknown> } | { readonly line: string };

/** Posts anything to the bot's door. */
export function postTo(
  endpoint: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(endpoint, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Somebody with Teams. What they do reaches the bot in the shapes that Teams gives it. */
export class TeamsPerson {
  readonly oid: string;
  readonly teamsUserId: string;
  readonly conversationId = `a:${freshId("chat")}`;
  private readonly endpoint: string;
  private readonly connector: Connector;
  private readonly held: HeldCards | undefined;
  /** Cards that took another's place, and those of dialogs, oldest first and as they came. */
  protected readonly shown: Record<string, unknown>[] = [];

  constructor(
    house: { endpoint: string; connector: Connector; held?: HeldCards },
    oid: string = freshOid(),
  ) {
    this.held = house.held;
    this.endpoint = house.endpoint;
    this.connector = house.connector;
    this.oid = oid;
    this.teamsUserId = `29:${oid}`;
  }

  /** What the organisation's directory says of them. */
  inRoster(member: { email?: string; userPrincipalName?: string; aadObjectId?: string }): this {
    this.connector.enrol(this.teamsUserId, { name: "Somebody", aadObjectId: this.oid, ...member });
    return this;
  }

  /** An activity of theirs, before anybody alters it. */
  activity(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return {
      id: freshId("activity"),
      timestamp: new Date().toISOString(),
      channelId: "msteams",
      serviceUrl: this.connector.url,
      from: { id: this.teamsUserId, name: "Somebody", aadObjectId: this.oid },
      recipient: BOT,
      conversation: { id: this.conversationId, conversationType: "personal", tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, source: { name: "message" } },
      locale: "en-GB",
      entities: [{ type: "clientInfo", country: "GB", platform: "Web" }],
      ...changes,
    };
  }

  /** Sends any activity. */
  sends(
    changes: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    return postTo(this.endpoint, JSON.stringify(this.activity(changes)), {
      "content-type": "application/json; charset=utf-8",
      ...headers,
    });
  }

  /** Both events of an installation, at the same moment. */
  async installs(): Promise<void> {
    await Promise.all([
      this.sends({ type: "installationUpdate", action: "add" }),
      this.sends({
        type: "conversationUpdate",
        membersAdded: [{ id: this.teamsUserId, aadObjectId: this.oid }, BOT],
      }),
    ]);
  }

  /** Both events of a removal. */
  async uninstalls(): Promise<void> {
    await this.sends({ type: "installationUpdate", action: "remove" });
    await this.sends({ type: "conversationUpdate", membersRemoved: [BOT] });
  }

  /** Types something; the card that answers. */
  async says(text: string): Promise<Record<string, unknown>> {
    const before = this.received.length;
    const { status } = await this.sends({ type: "message", text, textFormat: "plain" });
    if (status !== 200) throw new Error(`The bot answered ${status}.`);
    const [card] = this.received.slice(before);
    if (card === undefined) throw new Error("The bot said nothing.");
    return card;
  }

  /**
   * Presses a button of a card; the card that takes its place. Without the data of a card that they were sent, they are
   * sent one with such a button first.
   */
  async presses(verb: string, data: Readonly<Record<string, unknown>> = {}) {
    const isInput = (name: string) => ["text", "notAgain"].includes(name);
    const answer = await this.pressesAnything({
      type: "Action.Execute",
      verb,
      data: await this.button({ asks: verb, data, isInput }),
    });
    if (answer.statusCode !== 200) throw new Error(JSON.stringify(answer));
    return answer.value;
  }

  /** What a button carries: that of a card they have, or of one made up for them. */
  async button(made: MadeUpButton): Promise<Record<string, unknown>> {
    if (this.held === undefined) throw new Error("This house shows nobody what it holds.");
    return this.held.button(this.oid, made);
  }

  /** A card as its template made it; where nobody sees what is held, without its id. */
  private whole(card: Record<string, unknown>): Record<string, unknown> {
    if (this.held !== undefined) return this.held.whole(card);
    const text = JSON.stringify(card).replaceAll(/"cardId":"[\w-]+"/gu, '"cardId":"card"');
    return JSON.parse(text) as Record<string, unknown>;
  }

  /** Sends any action; what Teams is told. */
  async pressesAnything(action: unknown): Promise<z.output<typeof invokeAnswer>> {
    const { status, text } = await this.sends({
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action, trigger: "manual" },
    });
    if (status !== 200) throw new Error(`HTTP ${status}: Teams would show nothing.`);
    const answer = invokeAnswer.parse(JSON.parse(text));
    this.shown.push(answer.value);
    return { ...answer, value: this.whole(answer.value) };
  }

  /** Presses a button that opens a dialog. */
  async opens(dialog: string, data: Readonly<Record<string, unknown>> = {}): Promise<DialogSeen> {
    const button = await this.button({ asks: dialog, data, isInput: () => false });
    const msteams = { type: "task/fetch" };
    return this.asksDialog("task/fetch", { ...button, dialog, msteams, type: "task/fetch" });
  }

  /** Presses the send button of a dialog, with what its inputs hold. */
  async submits(verb: string, data: Readonly<Record<string, unknown>> = {}): Promise<DialogSeen> {
    const own = ["token", "about", "side", "key", "anyway"];
    const isInput = (name: string) => !own.includes(name);
    const asks = typeof data["verb"] === "string" ? data["verb"] : verb;
    const button = await this.button({ asks, data, isInput });
    return this.asksDialog("task/submit", { ...button, verb: asks });
  }

  /** Sends any invoke of a dialog; what is shown then. */
  async asksDialog(name: string, data: unknown): Promise<DialogSeen> {
    const value = { data, context: { theme: "default" } };
    const { status, text } = await this.sends({ type: "invoke", name, value });
    if (status !== 200) throw new Error(`HTTP ${status}: the dialog stays as it is.`);
    const { task } = taskAnswer.parse(JSON.parse(text));
    if (task.type === "message") return { line: task.value };
    this.shown.push(task.value.card.content);
    return { title: task.value.title, card: this.whole(task.value.card.content) };
  }

  /** The cards in their chat, oldest first, as their templates made them. */
  get received(): readonly Record<string, unknown>[] {
    return this.sent.map((card) => this.whole(card));
  }

  /** The same, as they came. */
  get sent(): readonly Record<string, unknown>[] {
    return this.connector.ledger
      .filter(({ conversationId }) => conversationId === this.conversationId)
      .flatMap(({ activity }) => activity.attachments ?? [])
      .map(({ content }) => content);
  }
}
