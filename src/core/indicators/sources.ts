/** Where a figure comes from. Dates as the source gives them; `undated` if it gives none. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date: string;
}

/** Sources of the catalogue by key. */
export const SOURCES = {
  LIST: {
    title: 'The indicator list attributed to CNCF Sustainability by those who use it; not found in public CNCF texts',
    date: 'undated',
  },
  CNCF_FW: {
    title:
      '[WHITEPAPER] Foundations & Framework for Sustainable AI in Cloud-Native Environments (cncf/toc PR #2041, not merged)',
    url: 'https://github.com/cncf/toc/pull/2041',
    date: '2026-02-12..2026-03-09',
  },
  IETF: {
    title: 'draft-gaikwad-llm-benchmarking-terminology-00 (individual Internet-Draft)',
    url: 'https://datatracker.ietf.org/doc/draft-gaikwad-llm-benchmarking-terminology/',
    date: '2026-01',
  },
  VLLM_M: {
    title: 'vLLM design: Metrics',
    url: 'https://docs.vllm.ai/en/latest/design/metrics.html',
    date: '2025-2026',
  },
  VLLM_A: {
    title: 'vLLM blog: Inside vLLM / anatomy',
    url: 'https://blog.vllm.ai/2025/09/05/anatomy-of-vllm.html',
    date: '2025-09-05',
  },
  VLLM_PS: {
    title: 'vLLM blog: production-stack release (uses TBT, then inter token latency)',
    url: 'https://blog.vllm.ai/2025/01/21/stack-release.html',
    date: '2025-01-21',
  },
  VLLM_SHM: {
    title: 'vLLM blog: Shared Memory IPC caching (prefill throughput tok/s)',
    url: 'https://github.com/vllm-project/vllm-project.github.io/blob/c3a01c4a/_posts/2025-11-13-shm-ipc-cache.md',
    date: '2025-11-13',
  },
  VLLM_GLM: {
    title: 'vLLM blog: GLM-5.2 on 24 B300 (mean TTFT <= 2.5 s, mean TPOT <= 20 ms)',
    url: 'https://github.com/vllm-project/vllm-project.github.io/blob/c3a01c4a/_posts/2026-07-23-glm-5.2-nvfp4-b300-pd.md',
    date: '2026-07-23',
  },
  VLLM_PF: {
    title: 'vLLM blog: PegaFlow external KV cache',
    url: 'https://github.com/vllm-project/vllm-project.github.io/blob/c3a01c4a/_posts/2026-05-18-pegaflow.md',
    date: '2026-05-18',
  },
  VLLM_H200: { title: 'vLLM: 2.2k tok/s per H200 (wide EP)', date: '2025-12-17' },
  AIPERF: {
    title: 'NVIDIA AIPerf metrics reference',
    url: 'https://github.com/ai-dynamo/aiperf/blob/main/docs/metrics_reference.md',
    date: '2026',
  },
  NIM: {
    title: 'NVIDIA NIM LLM benchmarking: metrics',
    url: 'https://docs.nvidia.com/nim/benchmarking/llm/latest/metrics.html',
    date: '2024-2026',
  },
  LAV: { title: 'Learn AI Visually: TPOT vs ITL averaging', date: 'undated' },
  OTEL: {
    title: 'OpenTelemetry GenAI semantic conventions, metrics (Development)',
    url: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-metrics/',
    date: '2025-2026',
  },
  MLPERF: {
    title: 'MLPerf Inference rules',
    url: 'https://github.com/mlcommons/inference_policies',
    date: '2026-07-23',
  },
  MLPOWER: { title: 'MLPerf Power paper', url: 'https://arxiv.org/abs/2410.12032', date: '2024-10' },
  DCGM: {
    title: 'NVIDIA DCGM profiling field ids (dcgm_fields.h) and dcgm-exporter counters',
    url: 'https://github.com/NVIDIA/DCGM',
    date: '2024-2026',
  },
  NVML: { title: 'NVML nvmlUtilization_t', url: 'https://docs.nvidia.com/deploy/nvml-api/', date: '2024-2026' },
  SCI: {
    title: 'Green Software Foundation SCI 1.1.0 / ISO/IEC 21031:2024',
    url: 'https://sci.greensoftware.foundation/',
    date: '2024',
  },
  INFX: {
    title: 'SemiAnalysis InferenceX (formerly InferenceMAX) repo docs',
    url: 'https://github.com/SemiAnalysisAI/InferenceX',
    date: '2026-08',
  },
  DS: {
    title: 'DeepSeek-V3/R1 inference system overview (day 6)',
    url: 'https://github.com/deepseek-ai/open-infra-index',
    date: '2025-03-01',
  },
  LM96: { title: 'LMSYS/SGLang: DeepSeek on 96 H100', date: '2025-05-05' },
  LMGB: { title: 'LMSYS/SGLang: GB200 NVL72 part II', date: '2025-10-14' },
  GB300: { title: 'GB300 long-context DeepSeek with SGLang', date: '2026' },
  HAMI_B: {
    title: 'HAMi benchmark v2.9.0 (Qwen3-8B, A100)',
    url: 'https://github.com/Project-HAMi/website/blob/0d64adad/versioned_docs/version-v2.9.0/userguide/benchmark.md',
    date: '2026',
  },
  HAMI: { title: 'HAMi docs (gpumem MiB, gpucores %)', url: 'https://project-hami.io/docs/', date: '2026' },
  KE: {
    title: 'CNCF case study Ke Holdings (13% to 37%)',
    url: 'https://www.cncf.io/case-studies/ke-holdings-inc/',
    date: '2026',
  },
  CAST: { title: 'Cast AI 2026 State of Kubernetes Optimization (as reported)', date: '2026-04-21' },
  MIG: {
    title: 'NVIDIA MIG user guide',
    url: 'https://docs.nvidia.com/datacenter/tesla/mig-user-guide/',
    date: '2026',
  },
  FGD: {
    title: 'Beware of Fragmentation (FGD), USENIX ATC 2023',
    url: 'https://www.usenix.org/conference/atc23/presentation/weng',
    date: '2023-07',
  },
  PALM: { title: 'PaLM (MFU definition)', url: 'https://arxiv.org/abs/2204.02311', date: '2022-04' },
  LOCK: { title: 'Glenn Lockwood digital garden: MFU, reliability', date: '2024-2026' },
  OSAI: { title: 'open-source-ai.tech: MFU/MBU ranges', date: 'undated' },
  LLAMA3: {
    title: 'DCD on Llama 3 training interruptions',
    url: 'https://direct.datacenterdynamics.com/en/news/meta-report-details-hundreds-of-gpu-and-hbm3-related-interruptions-to-llama-3-training-run',
    date: '2024-07',
  },
  METAR: {
    title: 'Revisiting Reliability in Large-Scale ML Research Clusters (ETTR)',
    url: 'https://arxiv.org/abs/2410.21680',
    date: '2024-10',
  },
  BYTE: { title: 'ByteRobust', url: 'https://arxiv.org/abs/2509.16293', date: '2025-09' },
  GGOOD: { title: 'Google Cloud ML Productivity Goodput', date: '2024-04-10' },
  UPT: { title: 'Uptime Institute global survey PUE', date: '2025' },
  KUEUE: {
    title: 'Kueue admission / quota-reserved wait metrics',
    url: 'https://kueue.sigs.k8s.io/',
    date: '2025-2026',
  },
  NCCL: {
    title: 'nccl-tests PERFORMANCE.md (algbw, busbw)',
    url: 'https://github.com/NVIDIA/nccl-tests/blob/master/doc/PERFORMANCE.md',
    date: '2024',
  },
  MLST: {
    title: 'MLPerf Storage (accelerator utilization AU)',
    url: 'https://github.com/mlcommons/storage',
    date: '2025',
  },
  WARP: { title: 'MinIO warp (MiB/s)', url: 'https://github.com/minio/warp', date: '2025' },
  SPLIT: { title: 'Splitwise', url: 'https://arxiv.org/abs/2311.18677', date: '2023-11' },
  SARA: { title: 'Sarathi-Serve (P99 TBT)', url: 'https://arxiv.org/abs/2403.02310', date: '2024-03' },
  PAPI: {
    title: 'PAPI: request-level and token-level parallelism in decoding',
    url: 'https://arxiv.org/abs/2502.15470',
    date: '2025-02',
  },
  LLMD: { title: 'llm-d docs: KV cache usage above 0.9 treated as nearly full', url: 'https://llm-d.ai', date: '2026' },
  TCA: { title: 'tokencostanalysis.com cost formula', date: '2026' },
  REG: { title: 'The Register on TPS/$/W', date: '2026-03-07' },
  WEST: { title: 'Anthony West InferenceMAX explainer (tokens/s per provisioned MW)', date: '2025-10' },
  CANDLE: {
    title: 'The Candle Index (J/token table)',
    url: 'https://cybernative.ai/t/the-candle-index-what-every-token-actually-costs-in-fire/34019',
    date: '2026',
  },
  PIM: { title: 'PIM/3D survey table (0.75 tokens/s/W vs A100 0.46)', date: '2026' },
  PFW: { title: 'RTX 5090 power-cap chart script: "prefill efficiency" = prefill TPS per W', date: '2026' },
  RAG: { title: 'ragged prefill benchmark: "prefill efficiency" = achieved rate / uniform-batch rate', date: '2026' },
  CODESOTA: { title: 'codesota H100 price survey ($1.65-6.88 per GPU-hour)', date: '2026-04' },
  VLLM_EPD: {
    title: 'vLLM blog: encoder disaggregation (EPD), P99 SLO goodput',
    url: 'https://github.com/vllm-project/vllm-project.github.io/blob/c3a01c4a/_posts/2025-12-15-vllm-epd.md',
    date: '2025-12-15',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
