/** Where a time of everybody's own clocks comes first, and where last. */
export const EARLIEST_ZONE = 'Pacific/Kiritimati';
export const LATEST_ZONE = 'Etc/GMT+12';
