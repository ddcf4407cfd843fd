/** How many files, connections among them, this process may have open. Undefined where Node.js does not tell: on Windows. */
export function openFileLimit(): number | undefined {
  // The report would look up names of every connection's other end.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: unknown } } };
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isFinite(soft) ? soft : undefined;
}
