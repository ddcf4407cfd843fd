/** Labels such as `3` or `12A` are numbers of windows; others (`综合台`) are names and stand alone. */
export const isWindowNumber = (label: string) => /^[0-9A-Z]{1,3}$/i.test(label);
