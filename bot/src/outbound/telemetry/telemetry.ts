import type { AzureMonitorExporterOptions } from "@azure/monitor-opentelemetry-exporter";
import type { Meter } from "../../application/ports/meter";
import { silentMeter } from "./meter";
import { INSTRUMENTS_OF, otelMeter } from "./otel-meter";

/** Numbers and spans on their way to whoever runs the product. */
export interface Telemetry {
  readonly meter: Meter;
  /** Passes on what is left, within three seconds. */
  close(): Promise<void>;
}

/** What may be otherwise than in production. */
export interface TelemetryOptions {
  /** What makes the exporter's requests. */
  readonly httpClient?: NonNullable<AzureMonitorExporterOptions["httpClient"]>;
}

const EVERY_MS = 60_000;
const LAST_WORDS_MS = 3_000;

/**
 * Sends numbers and spans to Azure Monitor, by its connection string; without one nothing is loaded, made
 * or sent. Nothing waits for it, and nothing of it is kept on the disk.
 */
export async function openTelemetry(
  connectionString: string | undefined,
  { httpClient }: TelemetryOptions = {},
): Promise<Telemetry> {
  if (connectionString === undefined) {
    return { meter: silentMeter, close: () => Promise.resolve() };
  }
  // The exporter would report on itself to Microsoft as well, and ask the machine's metadata service.
  process.env["APPLICATION_INSIGHTS_NO_STATSBEAT"] ??= "1";
  const [azure, metrics, tracing, { resourceFromAttributes }] = await Promise.all([
    import("@azure/monitor-opentelemetry-exporter"),
    import("@opentelemetry/sdk-metrics"),
    import("@opentelemetry/sdk-trace-base"),
    import("@opentelemetry/resources"),
  ]);
  const transport = httpClient === undefined ? {} : { httpClient };
  const options = { connectionString, disableOfflineStorage: true, ...transport };
  const resource = resourceFromAttributes({ "service.name": INSTRUMENTS_OF });
  const reader = new metrics.PeriodicExportingMetricReader({
    exporter: new azure.AzureMonitorMetricExporter(options),
    exportIntervalMillis: EVERY_MS,
  });
  const numbers = new metrics.MeterProvider({ resource, readers: [reader] });
  const exporter = new azure.AzureMonitorTraceExporter(options);
  const spans = new tracing.BasicTracerProvider({
    resource,
    spanProcessors: [new tracing.BatchSpanProcessor(exporter)],
  });
  const meter = numbers.getMeter(INSTRUMENTS_OF);
  return {
    meter: otelMeter({ meter, tracer: spans.getTracer(INSTRUMENTS_OF) }),
    close: () => ended([numbers.shutdown(), spans.shutdown()]),
  };
}

/** Both ended, or given up: a place that does not answer must not hold up the end of the program. */
async function ended(endings: readonly Promise<void>[]): Promise<void> {
  const over = new Promise<void>((resolve) => {
    setTimeout(resolve, LAST_WORDS_MS).unref();
  });
  await Promise.race([Promise.allSettled(endings), over]);
}
