/** `npm run bench [-- NAME …]`: prints figures, each beside a peer or a baseline measured in the same run. */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  split: async () => (await import("./splitBench.ts")).splitBench(),
  matching: async () => (await import("./matchingBench.ts")).matchingBench(),
  notes: async () => (await import("./notesBench.ts")).notesBench(),
  fold: async () => (await import("./foldBench.ts")).foldBench(),
  storage: async () => (await import("./storageBench.ts")).storageBench(),
  size: async () => (await import("./sizeBench.ts")).sizeBench(),
  marking: async () => (await import("./markingBench.ts")).markingBench(),
  exam: async () => (await import("./examBench.ts")).examBench(),
  planning: async () => (await import("./planningBench.ts")).planningBench(),
  figures: async () => (await import("./figuresBench.ts")).figuresBench(),
  browser: async () => (await import("./browserBench.ts")).browserBench(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for (const line of await bench()) console.log(`  ${line}`);
}

export {};
