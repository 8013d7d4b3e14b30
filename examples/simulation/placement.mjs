import { mean, percentile, randomStream, round } from './random.mjs';

/**
 * Placement of jobs on the nodes of a cluster: the same jobs, four ways to choose a node. A job needs GPUs, CPU cores and
 * memory on one node; one that does not fit waits, and up to BACKFILL later ones may pass it.
 *
 * @typedef {{ gpus: number, cores: number, memory: number }} Resources  memory in GiB
 * @typedef {Resources & { arrival: number, hours: number }} Job
 * @typedef {Resources} Node  what is free
 */

const NODES = 64;
/** @type {Resources} */
const NODE = { gpus: 8, cores: 128, memory: 1024 };
const HOURS = 24 * 9;
/** Before this hour the cluster fills; nothing is counted. */
const WARM_UP = 48;
const BACKFILL = 40;
/** GPUs that are asked for in the filling, as a share of the cluster's. */
const FILLING = 1.3;
const LOAD = 0.84;
/** GPUs of a job, and how often. Half a GPU is a slice of a shared card. */
const SIZES = /** @type {const} */ ([
  [0.5, 22],
  [1, 38],
  [2, 18],
  [4, 14],
  [8, 8],
]);
const KINDS = /** @type {const} */ ([
  ['even', 62],
  ['hungry for cores', 22],
  ['hungry for memory', 16],
]);

/** @param {ReturnType<typeof randomStream>} random @param {number} arrival @returns {Job} */
function job(random, arrival) {
  const gpus = random.pick(SIZES);
  const kind = random.pick(KINDS);
  const cores = gpus * (kind === 'hungry for cores' ? random.between(20, 30) : random.between(6, 14));
  const memory = gpus * (kind === 'hungry for memory' ? random.between(150, 240) : random.between(40, 110));
  const cap = (/** @type {number} */ value, /** @type {number} */ limit) => Math.min(Math.ceil(value), limit);
  return {
    gpus,
    cores: cap(cores, NODE.cores),
    memory: cap(memory, NODE.memory),
    arrival,
    hours: 0.25 + random.exponential(gpus >= 4 ? 9 : 5),
  };
}

/** Jobs that arrive at random so that they ask for LOAD of the cluster's GPU hours. @param {number} seed */
function jobs(seed) {
  const random = randomStream(seed);
  const sample = Array.from({ length: 4000 }, () => job(random, 0));
  const work = mean(sample.map(({ gpus, hours }) => gpus * hours));
  const gap = work / (LOAD * NODES * NODE.gpus);
  /** @type {Job[]} */
  const made = [];
  for (let at = 0; at < HOURS; at += random.exponential(gap)) made.push(job(random, at));
  return made;
}

/** @param {Node} free @param {Resources} need */
const fits = (free, need) => free.gpus >= need.gpus && free.cores >= need.cores && free.memory >= need.memory;

/**
 * Free GPUs of a node that a typical job cannot use, expected over the mix of sizes: it asks for more GPUs than are free,
 * or for the cores and memory that an even job of its size brings along.
 *
 * @param {Node} free
 */
function stranded(free) {
  let lost = 0;
  let weights = 0;
  for (const [gpus, weight] of SIZES) {
    weights += weight;
    if (!fits(free, { gpus, cores: gpus * 10, memory: gpus * 75 })) lost += weight * free.gpus;
  }
  return lost / weights;
}

/** @param {Node} free @param {Resources} need @returns {Node} */
const after = (free, need) => ({
  gpus: free.gpus - need.gpus,
  cores: free.cores - need.cores,
  memory: free.memory - need.memory,
});

/** @param {Node} free */
const shares = (free) => [free.gpus / NODE.gpus, free.cores / NODE.cores, free.memory / NODE.memory];

/** How unlike each other the shares left of the three resources are. @param {Node} free */
function imbalance(free) {
  const left = shares(free);
  const middle = mean(left);
  return Math.sqrt(mean(left.map((share) => (share - middle) ** 2)));
}

/**
 * Higher is better.
 * @type {Record<string, (free: Node, need: Resources, index: number) => number>}
 */
const POLICIES = {
  spread: (free, need) => mean(shares(after(free, need))),
  'first fit': (_free, _need, index) => -index,
  'pack GPUs': (free, need) => -after(free, need).gpus,
  'pack jointly': (free, need) => {
    const left = after(free, need);
    return -0.4 * mean(shares(left)) - 0.3 * imbalance(left) - (0.3 * (stranded(left) - stranded(free))) / NODE.gpus;
  },
};

