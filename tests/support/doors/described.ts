import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { z } from "zod";
import { api, type Route, type RouteName } from "../../../bot/src/contract";
import { problemIn, type Answered } from "../http-call";
import { REPOSITORY } from "../repository";

const content = z.record(z.string(), z.object({ schema: z.unknown() }));
const operation = z.object({
  operationId: z.string(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content })),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

/** A route as the description of the API has it. */
export interface Described {
  readonly name: RouteName;
  readonly route: Route;
  readonly body?: unknown;
  /** Where a parameter stands: in the path, the query or a header. */
  readonly parameters: z.output<typeof operation>["parameters"];
  /** What is wrong with an answer: undefined where it has the shape of the route's own, or is a problem and no fault of ours. */
  readonly whatIsWrong: (answered: Answered) => string | undefined;
}

/** Every route of `docs/api/openapi.json`. */
export function describedRoutes(): readonly Described[] {
  const file = join(REPOSITORY, "docs/api/openapi.json");
  const { paths } = description.parse(JSON.parse(readFileSync(file, "utf8")));
  // A format only narrows what its pattern says already.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  const routes = api as Readonly<Record<string, Route>>;
  return Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId, parameters, requestBody, responses }) => {
      const route = routes[operationId];
      if (route === undefined) return [];
      const schema = responses[String(route.status)]?.content["application/json"]?.schema;
      const isDescribed = ajv.compile(Object(schema) as object);
      const whatIsWrong = (answered: Answered) => {
        if (answered.status === route.status) {
          const fits = isDescribed(JSON.parse(answered.text));
          return fits ? undefined : ajv.errorsText(isDescribed.errors);
        }
        const { status, code } = problemIn(answered);
        return status >= 500 ? `${status} ${code}` : undefined;
      };
      const body = requestBody?.content["application/json"]?.schema;
      const name = operationId as RouteName;
      return [{ name, route, parameters, whatIsWrong, ...(body === undefined ? {} : { body }) }];
    });
}
