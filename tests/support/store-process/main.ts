import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Fault, FaultRequest } from "../../../bot/src/local/cosmos/faults";
import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { endWithParent, givenOptions, sayReady } from "../processes/in-child";
import { chanceOf } from "../seeded-chance";
import { storeOptions, storeRule, type Operation, type StoreCounts } from "./protocol";

type Rule = z.output<typeof storeRule>;

/**
 * The local Cosmos server in a process of its own, with faults. Beside it a second port: `PUT /control` puts rules in
 * the place of those there were, `GET /control` tells what was asked of it.
 */
const { file, port, seed } = storeOptions.parse(givenOptions());
const chance = chanceOf(seed);
const counts: { requests: StoreCounts["requests"] } = { requests: {} };

function containerOf({ path }: FaultRequest): string {
  return /^\/dbs\/[^/]+\/colls\/([^/]+)\/docs/u.exec(path)?.[1] ?? "";
}

function operationOf({ method, path, headers }: FaultRequest): Operation {
  if (!path.includes("/docs")) return "other";
  if (headers["x-ms-cosmos-is-batch-request"] !== undefined) return "batch";
  if (headers["x-ms-documentdb-isquery"] !== undefined) return "query";
  switch (method) {
    case "GET":
      return "read";
    case "POST":
      return "create";
    case "PUT":
      return "replace";
    case "PATCH":
      return "patch";
    default:
      return method === "DELETE" ? "delete" : "other";
  }
}

function fits({ operations, containers, share }: Rule, request: FaultRequest): boolean {
  const operation = operationOf(request);
  // Without its databases and containers nobody would get as far as a document.
  if (operation === "other") return false;
  if (operations?.includes(operation) === false) return false;
  if (containers?.includes(containerOf(request)) === false) return false;
  return share >= 1 || chance.happens(share);
}

function faultOf(rule: Rule): Fault {
  const { fault, times = Infinity } = rule;
  const aim = { match: (request: FaultRequest) => fits(rule, request), times };
  if ("reset" in fault) return { ...aim, drop: fault.reset };
  if ("delayMs" in fault) return { ...aim, delayMs: fault.delayMs };
  const { status, retryAfterMs } = fault;
  if (retryAfterMs === undefined) return { ...aim, status };
  return { ...aim, status, headers: { "x-ms-retry-after-ms": String(retryAfterMs) } };
}

/** Befalls nothing, and counts what is asked. */
const counting: Fault = {
  match: (request) => {
    const name = `${containerOf(request)} ${operationOf(request)}`;
    counts.requests[name] = (counts.requests[name] ?? 0) + 1;
    return false;
  },
  times: Infinity,
  delayMs: 0,
};

async function run(): Promise<void> {
  const faults: Fault[] = [counting];
  const store = await startLocalCosmos({ file, faults, ...(port === undefined ? {} : { port }) });
  const control = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      if (request.method === "PUT") {
        const rules = z.array(storeRule).parse(JSON.parse(body));
        faults.splice(1, faults.length, ...rules.map(faultOf));
      }
      response.end(JSON.stringify(counts));
    });
  });
  control.listen(0, "127.0.0.1", () => {
    const { port: controlPort } = control.address() as AddressInfo;
    sayReady({ endpoint: store.endpoint, key: store.key, controlPort });
  });
}

endWithParent();
// A start that fails rejects, which ends the process with the reason on its standard error.
void run();
