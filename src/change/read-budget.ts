/**
 * Bytes that one `read` keeps in memory. Each file may be within its own limit and the files of a hostile change
 * together still exhaust the machine; what is over the budget is answered `unavailable`, and so reported.
 */
export const MAX_READ_BYTES = 256 * 1024 * 1024;

export const OVER_BUDGET = `more than ${MAX_READ_BYTES / 1024 / 1024} MiB of files would have to be read at once`;
