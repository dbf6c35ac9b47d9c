// Time and memory of the comparison alone: rules a side × denies × what changed. Needs Node 24 (it imports TypeScript):
// node scripts/node24.mjs bench/new-access.mjs
import { byEffect } from '../src/access/decision-list.ts';
import { newUses } from '../src/access/new-uses.ts';
import { permissionRule } from '../src/manifests/claude/permission-rule.ts';

const place = { path: 'x', side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const PROGRAMS = ['git log', 'npm run build', 'gh pr view', 'cargo test', 'go build', 'pytest', 'docker ps', 'ls'];

/** Fresh objects each time, so that nothing compiled before is reused. */
function list(allows, denies, change) {
  const rule = (effect, text) => ({ effect, uses: permissionRule(text, effect), place, text, origin: 'rule' });
  const entries = [];
  for (let i = 0; i < allows; i++) {
    const ending = change === 'all widened' ? '*' : ' *';
    entries.push(rule('allow', `Bash(${PROGRAMS[i % PROGRAMS.length]} t${i}${ending})`));
  }
  for (let i = 0; i < denies; i++) entries.push(rule('deny', i % 2 ? `Bash(rm x${i} *)` : `Read(**/secret${i}/**)`));
  if (change === 'one added') entries.push(rule('allow', 'Bash(node *)'));
  return { entries: byEffect(entries), default: 'inherit' };
}

/** Milliseconds of this process's CPU: other work on the machine does not count. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log('rules  denies  change        found   ms (median)  ms per rule');
for (const denies of [0, 20, 200]) {
  for (const allows of [20, 200, 500, 2_000]) {
    for (const change of ['equal', 'one added', 'all widened']) {
      const times = [];
      let found = 0;
      const runs = allows > 500 ? 3 : 7;
      for (let i = 0; i < runs; i++) {
        const base = list(allows, denies, 'equal');
        const head = list(allows, denies, change);
        const start = cpu();
        found = newUses(base, head).length;
        times.push(cpu() - start);
      }
      const ms = median(times);
      console.log(
        `${String(allows).padStart(5)}  ${String(denies).padStart(6)}  ${change.padEnd(12)}  ${String(found).padStart(5)}  ${ms.toFixed(2).padStart(12)}  ${(ms / allows).toFixed(4).padStart(11)}`,
      );
    }
  }
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, Node ${process.versions.node}`);
