import { api } from "@near-peer/bot/contract";
import { ApiProblem } from "../../../../tab/src/platform/api-problem";
import { createSchemeClient, pathFor } from "../../../../tab/src/platform/scheme-client";

interface Sent {
  readonly path: string;
  readonly init: RequestInit;
}

/** A server that answers every request alike, and what it was asked. */
function answering(status: number, body: string) {
  const sent: Sent[] = [];
  const call = createSchemeClient({
    token: () => Promise.resolve("a-token"),
    fetch: (path, init) => {
      sent.push({ path, init });
      return Promise.resolve(new Response(body, { status }));
    },
  });
  return { call, sent };
}

async function problemOf(work: Promise<unknown>): Promise<ApiProblem> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ApiProblem)) throw new Error(`not a problem: ${String(thrown)}`);
  return thrown;
}

const scheme = { params: { schemeId: "kingsmead" } };
const people = { ...scheme, query: { kind: "staff" as const } };

describe("the address of a call", () => {
  it("fills in the parts of the path and adds the query", () => {
    const path = pathFor(
      "/api/schemes/:schemeId/people",
      { schemeId: "a_b" },
      { limit: 5, kind: "staff" },
    );
    expect(path).toBe("/api/schemes/a_b/people?limit=5&kind=staff");
  });

  it("lets no part of the path become another path or a query", () => {
    expect(pathFor("/api/:id", { id: "../x?y=1#z" }, {})).toBe("/api/..%2Fx%3Fy%3D1%23z");
  });

  it("leaves out what was not asked", () => {
    expect(pathFor("/api/me", {}, { cursor: undefined })).toBe("/api/me");
  });

  it("refuses to call with a part missing", () => {
    expect(() => pathFor("/api/schemes/:schemeId", {}, {})).toThrow("needs schemeId");
  });
});

describe("a call to the server", () => {
  it("is made as the signed-in person, in JSON", async () => {
    const { call, sent } = answering(200, JSON.stringify({ stated: 2, already: 1 }));
    const answer = await call(api.stateVolunteers, {
      ...scheme,
      body: { personIds: ["a", "b"], supervisorToldOn: "2026-08-01" },
    });
    expect(answer).toEqual({ stated: 2, already: 1 });
    expect(sent[0]?.path).toBe("/api/schemes/kingsmead/volunteers");
    expect(sent[0]?.init.method).toBe("POST");
    expect(sent[0]?.init.headers).toMatchObject({
      authorization: "Bearer a-token",
      "content-type": "application/json",
    });
    expect(sent[0]?.init.body).toBe('{"personIds":["a","b"],"supervisorToldOn":"2026-08-01"}');
  });

  it("sends what somebody typed in a header, so that no address has it (T-E3-9)", async () => {
    const { call, sent } = answering(200, JSON.stringify({ items: [], total: 0 }));
    await call(api.listPeople, { ...scheme, query: { kind: "staff", search: "Zoë O'Neil" } });
    expect(sent[0]?.path).toBe("/api/schemes/kingsmead/people?kind=staff");
    expect(sent[0]?.init.headers).toMatchObject({ "near-peer-search": "Zo%C3%AB%20O'Neil" });
  });

  it("sends no body with a GET", async () => {
    const { call, sent } = answering(200, JSON.stringify({ items: [], total: 0 }));
    await call(api.listPeople, people);
    expect(sent[0]?.path).toBe("/api/schemes/kingsmead/people?kind=staff");
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it("says which version it decided on, and is not made without one where one is wanted", async () => {
    const undo = { params: { schemeId: "kingsmead", publicationId: "p" } };
    const { call, sent } = answering(409, "{}");
    await problemOf(call(api.undoPublication, { ...undo, ifMatch: '"v7"' }));
    expect(sent[0]?.init.headers).toMatchObject({ "if-match": '"v7"' });
    await expect(call(api.undoPublication, undo)).rejects.toThrow("wants the version");
    expect(sent).toHaveLength(1);
  });

  it("carries the code and the words of a problem", async () => {
    const body = JSON.stringify({
      type: "about:blank",
      title: "Conflict",
      status: 409,
      code: "proposal-out-of-date",
      detail: "People changed. Propose again.",
      reference: "r-1",
    });
    const problem = await problemOf(answering(409, body).call(api.propose, scheme));
    expect(problem).toMatchObject({
      code: "proposal-out-of-date",
      message: "People changed. Propose again.",
      status: 409,
      reference: "r-1",
    });
  });

  it.each([
    [502, "<html>Bad gateway</html>", "try-again"],
    [404, "", "not-found"],
    [401, "", "not-signed-in"],
    [418, "{}", "unreadable-answer"],
  ])("makes something of an answer %i that is not ours", async (status, body, code) => {
    const problem = await problemOf(answering(status, body).call(api.getMe, {}));
    expect(problem).toMatchObject({ code, status });
  });

  it("takes no answer of another shape for the one it asked for", async () => {
    const problem = await problemOf(answering(200, '{"name":5}').call(api.getMe, {}));
    expect(problem.code).toBe("unreadable-answer");
  });

  it("says so when there is no connection", async () => {
    const call = createSchemeClient({
      token: () => Promise.resolve("t"),
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    expect((await problemOf(call(api.getMe, {}))).code).toBe("no-connection");
  });

  it("asks the server nothing when Teams gives no token", async () => {
    let asked = false;
    const call = createSchemeClient({
      token: () => Promise.reject(new Error("CancelledByUser")),
      fetch: () => {
        asked = true;
        return Promise.resolve(new Response());
      },
    });
    expect((await problemOf(call(api.getMe, {}))).code).toBe("sign-in-needed");
    expect(asked).toBe(false);
  });

  it("lets an abandoned call end as abandoned, not as a failure", async () => {
    const left = new AbortController();
    const call = createSchemeClient({
      token: () => Promise.resolve("t"),
      fetch: () => {
        left.abort();
        return Promise.reject(new DOMException("left", "AbortError"));
      },
    });
    await expect(call(api.getMe, { signal: left.signal })).rejects.toThrow("left");
  });
});
