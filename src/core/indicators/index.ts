import { availability } from './availability';
import { checkpointTime } from './checkpoint-time';
import { costPerMillionTokens } from './cost-per-million-tokens';
import { decodingParallelism } from './decoding-parallelism';
import { e2eLatency } from './e2e-latency';
import { fragmentationRate } from './fragmentation-rate';
import { goodput } from './goodput';
import { gpuHourPrice } from './gpu-hour-price';
import { gpuMemoryUtilization } from './gpu-memory-utilization';
import { gpuUtilization } from './gpu-utilization';
import type { Indicator } from './indicator';
import { kvCacheHitRate } from './kv-cache-hit-rate';
import { latency } from './latency';
import { memoryOverhead } from './memory-overhead';
import { mfu } from './mfu';
import { migSliceDensity } from './mig-slice-density';
import { mttr } from './mttr';
import { prefillEfficiency } from './prefill-efficiency';
import { pue } from './pue';
import { queueWait } from './queue-wait';
import { rdmaBandwidthUtilization } from './rdma-bandwidth-utilization';
import { requestThroughput } from './request-throughput';
import { storageThroughput } from './storage-throughput';
import { tbt } from './tbt';
import { throughput } from './throughput';
import { throughputPerDollar } from './throughput-per-dollar';
import { throughputPerWatt } from './throughput-per-watt';
import { tokensPerJoule } from './tokens-per-joule';
import { tpotItl } from './tpot-itl';
import { trainingGoodputEttr } from './training-goodput-ettr';
import { ttft } from './ttft';

export type { Indicator, IndicatorField, Limits, PlausibleRange, Reference } from './indicator';
export { SOURCES, type Source, type SourceId } from './sources';

/**
 * The catalogue. First the nine of the list attributed to CNCF Sustainability (its exact text was not found in
 * public CNCF documents, so none is cited for it), in that list's order; then what decks quote beside them.
 */
export const INDICATORS: readonly Indicator[] = [
  throughput,
  ttft,
  tbt,
  gpuUtilization,
  memoryOverhead,
  prefillEfficiency,
  decodingParallelism,
  throughputPerWatt,
  throughputPerDollar,
  tpotItl,
  e2eLatency,
  goodput,
  requestThroughput,
  mfu,
  migSliceDensity,
  kvCacheHitRate,
  gpuMemoryUtilization,
  fragmentationRate,
  queueWait,
  trainingGoodputEttr,
  checkpointTime,
  mttr,
  availability,
  pue,
  tokensPerJoule,
  costPerMillionTokens,
  rdmaBandwidthUtilization,
  storageThroughput,
  gpuHourPrice,
  latency,
];

/** The nine core indicators. */
export const CORE_INDICATORS: readonly Indicator[] = INDICATORS.filter((indicator) => indicator.core);

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The indicator called `id`, or undefined. */
export function indicatorById(id: string): Indicator | undefined {
  return BY_ID.get(id);
}
