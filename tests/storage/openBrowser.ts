import { onTestFinished } from "vitest";
import { openBrowserStorage } from "../../src/storage/browserStorage.ts";
import type { PackSizes } from "../../src/storage/packSizes.ts";
import type { Storage } from "../../src/storage/port.ts";

let databases = 0;

export function newName(): string {
  return `test ${++databases}`;
}

/** Small, so that a few facts make several segments. */
const smallSizes: PackSizes = { segment: 4, single: 3 };

/** One tab on a database; closed when the test ends. */
export async function openTab(name: string, sizes: PackSizes = smallSizes): Promise<Storage> {
  const opened = await openBrowserStorage(name, sizes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

export const openNew = (sizes?: PackSizes): Promise<Storage> => openTab(newName(), sizes);
