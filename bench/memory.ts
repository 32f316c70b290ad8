/** The most memory this process ever held. */
export const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