/** @param {readonly Job[]} work @param {(free: Node, need: Resources, index: number) => number} score */
function run(work, score) {
  const nodes = Array.from({ length: NODES }, () => ({ ...NODE }));
  /** @type {{ end: number, node: Node, job: Job }[]} */
  let running = [];
  /** @type {Job[]} */
  let queue = [];
  /** @type {number[]} */
  const waits = [];
  /** @type {number[]} */
  const waitsOfLargest = [];
  let [clock, used, counted, strandedTime, freeTime] = [0, 0, 0, 0, 0];

  const advance = (/** @type {number} */ to) => {
    const span = to - Math.max(clock, WARM_UP);
    if (span > 0) {
      const free = nodes.reduce((sum, node) => sum + node.gpus, 0);
      used += (NODES * NODE.gpus - free) * span;
      counted += NODES * NODE.gpus * span;
      strandedTime += nodes.reduce((sum, node) => sum + stranded(node), 0) * span;
      freeTime += free * span;
    }
    clock = to;
  };
  const start = (/** @type {Job} */ one) => {
    const node = bestNode(nodes, one, score);
    if (!node) return false;
    Object.assign(node, after(node, one));
    running.push({ end: clock + one.hours, node, job: one });
    if (one.arrival >= WARM_UP) {
      waits.push(clock - one.arrival);
      if (one.gpus === 8) waitsOfLargest.push(clock - one.arrival);
    }
    return true;
  };
  const drain = () => {
    queue = queue.filter((one, index) => index >= BACKFILL || !start(one));
  };
  const finishUntil = (/** @type {number} */ time) => {
    for (;;) {
      const next = running.reduce((first, one) => Math.min(first, one.end), Number.POSITIVE_INFINITY);
      if (next > time) return;
      advance(next);
      for (const { node, job: done } of running.filter((one) => one.end === next)) {
        node.gpus += done.gpus;
        node.cores += done.cores;
        node.memory += done.memory;
      }
      running = running.filter((one) => one.end !== next);
      drain();
    }
  };
  for (const one of work) {
    finishUntil(one.arrival);
    advance(one.arrival);
    queue.push(one);
    drain();
  }
  advance(HOURS);
  return {
    allocationPercent: round((100 * used) / counted),
    strandedPercentOfFree: round((100 * strandedTime) / freeTime),
    meanWaitMinutes: round(60 * mean(waits)),
    p95WaitMinutes: round(60 * percentile(waits, 0.95)),
    p95WaitOf8GpuJobsHours: round(percentile(waitsOfLargest, 0.95)),
    jobsStarted: waits.length,
  };
}

/**
 * Fills an empty cluster with jobs that never leave, and gives the share of its GPUs that were taken in the end: what
 * is left are fragments that no job of the mix could use.
 *
 * @param {readonly Job[]} work
 * @param {(free: Node, need: Resources, index: number) => number} score
 */
function fill(work, score) {
  const nodes = Array.from({ length: NODES }, () => ({ ...NODE }));
  let asked = 0;
  for (const one of work) {
    asked += one.gpus;
    if (asked > FILLING * NODES * NODE.gpus) break;
    const best = bestNode(nodes, one, score);
    if (best) Object.assign(best, after(best, one));
  }
  const free = nodes.reduce((sum, { gpus }) => sum + gpus, 0);
  return round(100 * (1 - free / (NODES * NODE.gpus)));
}

/**
 * The node with the highest score of those that the job fits on; the first of equals.
 *
 * @param {Node[]} nodes
 * @param {Resources} need
 * @param {(free: Node, need: Resources, index: number) => number} score
 */
function bestNode(nodes, need, score) {
  let best;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, free] of nodes.entries()) {
    if (!fits(free, need)) continue;
    const value = score(free, need, index);
    if (value > bestScore) [best, bestScore] = [free, value];
  }
  return best;
}

/** @param {number} seed */
export function placement(seed) {
  const work = jobs(seed);
  return {
    cluster: `${NODES} nodes with ${NODE.gpus} GPUs, ${NODE.cores} cores, ${NODE.memory} GiB each`,
    jobs: work.length,
    loadPercent: 100 * LOAD,
    policies: Object.fromEntries(
      Object.entries(POLICIES).map(([name, score]) => [
        name,
        { filledPercent: fill(work, score), ...run(work, score) },
      ]),
    ),
  };
}
