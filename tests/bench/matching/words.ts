/** What generated notes are about: a few fields, as the folders of a real collection, with words that belong together. */
export const fields: readonly { readonly deck: string; readonly terms: readonly string[] }[] = [
  [
    "containers",
    "pod node kubelet scheduler deployment replica namespace ingress service endpoint volume secret configmap operator daemonset taint toleration affinity probe sidecar image registry layer runtime cgroup manifest controller rollout quota admission webhook etcd apiserver overlay plugin",
  ],
  [
    "networks",
    "packet router switch firewall gateway subnet prefix route header payload checksum handshake window congestion latency jitter bandwidth tunnel encapsulation fragment broadcast multicast resolver zone record certificate cipher proxy balancer session port socket frame bridge trunk",
  ],
  [
    "databases",
    "index table transaction isolation lock deadlock replica shard partition query planner join cursor view trigger constraint key tuple page buffer log checkpoint vacuum snapshot schema migration column aggregate window materialization cache cardinality statistics hash btree",
  ],
  [
    "biology",
    "cell membrane nucleus ribosome mitochondrion enzyme protein gene chromosome transcription translation mutation allele receptor hormone neuron synapse axon antibody antigen lymphocyte artery vein ventricle alveolus nephron osmosis diffusion respiration photosynthesis chloroplast glucose insulin liver pancreas",
  ],
  [
    "law",
    "contract offer acceptance consideration breach damages remedy tort negligence duty liability defendant claimant injunction statute precedent jurisdiction appeal evidence witness burden intent property lease mortgage trust beneficiary trustee easement covenant will probate estate agency partnership company",
  ],
  [
    "history",
    "treaty empire revolution parliament monarchy republic colony trade guild peasant crusade plague reformation council dynasty siege armistice alliance census constitution tariff strike union railway canal factory census migration famine abolition suffrage depression inflation occupation resistance",
  ],
  [
    "statistics",
    "mean median variance deviation sample population estimator bias likelihood prior posterior interval hypothesis power significance regression residual covariate correlation outlier bootstrap permutation distribution quantile moment kernel density entropy model parameter prediction error loss regularization validation",
  ],
  [
    "cooking",
    "stock roux emulsion dough yeast gluten ferment brine marinade braise sear blanch reduction caramel custard meringue ganache crust proof knead fillet zest simmer poach steam smoke cure pickle starch pectin gelatin acid fat salt pan",
  ],
].map(([deck = "", terms = ""]) => ({ deck, terms: [...new Set(terms.split(" "))] }));

const list = (text: string): readonly string[] => text.split(" ");

export const qualities = list(
  "internal external primary secondary public private static dynamic shared local remote early late partial complete formal implied direct indirect stable unstable common rare simple compound modern classical minimal maximal",
);

/** Pairs that make two questions each other's opposite by a letter or two. */
export const opposites: readonly (readonly [string, string])[] = [
  ["symmetric", "asymmetric"],
  ["inbound", "outbound"],
  ["import", "export"],
  ["ascending", "descending"],
  ["increase", "decrease"],
  ["hypertonic", "hypotonic"],
  ["lawful", "unlawful"],
  ["IPv4", "IPv6"],
  ["TCP", "UDP"],
  ["left", "right"],
];

export const verbs = list(
  "controls replaces protects limits creates removes connects separates improves requires prevents supports delays measures stores moves changes repeats signals balances isolates combines verifies rejects accepts",
);

/** Words that people put in and take out when they reword a question, and others that mean the same. */
export const fillers = list(
  "exactly usually briefly mainly precisely typically really often also actually generally here then now",
);

export const synonyms: Readonly<Record<string, readonly string[]>> = {
  What: ["Which"],
  Why: ["Wherefore"],
  Describe: ["Explain", "Outline", "Summarize"],
  Explain: ["Describe", "Discuss"],
  Name: ["List", "Give"],
  purpose: ["aim", "goal", "role"],
  role: ["part", "function", "purpose"],
  important: ["essential", "vital", "relevant"],
  main: ["chief", "principal", "key"],
  happens: ["occurs", "results"],
  difference: ["distinction", "contrast"],
  uses: ["employs", "applies"],
  between: ["among"],
  when: ["if", "once"],
  does: ["will", "would"],
  characteristics: ["properties", "features", "traits"],
  fundamental: ["basic", "essential", "core"],
  steps: ["stages", "phases"],
  controls: ["governs", "steers"],
  requires: ["needs", "demands"],
  prevents: ["stops", "averts"],
  creates: ["makes", "produces"],
  diagram: ["figure", "picture"],
  illustrate: ["show", "depict"],
};
