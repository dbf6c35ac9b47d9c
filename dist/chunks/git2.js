import { t as openGitChange } from "./git.js";

export { openGitChange };