/** Puts a text on the clipboard, also where pages may not: over http:// there is no `navigator.clipboard`. */

/** Copies what stands in `shown`. Resolves with false where the browser lets nobody: the text is then selected. */
export async function copyText(shown: HTMLElement): Promise<boolean> {
  // Where pages are not secure it is not there, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    if (clipboard) {
      await clipboard.writeText(shown.textContent ?? '');
      return true;
    }
  } catch {
    // Not allowed: the older way may be.
  }
  getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}
