// Skills and sub-agents. A skill that approves tools in advance needs an approval itself.
import { SUB_AGENT } from '../model-server.mjs';
import { each } from './calls.mjs';

const BODY = '---\nname: NAME\ndescription: for a test\nallowed-tools: Bash(xx *)\n---\nDo nothing.\n';
const names = ['hello', 'hello-you', 'other'];
const beside = Object.fromEntries(names.map((n) => [`.claude/skills/${n}/SKILL.md`, BODY.replace('NAME', n)]));

const skill = (name, args) => ({
  label: [name, args].filter(Boolean).join(' '),
  tool: 'Skill',
  input: { skill: name, ...(args && { args }) },
  shows: 'Launching skill',
  uses: [`skill\0${name}`], // the client compares names; arguments take no part
});
const agent = (type) => ({
  label: type,
  tool: 'Agent',
  input: { description: 'a task', prompt: SUB_AGENT, subagent_type: type },
  uses: [`call\0${type}`],
  unlessDenied: true,
});
const CALLS = [skill('hello'), skill('hello', 'world'), skill('hello-you'), skill('other')];
const AGENTS = [agent('Explore'), agent('Plan')];
const guard = (rule) => ({ group: 'skills', allow: ['Skill'], deny: [rule], beside, calls: CALLS });
const agentGuard = (tier, rule) => ({ group: 'sub-agents', allow: ['Agent'], [tier]: [rule], calls: AGENTS });

export const skills = [
  ...each(
    'skills',
    [
      'Skill',
      'Skill(*)',
      'Skill(hello)',
      'Skill(hello *)',
      'Skill(hello:*)',
      'Skill(hel*)',
      'Skill(Hello)',
      'Skill(/hello)',
      'Skill()',
      'skill',
      'Skill(* world)',
    ],
    CALLS,
    { beside },
  ),
  ...['Skill', 'Skill(hello)', 'Skill(hello *)', 'Skill(hello:*)', 'Skill(hel*)', 'Skill(Hello)', 'Skill()'].map(guard),
  ...['Agent', 'Agent(Explore)', 'Task(Explore)', 'Task', 'Agent(explore)', 'Agent(Ex*)', 'Agent(*)', 'Agent()'].map(
    (rule) => agentGuard('deny', rule),
  ),
];
