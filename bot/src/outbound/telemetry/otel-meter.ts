import { AsyncLocalStorage } from "node:async_hooks";
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Meter as OtelMeter,
  type Span as OtelSpan,
  type Tracer,
} from "@opentelemetry/api";
import type { About, Meter, Span } from "../../application/ports/meter";
import { attributesOf } from "./attributes";

/** What comes in is a request of somebody's, what goes out is one of ours. */
const KINDS: Readonly<Record<Span, SpanKind>> = {
  turn: SpanKind.SERVER,
  request: SpanKind.SERVER,
  sweep: SpanKind.INTERNAL,
  sends: SpanKind.INTERNAL,
  post: SpanKind.CLIENT,
};

/** From a quick answer to a deadline. */
const MILLISECONDS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000];

const NAME = "near-peer";

/** Where numbers and spans come from. */
export interface Instruments {
  readonly meter: OtelMeter;
  readonly tracer: Tracer;
}

/**
 * Numbers and spans by way of OpenTelemetry, as `near-peer.posts` and so on. What they are about is
 * checked here: see `attributesOf`. A span whose work threw has the name of what was thrown, and no text.
 */
export function otelMeter({ meter, tracer }: Instruments): Meter {
  const counters = kept((name) => meter.createCounter(name));
  const gauges = kept((name) => meter.createGauge(name));
  const histograms = kept((name) =>
    meter.createHistogram(name, {
      unit: "ms",
      advice: { explicitBucketBoundaries: MILLISECONDS },
    }),
  );
  return {
    add: (counter, by, about = {}) => {
      counters(counter).add(by, attributesOf(about));
    },
    record: (histogram, ms, about = {}) => {
      histograms(histogram).record(ms, attributesOf(about));
    },
    set: (gauge, value, about = {}) => {
      gauges(gauge).record(value, attributesOf(about));
    },
    follow: follower(tracer),
  };
}

/** An instrument is made when it is first needed, and once. */
function kept<Instrument>(make: (name: string) => Instrument): (name: string) => Instrument {
  const made = new Map<string, Instrument>();
  return (name) => {
    const instrument = made.get(name) ?? make(`${NAME}.${name}`);
    made.set(name, instrument);
    return instrument;
  };
}

function follower(tracer: Tracer): Meter["follow"] {
  const around = new AsyncLocalStorage<OtelSpan>();
  return async (name, about, work) => {
    const outer = around.getStore();
    const context = outer === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, outer);
    const options = { kind: KINDS[name], attributes: attributesOf(about) };
    const span = tracer.startSpan(name, options, context);
    const note = (more: About) => {
      span.setAttributes(attributesOf(more));
      if (isFailure(more)) span.setStatus({ code: SpanStatusCode.ERROR });
    };
    try {
      return await around.run(span, () => work(note));
    } catch (fault) {
      note({ outcome: "fault", reason: fault instanceof Error ? fault.name : "unknown" });
      throw fault;
    } finally {
      span.end();
    }
  };
}

/** Ends that somebody should look at: what waits for a person, or for Teams, is none. */
const FAILURES = ["ambiguous", "failed", "fault", "halt", "refused"];

function isFailure({ outcome = "", status = "" }: About): boolean {
  return FAILURES.includes(outcome) || status.startsWith("5");
}

/** The name under which a library's own instruments are found. */
export const INSTRUMENTS_OF = NAME;
