import { mean, randomStream, round } from './random.mjs';

/**
 * Three tenants with quotas share a cluster. Strictly, each has its quota and no more. With borrowing, what one leaves
 * free the others use, most entitled first; when the owner comes back, the youngest borrowed jobs give way and lose the
 * work since their last checkpoint.
 *
 * @typedef {{ gpus: number, left: number, since: number, borrowed: boolean }} Running  left in minutes
 * @typedef {{ name: string, quota: number, peak: number, work: number, running: Running[], queue: { gpus: number, left: number, arrival: number }[] }} Tenant
 */

const MINUTES = 60 * 24 * 7;
const STEP = 5;
const CHECKPOINT_EVERY = 10;
/** `peak` is the hour of the tenant's busiest time, `demand` its mean demand as a share of its quota. */
const TENANTS = [
  { name: 'online inference', quota: 192, peak: 14, demand: 0.62, swing: 0.75 },
  { name: 'training', quota: 192, peak: 2, demand: 1.15, swing: 0.3 },
  { name: 'research', quota: 128, peak: 20, demand: 0.8, swing: 0.9 },
];
const TOTAL = TENANTS.reduce((sum, { quota }) => sum + quota, 0);
const SIZES = /** @type {const} */ ([
  [1, 50],
  [2, 25],
  [4, 15],
  [8, 10],
]);
const MEAN_MINUTES = 90;

/** The jobs of every tenant, by the step at which they arrive. @param {number} seed */
function arrivals(seed) {
  const random = randomStream(seed);
  const meanGpus = SIZES.reduce((sum, [gpus, weight]) => sum + (gpus * weight) / 100, 0);
  return TENANTS.map(({ quota, peak, demand, swing }) => {
    /** @type {{ gpus: number, left: number, arrival: number }[][]} */
    const steps = [];
    for (let minute = 0; minute < MINUTES; minute += STEP) {
      const wave = 1 + swing * Math.cos((2 * Math.PI * (minute / 60 - peak)) / 24);
      const perStep = (demand * quota * wave * STEP) / (meanGpus * MEAN_MINUTES);
      const made = [];
      for (let at = random.exponential(1); at < perStep; at += random.exponential(1)) {
        const left = Math.max(STEP, Math.round(random.exponential(MEAN_MINUTES) / STEP) * STEP);
        made.push({ gpus: random.pick(SIZES), left, arrival: minute });
      }
      steps.push(made);
    }
    return steps;
  });
}

/** @param {readonly { readonly gpus: number }[]} jobs */
const gpusOf = (jobs) => jobs.reduce((sum, { gpus }) => sum + gpus, 0);

/** @param {ReturnType<typeof arrivals>} work @param {boolean} borrows */
function run(work, borrows) {
  /** @type {Tenant[]} */
  const tenants = TENANTS.map(({ name, quota, peak }) => ({ name, quota, peak, work: 0, running: [], queue: [] }));
  /** @type {number[]} */
  const waits = [];
  let [used, lost, reclaimed, slowestReturn] = [0, 0, 0, 0];
  const freeGpus = () => TOTAL - tenants.reduce((sum, { running }) => sum + gpusOf(running), 0);
  const owned = (/** @type {Tenant} */ tenant) => gpusOf(tenant.running.filter((one) => !one.borrowed));

  const begin = (/** @type {Tenant} */ tenant, /** @type {number} */ minute, /** @type {boolean} */ borrowed) => {
    const one = /** @type {Tenant['queue'][number]} */ (tenant.queue.shift());
    waits.push(minute - one.arrival);
    if (!borrowed) slowestReturn = Math.max(slowestReturn, minute - one.arrival);
    tenant.running.push({ gpus: one.gpus, left: one.left, since: minute, borrowed });
  };
  /** Takes back what others borrowed, the youngest first. */
  const reclaim = (/** @type {number} */ needed, /** @type {number} */ minute) => {
    while (freeGpus() < needed) {
      const victims = tenants.flatMap((tenant) =>
        tenant.running.filter((one) => one.borrowed).map((one) => ({ tenant, one })),
      );
      const youngest = victims.sort((a, b) => b.one.since - a.one.since)[0];
      if (!youngest) return;
      const { tenant, one } = youngest;
      tenant.running.splice(tenant.running.indexOf(one), 1);
      const since = (minute - one.since) % CHECKPOINT_EVERY;
      lost += one.gpus * since;
      reclaimed += one.gpus;
      tenant.queue.unshift({ gpus: one.gpus, left: one.left + since, arrival: minute });
    }
  };

  for (let minute = 0, step = 0; minute < MINUTES; minute += STEP, step++) {
    tenants.forEach((tenant, index) => {
      for (const one of tenant.running) one.left -= STEP;
      tenant.running = tenant.running.filter(({ left }) => left > 0);
      tenant.queue.push(...(work[index]?.[step] ?? []));
    });
    for (const tenant of tenants) {
      for (let first = tenant.queue[0]; first && owned(tenant) + first.gpus <= tenant.quota; first = tenant.queue[0]) {
        if (borrows) reclaim(first.gpus, minute);
        if (freeGpus() < first.gpus) break;
        begin(tenant, minute, false);
      }
    }
    for (let isMoving = borrows; isMoving; ) {
      isMoving = false;
      const neediest = [...tenants].sort((a, b) => gpusOf(a.running) / a.quota - gpusOf(b.running) / b.quota);
      for (const tenant of neediest) {
        const first = tenant.queue[0];
        if (!first || first.gpus > freeGpus()) continue;
        begin(tenant, minute, true);
        isMoving = true;
        break;
      }
    }
    for (const tenant of tenants) tenant.work += gpusOf(tenant.running) * STEP;
    used += TOTAL - freeGpus();
  }
  return {
    allocationPercent: round((100 * used) / (TOTAL * (MINUTES / STEP))),
    meanWaitMinutes: round(mean(waits)),
    gpuHours: Object.fromEntries(tenants.map(({ name, work: minutes }) => [name, Math.round(minutes / 60)])),
    jobsReclaimedGpus: reclaimed,
    lostToReclaimingPercent: round((100 * lost) / (used * STEP), 2),
    longestWaitInsideQuotaMinutes: slowestReturn,
  };
}

/** @param {number} seed */
export function fairSharing(seed) {
  const work = arrivals(seed);
  return {
    gpus: TOTAL,
    quotas: Object.fromEntries(TENANTS.map(({ name, quota }) => [name, quota])),
    strict: run(work, false),
    borrowing: run(work, true),
  };
}
