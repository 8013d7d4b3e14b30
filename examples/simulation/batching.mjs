import { mean, percentile, randomStream, round } from './random.mjs';

/**
 * One model server that decodes step by step. A step costs a fixed time (reading the weights) and a little for each
 * sequence in the batch; a new request first costs its prefill. Static batches wait for their longest request;
 * continuous ones take a new request after any step; the adaptive one takes as many as a bound on TBT allows, and cuts
 * prefills into chunks that fit under it.
 *
 * @typedef {{ arrival: number, prompt: number, output: number }} Request  milliseconds and tokens
 */

const STEP_MS = 16;
const STEP_MS_PER_SEQUENCE = 0.45;
const PREFILL_MS_PER_TOKEN = 0.06;
const REQUESTS = 3000;
/** Requests a second at the busy hour: a little below what the server can do. */
const BUSY_PER_SECOND = 5;
/** What the adaptive batch keeps a step under. */
export const TBT_BOUND_MS = 45;
/** So that a prompt gets on even where decoding alone takes the whole bound. */
const LEAST_PREFILL_MS = 4;
const LIMITS = [1, 2, 4, 8, 16, 32, 64, 128];

/** @param {number} seed @param {number} perSecond @returns {Request[]} */
function requests(seed, perSecond) {
  const random = randomStream(seed);
  let arrival = 0;
  return Array.from({ length: REQUESTS }, () => {
    arrival += random.exponential(1000 / perSecond);
    return { arrival, prompt: Math.round(random.between(100, 900)), output: 20 + Math.round(random.exponential(180)) };
  });
}

/** @param {readonly Request[]} work @param {{ limit: number, continuous: boolean, adaptive?: boolean }} policy */
function serve(work, { limit, continuous, adaptive = false }) {
  const roomy = Math.floor((TBT_BOUND_MS - LEAST_PREFILL_MS - STEP_MS) / STEP_MS_PER_SEQUENCE);
  const most = adaptive ? Math.min(limit, roomy) : limit;
  let [clock, next, tokens] = [0, 0, 0];
  /** @type {{ prompt: number, left: number, arrival: number, started: boolean }[]} */
  let batch = [];
  /** @type {number[]} */
  const gaps = [];
  /** @type {number[]} */
  const firsts = [];
  while (next < work.length || batch.length > 0) {
    if (batch.length === 0) clock = Math.max(clock, /** @type {Request} */ (work[next]).arrival);
    const mayJoin = continuous || batch.length === 0;
    for (; mayJoin && batch.length < most; next++) {
      const request = work[next];
      if (!request || request.arrival > clock) break;
      batch.push({ prompt: request.prompt, left: request.output, arrival: request.arrival, started: false });
    }
    const decoding = STEP_MS + STEP_MS_PER_SEQUENCE * batch.filter(({ prompt }) => prompt === 0).length;
    const room = adaptive ? Math.max(LEAST_PREFILL_MS, TBT_BOUND_MS - decoding) : Number.POSITIVE_INFINITY;
    const step = decoding + prefill(batch, room);
    clock += step;
    for (const one of batch) {
      if (one.prompt > 0) continue;
      if (one.started) gaps.push(step);
      else firsts.push(clock - one.arrival);
      one.started = true;
      one.left--;
      tokens++;
    }
    batch = batch.filter(({ left }) => left > 0);
  }
  return {
    throughputTokensPerSecond: Math.round((1000 * tokens) / clock),
    ttftP95Ms: Math.round(percentile(firsts, 0.95)),
    tbtMeanMs: round(mean(gaps)),
    tbtP95Ms: round(percentile(gaps, 0.95)),
  };
}

/** Works on prompts, oldest first, for at most `room` milliseconds, and gives the time it took. @param {{ prompt: number }[]} batch @param {number} room */
function prefill(batch, room) {
  let spent = 0;
  for (const one of batch) {
    const done = Math.min(one.prompt, (room - spent) / PREFILL_MS_PER_TOKEN);
    one.prompt = Math.max(0, one.prompt - done);
    spent += done * PREFILL_MS_PER_TOKEN;
  }
  return spent;
}

/** Under more load than can be served, waiting says nothing. @param {ReturnType<typeof serve>} result */
function withoutFirst({ ttftP95Ms: _ttft, ...rest }) {
  return rest;
}

/** @param {number} seed */
export function batching(seed) {
  // More than any limit can serve: what counts is how much of it is served, and how fast each token comes.
  const saturated = requests(seed, 60);
  const busy = requests(seed + 1, BUSY_PER_SECOND);
  return {
    model: { STEP_MS, STEP_MS_PER_SEQUENCE, PREFILL_MS_PER_TOKEN, BUSY_PER_SECOND },
    tbtBoundMs: TBT_BOUND_MS,
    curve: LIMITS.map((limit) => ({ limit, ...withoutFirst(serve(saturated, { limit, continuous: true })) })),
    atBusyHour: {
      'one by one': serve(busy, { limit: 1, continuous: true }),
      'static 32': serve(busy, { limit: 32, continuous: false }),
      'continuous 128': serve(busy, { limit: 128, continuous: true }),
      'adaptive 128': serve(busy, { limit: 128, continuous: true, adaptive: true }),
    },
  };
}
