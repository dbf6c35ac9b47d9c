// Preloaded into a measured node process where there is no GNU time: leaves its peak memory (kB) in a file.
import { writeFileSync } from 'node:fs';

const file = process.env.BENCH_RSS_FILE;
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
