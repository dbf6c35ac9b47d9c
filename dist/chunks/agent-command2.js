import { n as packageScript, r as startedScript, t as agentCommands } from "./agent-command.js";

export { agentCommands };