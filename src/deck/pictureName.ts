/** Whether a file is a picture that Recto shows, by its name. */
export function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(path);
}
