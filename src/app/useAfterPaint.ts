import { useEffect, useState } from "react";

/**
 * The value, once a frame that shows everything else has been drawn; null until then. What is rendered from it keeps no
 * key press waiting.
 */
export function useAfterPaint<Value>(value: Value | null): Value | null {
  const [drawn, setDrawn] = useState<Value | null>(null);
  useEffect(() => afterPaint(() => setDrawn(value)), [value]);
  return drawn === value ? value : null;
}

/** A message that is sent in an animation frame arrives when the frame has been drawn. */
function afterPaint(then: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
