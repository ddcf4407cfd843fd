/** Runs in the page: resolves when fonts and pictures are there and nothing fades or pulses any more. */
export async function stillness(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await document.fonts.ready;
  for (let moving = true; moving; ) {
    // Elements render in turns: what one frame has painted may begin what the next ones do.
    for (let frames = 0; frames < 5; frames += 1) await frame();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    // Some elements are loaded when they are first shown.
    const coming = roots.flatMap((root) => Array.from(root.querySelectorAll(':not(:defined)')));
    await Promise.all(coming.map(({ localName }) => customElements.whenDefined(localName)));
    const pictures = roots.flatMap((root) => Array.from(root.querySelectorAll('img')));
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    const running = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ playState }) => playState === 'running');
    await Promise.allSettled(running.map(({ finished }) => finished));
    moving = running.length > 0 || coming.length > 0;
  }
}
