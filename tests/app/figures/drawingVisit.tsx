import { act, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { ServicesContext } from "../../../src/app/services.ts";
import { readBlock } from "../../../src/library/drawings/blocks.ts";
import type { learner } from "../../study/drawings/drawingLearner.ts";
import { servicesOf } from "../servicesOf.ts";

export type Drawer = Awaited<ReturnType<typeof learner>>;

/** The figure over which such a learner draws. */
export const where = { deck: "d", id: "media/one.png" };
export const file = "# T\n\n## Bridges\n\n![One](media/one.png)\n\n### ❓ A card?\nYes.\n";
export const drawn = (...lines: string[]) => readBlock([["hide one", ...lines].join("\n")]);

/** Kept in another tab. */
export const elsewhere = (me: Drawer, ...lines: string[]) => act(() => me.draw(drawn(...lines)));

export async function visit(me: Drawer, page: ReactNode) {
  const desk = Promise.resolve(me.desk);
  const services = servicesOf(me, { content: me.content, desk: () => desk });
  const shown = await act(async () =>
    render(<ServicesContext.Provider value={services}>{page}</ServicesContext.Provider>),
  );
  await act(me.rest);
  return shown;
}
