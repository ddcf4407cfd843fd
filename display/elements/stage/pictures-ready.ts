/** A picture that takes longer is shown when it comes: the rotation does not wait for a bad network. */
const patienceMs = 3000;

/** Resolves when all pictures inside `root` can be painted without a hitch, or have failed, or took too long. */
export function picturesReady(root: ParentNode): Promise<void> {
  const pictures = Array.from(root.querySelectorAll('img'), decoded);
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([Promise.all(pictures).then(() => undefined), late]);
}

function decoded(picture: HTMLImageElement): Promise<void> {
  return picture.decode().catch(() => undefined);
}
