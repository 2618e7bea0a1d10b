import type { Result } from "../deck/result.ts";
import { type OpenFault, openBrowserStorage } from "./browserStorage.ts";
import type { Keeping, Storage } from "./port.ts";

/** How long a browser may take to open its database before the app starts without it, in milliseconds. */
const patienceMillis = 8_000;

/** The browser's database, or the page's memory where there is none; never rejects. */
export async function openStorage(
  opening: Promise<Result<Storage, OpenFault>> = openBrowserStorage(),
  patience: number = patienceMillis,
): Promise<Storage> {
  const opened = await Promise.race([opening, timeout(patience)]);
  if (opened === "timeout") {
    // Whoever comes late must not hold on to the database that this page does without.
    void opening.then((late) => late.ok && late.value.close());
    return inMemory({ kind: "until-closed", reason: "blocked" });
  }
  if (opened.ok) return opened.value;
  if (opened.fault.kind !== "outdated") return inMemory(keepingAfter(opened.fault));
  const { outdatedStorage } = await import("./outdatedStorage.ts");
  return outdatedStorage();
}

/** Few need it, so it is no part of the first page. */
async function inMemory(keeping: Keeping): Promise<Storage> {
  const { openMemoryStorage } = await import("./memoryStorage.ts");
  return openMemoryStorage(keeping);
}

function keepingAfter(fault: Exclude<OpenFault, { readonly kind: "outdated" }>): Keeping {
  switch (fault.kind) {
    case "private":
      return { kind: "until-closed", reason: "private-mode" };
    case "refused":
      return { kind: "until-closed", reason: "blocked" };
    case "missing":
    case "failed":
      return { kind: "until-closed", reason: "no-database" };
  }
}

function timeout(millis: number): Promise<"timeout"> {
  return new Promise((resolve) => setTimeout(() => resolve("timeout"), millis));
}
