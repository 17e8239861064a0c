import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";
import type { Meter } from "../../bot/src/application/ports/meter";
import { otelMeter } from "../../bot/src/outbound/telemetry/otel-meter";

/** A number as it would have been exported. */
export interface CollectedPoint {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** Telemetry that goes nowhere but here. */
export interface CollectedTelemetry {
  readonly meter: Meter;
  spans(): readonly ReadableSpan[];
  /** Everything that was counted until now. */
  points(): Promise<readonly CollectedPoint[]>;
  close(): Promise<void>;
}

/** The product's own meter over OpenTelemetry's SDK, with exporters that keep what they are given. */
export function collectTelemetry(): CollectedTelemetry {
  const kept = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({
    exporter: kept,
    exportIntervalMillis: 3_600_000,
  });
  const numbers = new MeterProvider({ readers: [reader] });
  const ended = new InMemorySpanExporter();
  const traces = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(ended)] });
  return {
    meter: otelMeter({ meter: numbers.getMeter("test"), tracer: traces.getTracer("test") }),
    spans: () => ended.getFinishedSpans(),
    points: async () => {
      kept.reset();
      await reader.forceFlush();
      return kept
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap(({ metrics }) => metrics)
        .flatMap(({ descriptor: { name }, dataPoints }) =>
          dataPoints.map(({ attributes, value }) => ({ name, attributes, value })),
        );
    },
    close: async () => {
      await Promise.all([numbers.shutdown(), traces.shutdown()]);
    },
  };
}
