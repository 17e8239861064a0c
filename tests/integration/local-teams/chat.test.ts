import { BEN, ODA, ODA_ID, openHouse, type House } from "./local-house";
import { objectIdFor } from "../../../bot/src/local/directory/account-ids";

const CARD = "application/vnd.microsoft.card.adaptive";
const card = (text: string) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text }],
});
const chat = (path: string) => `/local/chat/${ODA_ID}/${path}`;
const conversation = (id: string) =>
  `/local/connector/v3/conversations/${encodeURIComponent(id)}/activities`;

describe("the local Teams, for a person", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  const say = (content: Record<string, unknown>) =>
    house.call("POST", conversation(house.bot.last().conversation.id), {
      type: "message",
      ...content,
    });
  const sayCard = (text: string) =>
    say({ summary: "A note", attachments: [{ contentType: CARD, content: card(text) }] });

  it("tells the bot of an installation as Teams does, once, however often the chat is opened", async () => {
    await Promise.all([house.call("POST", chat("open")), house.call("POST", chat("open"))]);
    await house.call("POST", chat("open"));
    expect(house.bot.types()).toEqual(["installationUpdate", "conversationUpdate"]);
    const [installation, members] = house.bot.arrived;
    expect(installation).toMatchObject({
      action: "add",
      channelId: "msteams",
      serviceUrl: `${house.base}/local/connector`,
      locale: "en-GB",
      localTimezone: "Europe/London",
      from: { id: expect.stringMatching(/^29:/) as string, aadObjectId: ODA_ID },
      recipient: { id: "28:near-peer-local" },
      conversation: { id: expect.stringMatching(/^a:/) as string, conversationType: "personal" },
      channelData: { tenant: { id: "00000000-0000-4000-8000-00000000a11c" } },
    });
    expect(members?.["membersAdded"]).toMatchObject([
      { aadObjectId: ODA_ID },
      { id: "28:near-peer-local" },
    ]);
  });

  it("tells the bot again at the next opening when it was down at the first", async () => {
    house.bot.reply = () => ({ status: 503 });
    const first = await house.call("POST", chat("open"));
    expect(first.body).toMatchObject({
      problem: expect.stringContaining("did not answer") as string,
    });
    house.bot.reply = () => ({ status: 200 });
    expect((await house.call("POST", chat("open"))).body).not.toHaveProperty("problem");
    expect(house.bot.types()).toEqual([
      "installationUpdate",
      "installationUpdate",
      "conversationUpdate",
    ]);
  });

  it("brings a typed message to the bot, and its answer to the chat", async () => {
    await house.call("POST", chat("open"));
    house.bot.reply = async (activity) => {
      await say({ text: `You said **${activity.text ?? ""}**` });
      return { status: 202 };
    };
    await house.call("POST", chat("messages"), { text: "help" });
    expect(house.bot.last()).toMatchObject({
      type: "message",
      text: "help",
      from: { name: ODA.name },
    });
    const { body } = await house.call("GET", chat("messages"));
    expect(body).toMatchObject({
      messages: [
        { author: "person", text: "help" },
        { author: "bot", text: "You said **help**", markdown: true },
      ],
    });
  });

  it("sends Action.Execute as an invoke, and puts the returned card in place of the pressed one", async () => {
    await house.call("POST", chat("open"));
    const { body: sent } = await sayCard("Before");
    house.bot.reply = () => ({
      status: 200,
      body: { statusCode: 200, type: CARD, value: card("After") },
    });
    const action = { type: "Action.Execute", verb: "participation.opt-out", data: { v: 1 } };
    const press = { messageId: sent["id"], action, inputs: { text: "Hello" } };
    expect((await house.call("POST", chat("actions"), press)).body).toEqual({ outcome: "card" });
    expect(house.bot.last()).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: sent["id"],
      value: {
        trigger: "manual",
        action: { verb: "participation.opt-out", data: { v: 1, text: "Hello" } },
      },
    });
    const { body } = await house.call("GET", chat("messages"));
    expect(body).toMatchObject({
      messages: [{ id: sent["id"], edited: true, card: card("After") }],
    });
    expect(body["messages"]).toHaveLength(1);
  });

  it.each([
    [
      {
        status: 200,
        body: {
          statusCode: 200,
          type: "application/vnd.microsoft.activity.message",
          value: "Saved",
        },
      },
      { outcome: "said", text: "Saved" },
    ],
    [
      {
        status: 200,
        body: {
          statusCode: 400,
          type: "application/vnd.microsoft.error",
          value: { code: "x", message: "Too late" },
        },
      },
      { outcome: "error", text: "Too late" },
    ],
    [{ status: 500 }, { outcome: "error", text: expect.stringContaining("HTTP 500") as string }],
    [
      { status: 200, body: { statusCode: 200, type: "nonsense" } },
      { outcome: "error", text: expect.stringContaining("not understand") as string },
    ],
  ])("shows what the bot says to a press: %#", async (reply, shown) => {
    await house.call("POST", chat("open"));
    const { body: sent } = await sayCard("Before");
    house.bot.reply = () => reply;
    const press = { messageId: sent["id"], action: { type: "Action.Execute", verb: "x" } };
    expect((await house.call("POST", chat("actions"), press)).body).toEqual(shown);
    expect((await house.call("GET", chat("messages"))).body).toMatchObject({
      messages: [{ card: card("Before") }],
    });
  });

  it("sends Action.Submit as a message with a value and no text", async () => {
    await house.call("POST", chat("open"));
    const { body: sent } = await sayCard("Before");
    const action = { type: "Action.Submit", data: { verb: "help.home", v: 1 } };
    await house.call("POST", chat("actions"), { messageId: sent["id"], action });
    expect(house.bot.last()).toMatchObject({
      type: "message",
      value: { verb: "help.home", v: 1 },
      replyToId: sent["id"],
    });
    expect(house.bot.last()).not.toHaveProperty("text");
  });

  it("opens a dialog with task/fetch and sends it with task/submit", async () => {
    await house.call("POST", chat("open"));
    const { body: sent } = await sayCard("Before");
    const value = {
      title: "What I would like",
      card: { contentType: CARD, content: card("A form") },
    };
    house.bot.reply = ({ name }) => ({
      status: 200,
      body: {
        task:
          name === "task/fetch" ? { type: "continue", value } : { type: "message", value: "Saved" },
      },
    });
    const action = { type: "Action.Submit", data: { ask: 1, msteams: { type: "task/fetch" } } };
    const opened = await house.call("POST", chat("actions"), { messageId: sent["id"], action });
    expect(opened.body).toEqual({
      outcome: "dialog",
      title: "What I would like",
      card: card("A form"),
    });
    const submitted = await house.call("POST", chat("dialogs/submit"), { data: { wish: "tea" } });
    expect(submitted.body).toEqual({ outcome: "said", text: "Saved" });
    expect(house.bot.last()).toMatchObject({
      name: "task/submit",
      value: { data: { wish: "tea" } },
    });
  });

  it("counts what a person has not seen, and no longer once they have", async () => {
    await house.call("POST", chat("open"));
    await sayCard("One");
    await sayCard("Two");
    expect((await house.call("GET", "/local/unread")).body).toEqual({ unread: { [ODA_ID]: 2 } });
    await house.call("POST", chat("read"));
    expect((await house.call("GET", "/local/unread")).body).toEqual({ unread: {} });
  });

  it("keeps chats, cards and installations over a restart", async () => {
    await house.call("POST", chat("open"));
    await sayCard("Kept");
    await house.call("POST", chat("messages"), { text: "hello" });
    const before = await house.call("GET", chat("messages"));
    await house.stop();
    house = await openHouse(house.folder);
    expect((await house.call("POST", chat("open"))).body).toEqual(before.body);
    expect(house.bot.arrived).toEqual([]);
  });

  it("stops the bot from writing after an uninstall, until the app is added again", async () => {
    await house.call("POST", chat("open"));
    const { id } = house.bot.last().conversation;
    expect((await house.call("POST", chat("uninstall"))).body).toMatchObject({ installed: false });
    expect(house.bot.last()).toMatchObject({ type: "installationUpdate", action: "remove" });
    const refused = await house.call("POST", conversation(id), { type: "message", text: "Hello" });
    expect(refused).toMatchObject({
      status: 403,
      body: { error: { code: "BotNotInConversationRoster" } },
    });
    expect((await house.call("POST", chat("messages"), { text: "hi" })).status).toBe(409);
    await house.call("POST", chat("open"));
    expect(house.bot.types()).toHaveLength(3);
    await house.call("POST", chat("install"));
    expect(house.bot.types().slice(3)).toEqual(["installationUpdate", "conversationUpdate"]);
    expect(
      (await house.call("POST", conversation(id), { type: "message", text: "Hello" })).status,
    ).toBe(201);
  });

  it("tells an open page what happens in its chat, and not what happens in another's", async () => {
    await house.call("POST", chat("open"));
    const stop = new AbortController();
    const events = await fetch(`${house.base}${chat("events")}`, { signal: stop.signal });
    await house.call("POST", `/local/chat/${objectIdFor(BEN.email)}/open`);
    await say({ text: "For Ben" });
    await house.call("POST", chat("messages"), { text: "from Oda" });
    let heard = "";
    for await (const chunk of events.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString("utf8");
      if (heard.includes("from Oda")) break;
    }
    expect(heard).toContain(`"unread":{"${objectIdFor(BEN.email)}":1}`);
    expect(heard).not.toContain("For Ben");
    stop.abort();
  });
});
