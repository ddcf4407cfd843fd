/** How the manager page puts values into words. Pure. */
/** A duration in the unit a reader would choose. Negative durations (clocks disagree) count as now. */
export function agoWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 5) return '刚刚';
  if (seconds < 90) return `${seconds} 秒前`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} 分钟前`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} 小时前`;
  return `${Math.round(seconds / 86_400)} 天前`;
}

/** "14 块屏幕在线，12 块显示当前版本": how many of the connected screens show the published version. */
export function arrivalWords(
  screens: readonly { connected: boolean; config?: string | undefined }[],
  version: string,
): string {
  const connected = screens.filter((screen) => screen.connected);
  const arrived = connected.filter((screen) => screen.config === version).length;
  if (connected.length === 0) return '没有屏幕连接';
  return `${connected.length} 块屏幕在线，${arrived} 块显示当前版本`;
}
