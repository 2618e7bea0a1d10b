/** Pixels: twice what a tile of the gallery is wide, as for pictures of shipped decks. */
const most = { width: 480, height: 640 };

export interface Small {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture's smaller copy; null where the picture itself does, or moves, or is drawn by rule. */
export function smallSize(path: string, width: number | null, height: number | null): Small | null {
  if (width === null || height === null || width <= most.width || /\.(?:svg|gif)$/i.test(path)) return null;
  const scale = Math.min(most.width / width, most.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture at that size, as WebP or what this browser writes in its place; null where it cannot be drawn. */
export async function shrinkPicture(picture: Blob, { width, height }: Small): Promise<Blob | null> {
  if (typeof createImageBitmap !== "function" || typeof OffscreenCanvas === "undefined") return null;
  try {
    const drawn = await createImageBitmap(picture, { resizeWidth: width, resizeHeight: height, resizeQuality: "high" });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(drawn, 0, 0);
    drawn.close();
    return await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
  } catch {
    return null;
  }
}
