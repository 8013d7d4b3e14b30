/** A peak with sparsity, as data sheets print it. */
export interface Peak {
  readonly dense: number;
  readonly unless: RegExp;
  /** A figure that is met elsewhere too: only of this card it is the peak. */
  readonly card?: RegExp;
}

/** Peaks with sparsity as data sheets print them, the dense ones, and the precisions in which the figure is dense. */
export const PEAKS: Readonly<Record<number, Peak>> = {
  624: { dense: 312, unless: /INT8/i },
  1248: { dense: 624, unless: /INT4/i },
  1979: { dense: 989, unless: /FP8|INT8/i },
  3958: { dense: 1979, unless: /FP4|INT4/i },
  1513: { dense: 756, unless: /FP8|INT8/i },
  3026: { dense: 1513, unless: /FP4|INT4/i },
  733: { dense: 366, unless: /FP8|INT8/i },
  1466: { dense: 733, unless: /FP4|INT4/i },
  4500: { dense: 2250, unless: /FP8|INT8|FP6/i },
  9000: { dense: 4500, unless: /FP4/i },
  242: { dense: 121, unless: /FP8|INT8/i, card: /\bL4\b/ },
  485: { dense: 242, unless: /FP4|INT4/i, card: /\bL4\b/ },
  250: { dense: 125, unless: /INT8/i, card: /\bA10\b/ },
  330: { dense: 165, unless: /INT8/i, card: /\bA30\b/ },
  362: { dense: 181, unless: /FP8|INT8/i, card: /\bL40\b/ },
  296: { dense: 148, unless: /FP8|INT8/i, card: /\bH20\b/ },
};

/** The cards whose 16-bit peak with sparsity a figure is. */
export const SPARSE_OF: Readonly<Record<number, RegExp>> = {
  624: /\bA[18]00\b/,
  1979: /\bH[128]00\b/,
  1513: /\bH100\b/,
  4500: /\bB200\b/,
};

/** The cards whose 8-bit peak with sparsity a figure is, and which is no peak of any in 16 bits. */
export const SPARSE_OF_EIGHT: Readonly<Record<number, RegExp>> = {
  1248: /\bA[18]00\b/,
  3958: /\bH[128]00\b/,
  3026: /\bH100\b/,
  9000: /\bB200\b/,
};

/** What one card reaches in 16 bits: dense, and with sparsity. */
export const HALF_PEAKS: Readonly<Record<string, readonly [dense: number, sparse: number]>> = {
  A100: [312, 624],
  A800: [312, 624],
  H100: [989, 1979],
  H800: [989, 1979],
  H200: [989, 1979],
};

/** The peaks that data sheets give of a card, in TFLOPS: 16 bits dense and sparse, 8 bits. */
export const CARD_PEAKS: Readonly<Record<string, readonly number[]>> = {
  V100: [125],
  A100: [312, 624],
  A800: [312, 624],
  H100: [989, 1979, 3958, 756, 1513],
  H800: [989, 1979, 3958, 756, 1513],
  H200: [989, 1979, 3958],
  H20: [148, 296],
  L40S: [362, 733],
  B200: [2250, 4500, 9000],
};

const TERA = 1e12;
/** Whether a number of operations a second is what a data sheet gives as the peak of one card. */
export const isKnownPeak = (flops: number): boolean =>
  Object.values(CARD_PEAKS).some((all) => all.includes(Math.round(flops / TERA)));
