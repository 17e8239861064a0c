import { ODA, ODA_ID, openHouse, type House } from "./local-house";

const CARD = "application/vnd.microsoft.card.adaptive";
const content = { type: "AdaptiveCard", version: "1.5", body: [] };
const attachment = { contentType: CARD, content };

describe("the local connector answers the bot as Teams' connector does", () => {
  let house: House;
  let conversation: string;
  let teamsId: string;
  beforeEach(async () => {
    house = await openHouse();
    await house.call("POST", `/local/chat/${ODA_ID}/open`);
    teamsId = house.bot.last().from.id;
    conversation = `/local/connector/v3/conversations/${encodeURIComponent(house.bot.last().conversation.id)}`;
  });
  afterEach(() => house.close());

  const post = (activity: unknown) => house.call("POST", `${conversation}/activities`, activity);
  const messages = async () =>
    (await house.call("GET", `/local/chat/${ODA_ID}/messages`)).body["messages"];

  it("gives each message an id, also in reply to another", async () => {
    const first = await post({ type: "message", text: "One" });
    const second = await house.call(
      "POST",
      `${conversation}/activities/${String(first.body["id"])}`,
      { type: "message", text: "Two" },
    );
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body["id"]).toMatch(/^\d{13}$/);
    expect(second.body["id"]).not.toBe(first.body["id"]);
    expect(await messages()).toHaveLength(2);
  });

  it("changes a message in place, and deletes one", async () => {
    const { body } = await post({ type: "message", attachments: [attachment] });
    const path = `${conversation}/activities/${String(body["id"])}`;
    expect(await house.call("PUT", path, { type: "message", text: "Changed" })).toMatchObject({
      status: 200,
      body,
    });
    expect(await messages()).toMatchObject([{ id: body["id"], text: "Changed", edited: true }]);
    expect((await house.call("DELETE", path)).status).toBe(200);
    expect(await messages()).toEqual([]);
    const gone = { status: 404, body: { error: { code: "ActivityNotFoundInConversation" } } };
    expect(await house.call("DELETE", path)).toMatchObject(gone);
    expect(await house.call("PUT", path, { type: "message", text: "Again" })).toMatchObject(gone);
  });

  it("splits words and a card in two messages, and gives no id for them", async () => {
    expect(await post({ type: "message", text: "Words", attachments: [attachment] })).toMatchObject(
      { status: 202, body: {} },
    );
    expect(await messages()).toMatchObject([{ text: "Words" }, { card: content }]);
  });

  it("takes a typing activity, which leaves no message", async () => {
    expect((await post({ type: "typing" })).status).toBe(201);
    expect(await messages()).toEqual([]);
  });

  it.each([
    [{ text: "no type" }, 400],
    [{ type: "message" }, 400],
    [{ type: "message", attachments: [{ contentType: "image/png", contentUrl: "x" }] }, 400],
    [{ type: "message", text: "x".repeat(60_000) }, 413],
  ])("refuses what Teams would refuse: %#", async (activity, status) => {
    expect((await post(activity)).status).toBe(status);
    expect(await messages()).toEqual([]);
  });

  it("gives the roster with the person's mail, by Teams id and by object id", async () => {
    const member = {
      id: teamsId,
      aadObjectId: ODA_ID,
      email: ODA.email,
      userPrincipalName: ODA.email,
      name: ODA.name,
    };
    for (const id of [encodeURIComponent(teamsId), ODA_ID]) {
      expect(await house.call("GET", `${conversation}/members/${id}`)).toMatchObject({
        status: 200,
        body: member,
      });
    }
    expect((await house.call("GET", `${conversation}/members`)).body).toMatchObject([member]);
    expect(
      (await house.call("GET", `${conversation}/pagedmembers?pageSize=50`)).body,
    ).toMatchObject({ members: [member] });
    expect((await house.call("GET", `${conversation}/members/29:nobody`)).status).toBe(404);
  });

  it("answers 404 with ConversationNotFound for a chat that is not there", async () => {
    const path = "/local/connector/v3/conversations/a:none/activities";
    const answer = await house.call("POST", path, { type: "message", text: "Hello" });
    expect(answer).toMatchObject({
      status: 404,
      body: { error: { code: "ConversationNotFound" } },
    });
  });

  it("finds the existing chat when the bot creates one by object id", async () => {
    const create = (id: string) =>
      house.call("POST", "/local/connector/v3/conversations", {
        isGroup: false,
        members: [{ id }],
        bot: { id: "28:near-peer-local" },
        activity: { type: "message", text: "Hello" },
      });
    const made = await create(ODA_ID);
    expect(made).toMatchObject({
      status: 201,
      body: {
        id: house.bot.last().conversation.id,
        activityId: expect.stringMatching(/^\d+$/) as string,
      },
    });
    expect(await messages()).toMatchObject([{ text: "Hello" }]);
    const bare = { isGroup: false, members: [{ id: teamsId }] };
    const found = await house.call("POST", "/local/connector/v3/conversations", bare);
    expect(found).toMatchObject({ status: 201, body: { id: made.body["id"] } });
    expect((await create("29:nobody")).status).toBe(400);
    await house.call("POST", `/local/chat/${ODA_ID}/uninstall`);
    expect(await create(ODA_ID)).toMatchObject({
      status: 403,
      body: { error: { code: "ForbiddenOperationException" } },
    });
  });
});
