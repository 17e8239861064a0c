import type { ServerResponse } from "node:http";
import type { OnBehalfOf } from "../../../bot/src/application/ports/directory";
import { graphDirectory } from "../../../bot/src/outbound/graph/graph-directory";
import type { GraphToken } from "../../../bot/src/outbound/graph/graph-token";
import { json, startFakeGraph, type FakeGraph } from "../../support/fake-graph";

const WHO: OnBehalfOf = { tenantId: "tenant", accessToken: () => "the-tab's-own" };
const OID = "0ABCDEF0-0000-4000-8000-000000000001";
const SAM = {
  id: OID,
  displayName: "Sam Okafor",
  mail: "sam.okafor@trust.example",
  userPrincipalName: "s.okafor@trust.example",
  jobTitle: null,
};
const FOUND = {
  objectId: OID.toLowerCase(),
  name: "Sam Okafor",
  email: "sam.okafor@trust.example",
};

describe("The tenant's directory, asked through Microsoft Graph", () => {
  let graph: FakeGraph;
  let noted: string[];

  beforeAll(async () => {
    graph = await startFakeGraph();
  });
  beforeEach(() => {
    noted = [];
  });
  afterAll(() => graph.close());

  function directory(token: GraphToken = { ok: true, token: "for-graph" }, deadlineMs = 5_000) {
    return graphDirectory({
      base: graph.base,
      tokenFor: ({ accessToken }) =>
        Promise.resolve(accessToken() === "the-tab's-own" ? token : failed("stranger")),
      note: (why) => noted.push(why),
      deadlineMs,
    });
  }

  const failed = (why: string): GraphToken => ({ ok: false, code: "directory-unavailable", why });
  const refusal = (code: string) => ({ ok: false, refusal: { code } });

  it("is searched with the exchanged token, as Graph demands it", async () => {
    graph.answers(json(200, { value: [SAM] }));
    expect(await directory().search(WHO, "sam", 20)).toEqual({ ok: true, value: [FOUND] });
    const { url, headers } = graph.requests.at(-1) ?? { url: "", headers: {} };
    expect(new URL(url, graph.base).searchParams.get("$top")).toBe("20");
    expect(headers).toMatchObject({
      authorization: "Bearer for-graph",
      consistencylevel: "eventual",
    });
  });

  it("leaves guests out, and shows what little there is of an account", async () => {
    const guest = { ...SAM, userPrincipalName: "sam_else.example#EXT#@trust.example" };
    const bare = { id: OID, userPrincipalName: "x@trust.example", jobTitle: "Registrar" };
    graph.answers(json(200, { value: [guest, bare] }));
    const [email, name] = ["x@trust.example", "x@trust.example"];
    expect(await directory().search(WHO, "sam", 20)).toEqual({
      ok: true,
      value: [{ objectId: FOUND.objectId, name, email, jobTitle: "Registrar" }],
    });
    graph.answers(json(200, guest));
    expect(await directory().account(WHO, OID)).toEqual({ ok: true, value: undefined });
  });

  it("knows one account by its id, and says where it has none", async () => {
    graph.answers(json(200, SAM));
    expect(await directory().account(WHO, OID)).toEqual({ ok: true, value: FOUND });
    expect(graph.requests.at(-1)?.url).toContain(`/v1.0/users/${OID}?`);
    graph.answers(json(404, { error: { code: "Request_ResourceNotFound" } }));
    expect(await directory().account(WHO, OID)).toEqual({ ok: true, value: undefined });
    expect(noted).toEqual([]);
  });

  it.each<[number, string]>([
    [400, "directory-unavailable"],
    [401, "directory-unavailable"],
    [403, "directory-consent-needed"],
    [429, "directory-unavailable"],
    [500, "directory-unavailable"],
  ])("answers %i of Graph with %s, and says why to whoever runs it", async (status, code) => {
    graph.answers(json(status, { error: { message: "with a name in it: Sam Okafor" } }));
    expect(await directory().search(WHO, "sam", 20)).toEqual(refusal(code));
    expect(noted).toEqual([`graph-${status}`]);
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    [
      "an answer of another shape",
      json(200, { value: [{ id: "not-a-guid" }] }),
      "graph-unreadable",
    ],
    ["an answer that is no JSON", (response) => response.end("<html>"), "graph-unreachable"],
    [
      "an answer that is far too long",
      json(200, { value: [SAM], more: "x".repeat(300_000) }),
      "graph-unreachable",
    ],
    [
      "an answer that breaks off",
      (response) => {
        response.writeHead(200, { "content-length": "900" });
        response.write("{");
        response.destroy();
      },
      "graph-unreachable",
    ],
  ])("takes no harm from %s", async (_what, answer, why) => {
    graph.answers(answer);
    expect(await directory().search(WHO, "sam", 20)).toEqual(refusal("directory-unavailable"));
    expect(noted).toEqual([why]);
  });

  it("sends the token nowhere else, whatever it is told", async () => {
    const elsewhere = await startFakeGraph();
    graph.answers((response) => {
      response.writeHead(302, { location: `${elsewhere.base}/users` });
      response.end();
    });
    expect(await directory().search(WHO, "sam", 20)).toEqual(refusal("directory-unavailable"));
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it("is waited for only so long, for the token as for the answer", async () => {
    graph.answers(() => undefined);
    const slow = directory({ ok: true, token: "for-graph" }, 100);
    expect(await slow.search(WHO, "sam", 20)).toEqual(refusal("directory-unavailable"));
    const never = graphDirectory({
      base: graph.base,
      tokenFor: () => new Promise(() => undefined),
      note: (why) => noted.push(why),
      deadlineMs: 100,
    });
    expect(await never.search(WHO, "sam", 20)).toEqual(refusal("directory-unavailable"));
    expect(noted).toEqual(["graph-too-slow", "graph-too-slow"]);
  });

  it("is not asked at all where there is no token for it", async () => {
    const before = graph.requests.length;
    const consent = { ok: false, code: "directory-consent-needed", why: "AADSTS65001" } as const;
    expect(await directory(consent).search(WHO, "sam", 20)).toEqual(
      refusal("directory-consent-needed"),
    );
    expect(graph.requests).toHaveLength(before);
    expect(noted).toEqual(["AADSTS65001"]);
  });
});
