import { type DrawingDesk, drawingDeskOf } from "../../study/drawings/drawingDesk.ts";
import { type Services, useServices } from "../services.ts";

/** The one desk for drawing; made where something is drawn, so that no other page carries it. */
export function useDrawingDesk(): DrawingDesk {
  const services = useServices();
  const made = desks.get(services);
  if (made !== undefined) return made;
  const { journal, content } = services;
  const desk = drawingDeskOf({ journal, site: content.site, source: content.source });
  desks.set(services, desk);
  return desk;
}

const desks = new WeakMap<Services, DrawingDesk>();
