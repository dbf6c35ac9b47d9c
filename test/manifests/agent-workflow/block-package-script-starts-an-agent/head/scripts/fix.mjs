import { spawnSync } from 'node:child_process';

spawnSync('claude', ['-p', 'Fix the build', '--dangerously-skip-permissions']);
