/** Hands a text out as a file of the browser's downloads. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A name that every file system takes; `otherwise` where nothing is left of it. */
export const fileName = (name: string, otherwise: string): string =>
  name.trim().replace(/[\\/:*?"<>|\s]+/g, '-') || otherwise;
