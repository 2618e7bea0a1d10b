import type { Fact } from "../../facts/fact.ts";
import type { Services } from "../services.ts";

/** Every fact there is: first those not saved yet, then the log, where they may come again. Throws where it cannot be read. */
export async function* everyFact({
  storage,
  journal,
}: Pick<Services, "storage" | "journal">): AsyncGenerator<readonly Fact[]> {
  yield journal.unsaved();
  for await (const batch of storage.readAll()) yield batch.map(({ fact }) => fact);
}
