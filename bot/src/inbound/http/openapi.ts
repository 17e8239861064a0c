import { z } from "zod";
import { api, problem, typedHeader, WITHOUT_VERSION, type Route } from "../../contract";

function schemaOf(type: z.ZodType, io: "input" | "output"): object {
  return z.toJSONSchema(type, { io, target: "draft-2020-12" });
}

const schemaWithFields = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** The fields of an object schema as parameters of a path or a query; those that somebody types, as headers. */
function parametersOf(
  type: z.ZodType,
  place: "path" | "query",
  typed: readonly string[] = [],
): object[] {
  const { properties = {}, required = [] } = schemaWithFields.parse(schemaOf(type, "input"));
  return Object.entries(properties).map(([name, schema]) => ({
    ...(place === "query" && typed.includes(name)
      ? { name: typedHeader(name), in: "header", description: TYPED }
      : { name, in: place }),
    required: place === "path" || required.includes(name),
    schema,
  }));
}

const TYPED = "What somebody typed, percent-encoded: it stands in no address.";

const reasons: Readonly<Record<string, string | undefined>> = WITHOUT_VERSION;

function operation(name: string, route: Route): object {
  const version = {
    name: "If-Match",
    in: "header",
    required: true,
    schema: { type: "string" },
    description: "The version of what the caller saw.",
  };
  const hasBody = Object.keys(parametersOf(route.body, "query")).length > 0;
  const reason = reasons[name];
  return {
    operationId: name,
    summary: route.summary,
    ...(reason === undefined ? {} : { description: `No If-Match: ${reason}` }),
    parameters: [
      ...parametersOf(route.params, "path"),
      ...parametersOf(route.query, "query", route.typed),
      ...(route.ifMatch ? [version] : []),
    ],
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(route.body, "input") } },
          },
        }
      : {}),
    responses: {
      [route.status]: {
        description: "Done.",
        content: { "application/json": { schema: schemaOf(route.response, "output") } },
      },
      default: {
        description: "A problem (RFC 9457), with a stable code.",
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    },
  };
}

/** The API in OpenAPI 3.1, made from the routes themselves, so that it cannot say anything else. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<Route>(api)) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Near-peer",
      version: "1",
      description:
        "What the Near-peer tab calls. Every call carries a bearer token of Microsoft Entra.",
    },
    servers: [{ url: "/" }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: { entra: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: { Problem: schemaOf(problem, "output") },
    },
  };
}
