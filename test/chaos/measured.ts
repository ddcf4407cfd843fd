/** Loaded into a server process: tells its resident memory, once nothing collectable is left, to whoever started it. */
process.on('message', (message) => {
  if (message !== 'memory' || !globalThis.gc) return;
  for (let times = 0; times < 3; times++)
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  process.send?.({ memory: process.memoryUsage.rss() });
});
// A start that is refused has to end, as it would without somebody to talk to.
process.channel?.unref();
