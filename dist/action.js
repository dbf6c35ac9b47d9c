import { r as __toESM } from "./chunks/rolldown-runtime.js";
import { a as require_undici, n as defaults, o as require_tunnel, r as getOctokitOptions, t as GitHub } from "./chunks/utils.js";
import { n as failuresAt, t as connect } from "./chunks/client.js";
import { t as recorder } from "./chunks/recorder.js";
import { t as aboutOf } from "./chunks/custom-rules-about.js";
import { a as ApiFailure, c as listAt, d as textAt, l as numberAt, n as entryMode, s as field, u as objectIdAt } from "./chunks/git-ids.js";
import { a as ActionError, i as readPolicy, n as decodePolicy, r as policyNames, t as branchTip } from "./chunks/policy.js";
import { r as referenceText, t as parseReference } from "./chunks/reference.js";
import { a as blobBytes, i as BLOB_FIELDS, n as openGithubChange, r as together } from "./chunks/github.js";
import { n as POLICY_PATH } from "./chunks/policy2.js";
import { _ as raw, t as annotationText } from "./chunks/escape2.js";
import { S as witnessSentence, g as plural, m as openFindings } from "./chunks/words.js";
import { n as renderMarkdown, t as renderSummary } from "./chunks/summary.js";
import { t as docsOfAction } from "./chunks/docs.js";
import { t as renderJson } from "./chunks/json2.js";
import { t as renderSarif } from "./chunks/sarif2.js";
import { t as renderText } from "./chunks/text.js";
import { n as review } from "./chunks/review.js";
import { t as rules } from "./chunks/rules.js";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as os$1 from "os";
import os, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as path from "path";
import * as events from "events";
import { createHash, randomBytes } from "node:crypto";
import * as child from "child_process";
import { setTimeout as setTimeout$1 } from "timers";
import { tmpdir } from "node:os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$1.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty$1(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData$1(this.message)}`;
		return cmdStr;
	}
};
function escapeData$1(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty$1(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}

// node_modules/@actions/http-client/lib/index.js
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile: appendFile$1, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile$1)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/io/lib/io-util.js
var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir: mkdir$1, open: open$1, readdir: readdir$1, rename, rm, rmdir, stat: stat$1, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os$1.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os$1.EOL.length);
				n = s.indexOf(os$1.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os$1.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/platform.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os.platform();
const arch = os.arch();

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$1.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}

// src/github/about.ts
function aboutEvent(payload) {
	const repository = field(payload, "repository");
	const pull = field(payload, "pull_request");
	return aboutOf({
		repository: {
			name: field(repository, "name"),
			owner: field(repository, "owner", "login"),
			visibility: field(repository, "visibility"),
			topics: field(repository, "topics"),
			default_branch: field(repository, "default_branch")
		},
		change: {
			author: field(pull, "user", "login"),
			target: field(pull, "base", "ref")
		}
	});
}

// src/github/annotations.ts
function annotationCommand(annotation) {
	const written = [
		property("title", inert(annotation.title)),
		property("file", inert(annotation.path ?? "")),
		property("line", lineNumber(annotation.startLine)),
		property("endLine", lineNumber(annotation.endLine))
	].filter((text) => text !== "").join(",");
	const message = escapeData(inertText(annotation.message).slice(0, MAX_MESSAGE));
	return `::${annotation.level}${written ? ` ${written}` : ""}::${message}`;
}
function withoutCommands(text, token = randomBytes(16).toString("hex")) {
	return `::stop-commands::${token}\n${text.endsWith("\n") ? text : `${text}\n`}::${token}::\n`;
}
const MAX_MESSAGE = 4e3;
function property(name, value) {
	return value === "" ? "" : `${name}=${escapeProperty(value)}`;
}
function lineNumber(line) {
	return line !== void 0 && Number.isSafeInteger(line) && line > 0 ? String(line) : "";
}
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;
function inert(text) {
	return text.replace(INVISIBLE, "").replaceAll("##[", "## [");
}
function inertText(text) {
	return text.split(/\r\n|\r|\n/).map(inert).join("\n");
}
function escapeData(text) {
	return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/github/event.ts
function resolveEvent(name, payload, run = {}) {
	const read = READERS.get(name);
	if (!read) throw new ActionError(`The event "${printable(name)}" has no change to review: run this action on ${SUPPORTED.join(", ")}.`);
	return read(payload, run);
}
const READERS = /* @__PURE__ */ new Map([
	["pull_request", pullRequest],
	["pull_request_target", pullRequest],
	["pull_request_review", pullRequest],
	["merge_group", mergeGroup],
	["push", push],
	["workflow_dispatch", inventory],
	["schedule", inventory]
]);
const SUPPORTED = [...READERS.keys(), "workflow_run"];
function pullRequest(payload) {
	const pull = field(payload, "pull_request");
	const number = numberAt(pull, "number");
	if (number === void 0 || !Number.isSafeInteger(number) || number < 1) throw missing("pull_request.number");
	const headRepo = textAt(pull, "head", "repo", "full_name");
	const baseRepo = textAt(pull, "base", "repo", "full_name") ?? textAt(payload, "repository", "full_name");
	const baseRef = textAt(pull, "base", "ref");
	return {
		kind: "range",
		...repository(baseRepo, payload),
		base: commit(pull, "pull_request", "base", "sha"),
		head: commit(pull, "pull_request", "head", "sha"),
		mergeBase: true,
		trusted: "default-branch",
		pull: {
			number,
			isFork: headRepo !== baseRepo,
			...baseRef === void 0 ? {} : { baseRef }
		}
	};
}
function mergeGroup(payload) {
	const group = field(payload, "merge_group");
	const number = Number(/^refs\/heads\/gh-readonly-queue\/.{1,250}\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(textAt(group, "head_ref") ?? "")?.[1]);
	return {
		kind: "range",
		...repository(textAt(payload, "repository", "full_name"), payload),
		base: commit(group, "merge_group", "base_sha"),
		head: commit(group, "merge_group", "head_sha"),
		mergeBase: false,
		trusted: "default-branch",
		...number > 0 ? { queued: number } : {}
	};
}
const ZERO = /^0{40}(?:0{24})?$/;
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
function push(payload) {
	const where = repository(textAt(payload, "repository", "full_name"), payload);
	const before = commit(payload, "push", "before");
	const head = commit(payload, "push", "after");
	if (ZERO.test(head)) return {
		kind: "nothing",
		why: "The push deleted a branch or tag: there is nothing to review."
	};
	const isNew = ZERO.test(before);
	if (textAt(payload, "ref") === `refs/heads/${where.defaultBranch}`) {
		const base = isNew ? EMPTY_TREE : before;
		return {
			kind: "range",
			...where,
			base,
			head,
			mergeBase: false,
			trusted: isNew ? "none" : { commit: before }
		};
	}
	return {
		kind: "range",
		...where,
		base: isNew ? null : before,
		head,
		mergeBase: isNew,
		trusted: "default-branch"
	};
}
function inventory(payload, run) {
	const names = namesOf(textAt(payload, "repository", "full_name") ?? run.repository);
	const head = objectIdAt(run.sha);
	if (head === void 0) throw missing("GITHUB_SHA");
	const defaultBranch = textAt(payload, "repository", "default_branch");
	return {
		kind: "range",
		...names,
		base: EMPTY_TREE,
		head,
		mergeBase: false,
		defaultBranch: defaultBranch ?? "",
		trusted: defaultBranch ? "default-branch" : { commit: head },
		inventory: true
	};
}
function repository(fullName, payload) {
	const names = namesOf(fullName);
	const defaultBranch = textAt(payload, "repository", "default_branch");
	if (!defaultBranch) throw missing("repository.default_branch");
	return {
		...names,
		defaultBranch
	};
}
function namesOf(fullName) {
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName ?? "") ?? [];
	if (!owner || !repo) throw missing("repository.full_name");
	return {
		owner,
		repo
	};
}
function commit(value, name, ...path) {
	const id = objectIdAt(value, ...path);
	if (id === void 0) throw missing([name, ...path].join("."));
	return id;
}
function missing(what) {
	return new ActionError(`The event payload has no usable ${what}: GITHUB_EVENT_PATH must name the payload that GitHub sent for this run.`);
}
function printable(text) {
	return text.replace(/[^\w.-]/g, "?").slice(0, 60);
}

// src/github/explain.ts
function explain(error) {
	if (error instanceof ApiFailure) return `${error.message}. ${error.status === 401 ? BAD_TOKEN : ADVICE$1[error.kind]}`;
	if (error instanceof Error && FOR_PEOPLE.has(error.name)) return error.message;
	return `Internal error (${error instanceof Error ? error.name.replace(/\W/g, "").slice(0, 40) : typeof error}${whereOf(error)}): this is a defect of the action, please report it.`;
}
const FOR_PEOPLE = /* @__PURE__ */ new Set([
	"ActionError",
	"ChangeError",
	"PolicyError"
]);
const BAD_TOKEN = "The token is not valid (any more): run the job again, or renew the input \"github-token\".";
const ADVICE$1 = {
	"rate-limited": "The rate limit of the token is used up: run the job again later.",
	"no-permission": "The token lacks a permission: the job needs \"contents: read\" (and \"pull-requests: read\").",
	"not-found": "The token may not see the repository (\"contents: read\"), or the commit is gone.",
	unreachable: "Check the network and proxy of the runner, then run the job again.",
	other: "Run the job again; if it stays, see https://www.githubstatus.com."
};
function whereOf(error) {
	const frame = /\bat [^\n]*?([\w.-]+\.(?:js|ts)):(\d+)/.exec(error instanceof Error ? (error.stack ?? "").slice(-4e3) : "");
	return frame ? ` at ${frame[1]}:${frame[2]}` : "";
}

// src/github/comment.ts
const MAX_COMMENT = 65536;
function markerOf$1(key) {
	return `<!-- agent-access-review:${key.replace(/[^A-Za-z0-9_]+/g, "-")} -->`;
}
async function publishComment(target, body, speak, answered) {
	if (!speak && answered && hasNoComment(answered, target.author)) return {
		published: true,
		how: "not needed"
	};
	const text = `${markerOf$1(target.key)}\n${body}`;
	if (text.length > 65536) return {
		published: false,
		why: "the comment is longer than GitHub allows"
	};
	try {
		const own = (await listComments(target)).filter((comment) => isOurs(comment, target.author));
		if (own.length === 0 && !speak) return {
			published: true,
			how: "not needed"
		};
		if (await isStale(target)) return {
			published: false,
			why: "the pull request has a newer head by now"
		};
		if (own.length > 0) return {
			published: true,
			how: await settle(target, own, text)
		};
		const { data } = await target.client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...place(target),
			issue_number: target.number,
			body: text
		});
		const author = textAt(data, "user", "login") ?? target.author;
		await settle(target, (await listComments(target)).filter((comment) => isOurs(comment, author)), await isStale(target) ? null : text);
		return {
			published: true,
			how: "created"
		};
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		return {
			published: false,
			why: error.message
		};
	}
}
function commentsQuestion(number) {
	return {
		fields: "pull:pullRequest(number:$pull){comments(last:100){totalCount nodes{author{login}}}}",
		declared: "$pull:Int!",
		variables: { pull: number }
	};
}
function hasNoComment(answer, author) {
	if (failuresAt(answer, "repository", "pull").length > 0) return false;
	const comments = field(answer.data, "repository", "pull", "comments");
	const nodes = listAt(comments, "nodes");
	if (!nodes || numberAt(comments, "totalCount") !== nodes.length) return false;
	const plain = (login) => login.toLowerCase().replace(/\[bot\]$/, "");
	return nodes.every((node) => {
		const login = textAt(node, "author", "login");
		return login === void 0 ? field(node, "author") === null : plain(login) !== plain(author);
	});
}
const PAGE$1 = 100;
const MAX_PAGES$1 = 100;
async function listComments(target) {
	const marker = markerOf$1(target.key);
	const found = [];
	for (let page = 1; page <= MAX_PAGES$1; page += 1) {
		const { data } = await target.client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...place(target),
			issue_number: target.number,
			per_page: PAGE$1,
			page
		});
		const items = Array.isArray(data) ? data : [];
		for (const item of items) {
			const id = numberAt(item, "id");
			const body = textAt(item, "body") ?? "";
			if (id === void 0 || firstLine(body) !== marker) continue;
			found.push({
				id,
				body,
				login: textAt(item, "user", "login") ?? "",
				type: textAt(item, "user", "type") ?? ""
			});
		}
		if (items.length < PAGE$1) return found.sort((a, b) => a.id - b.id);
	}
	throw new ApiFailure("other", 0, `the pull request has more than 10000 comments`);
}
function isOurs(comment, author) {
	if (comment.login.toLowerCase() !== author.toLowerCase()) return false;
	return !author.endsWith("[bot]") || comment.type === "Bot";
}
async function isStale(target) {
	const { data } = await target.client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		...place(target),
		pull_number: target.number
	});
	return field(data, "head", "sha") !== target.head;
}
async function settle(target, own, text) {
	const [oldest, ...younger] = own;
	if (!oldest) return "unchanged";
	const changed = text !== null && normal(oldest.body) !== normal(text);
	if (changed) await target.client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...place(target),
		comment_id: oldest.id,
		body: text
	});
	for (const { id } of younger) await target.client.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...place(target),
		comment_id: id
	}).catch((error) => {
		if (!(error instanceof ApiFailure && error.kind === "not-found")) throw error;
	});
	return changed ? "updated" : "unchanged";
}
function place(target) {
	return {
		owner: target.owner,
		repo: target.repo
	};
}
function firstLine(body) {
	return body.split(/\r?\n/, 1)[0] ?? "";
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}

// src/github/trusted-policy.ts
async function readTrustedPolicy(client, range, path, answered) {
	if (range.trusted === "none") return null;
	const found = policyIn$1(certain(answered) ?? certain(await ask(client, range, path)), range, path);
	if (found) return found;
	const repo = {
		owner: range.owner,
		repo: range.repo
	};
	const commit = range.trusted === "default-branch" ? await branchTip(client, repo, range.defaultBranch) : range.trusted.commit;
	return {
		commit,
		policy: await readPolicy(client, repo, {
			commit,
			label: labelOf(range, commit)
		}, path)
	};
}
function policyQuestion(range, path) {
	if (range.trusted === "none") return void 0;
	const { fields, declared, variables } = fileQuestion(path);
	const start = range.trusted === "default-branch" ? `trusted:ref(qualifiedName:$branch){target{oid ${fields}}}` : `trusted:object(oid:"${range.trusted.commit}"){oid ${fields}}`;
	const branch = range.trusted === "default-branch" ? { branch: `refs/heads/${range.defaultBranch}` } : {};
	return {
		fields: start,
		declared: `${declared}${"branch" in branch ? "$branch:String!" : ""}`,
		variables: {
			...variables,
			...branch
		}
	};
}
function fileQuestion(path, prefix = "") {
	const folders = foldersOf(path);
	const name = (index) => `${prefix}above${index}`;
	return {
		fields: `...on Commit{policy:file(path:$${prefix}policy){mode oid object{...B}} ${folders.map((_, index) => `above${index}:file(path:$${name(index)}){mode}`).join(" ")}}`,
		declared: `$${prefix}policy:String!${folders.map((_, index) => `$${name(index)}:String!`).join("")}`,
		variables: {
			[`${prefix}policy`]: path,
			...Object.fromEntries(folders.map((folder, index) => [name(index), folder]))
		}
	};
}
function foldersOf(path) {
	const names = policyNames(path);
	return names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join("/"));
}
function certain(answer) {
	return answer && failuresAt(answer, "repository", "trusted").length === 0 ? field(answer.data, "repository") : void 0;
}
async function ask(client, range, path) {
	const question = policyQuestion(range, path);
	if (!question) return void 0;
	const { declared, fields } = question;
	const query = `query($owner:String!,$repo:String!${declared}){repository(owner:$owner,name:$repo){${fields}}} ${BLOB_FIELDS}`;
	try {
		const repo = {
			owner: range.owner,
			repo: range.repo
		};
		return await client.graphql(query, {
			...repo,
			...question.variables
		});
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
		return;
	}
}
function policyIn$1(repository, range, path) {
	const at = range.trusted === "default-branch" ? field(repository, "trusted", "target") : field(repository, "trusted");
	const commit = objectIdAt(at, "oid");
	if (!commit || typeof range.trusted === "object" && commit !== range.trusted.commit) return null;
	const text = fileIn(at, path);
	if (text === void 0) return null;
	return {
		commit,
		policy: text === null ? null : {
			source: `${path} at ${labelOf(range, commit)}`,
			text
		}
	};
}
function fileIn(at, path) {
	for (const [index] of foldersOf(path).entries()) {
		const folder = field(at, `above${index}`);
		if (folder === null) return null;
		if (folder === void 0) return void 0;
		if (entryMode(numberAt(folder, "mode")) !== 16384) throw notPlain();
	}
	const entry = field(at, "policy");
	if (entry === null) return null;
	const id = objectIdAt(entry, "oid");
	const mode = entryMode(numberAt(entry, "mode"));
	if (!id || mode === void 0) return void 0;
	if (mode !== 33188 && mode !== 33261) throw notPlain();
	const bytes = blobBytes(field(entry, "object"), id);
	return bytes ? decodePolicy(bytes) : void 0;
}
function notPlain() {
	return new ActionError("The policy is not a plain file: it can be no symbolic link or folder.");
}
function labelOf(range, commit) {
	const short = commit.slice(0, 12);
	return range.trusted === "default-branch" ? `the default branch (${short})` : short;
}

// src/github/org-policy-discovery.ts
const ORGANISATION_REPOSITORY = ".github";
async function discoverPolicy(client, range, answered) {
	const { owner } = range;
	const name = `${owner}/${ORGANISATION_REPOSITORY}`;
	if (range.repo.toLowerCase() === ".github") {
		const found = (await readTrustedPolicy(client, range, POLICY_PATH, void 0))?.policy;
		return found ? {
			source: `${name}/${found.source}`,
			text: found.text
		} : null;
	}
	const known = answered && answeredAlongside(answered, owner);
	if (known !== void 0) return known;
	const answer = await askGraphql(client, owner);
	if (answer !== void 0) return answer;
	return askRest$1(client, owner);
}
function discoveryQuestion(range) {
	if (range.repo.toLowerCase() === ".github") return void 0;
	const { fields, declared, variables } = fileQuestion(POLICY_PATH, "organisation");
	return {
		fields: "",
		beside: `organisation:repository(owner:$owner,name:$organisation,followRenames:false){${branchOf(fields)}}`,
		declared: `$organisation:String!${declared}`,
		variables: {
			organisation: ORGANISATION_REPOSITORY,
			...variables
		}
	};
}
function answeredAlongside(answer, owner) {
	const failed = answer.failed.filter(({ at }) => at === "" || at.split("/", 1)[0] === "organisation");
	if (failed.length > 0) return failed.every(({ at, type }) => at === "organisation" && type === "NOT_FOUND") ? null : void 0;
	return policyIn(field(answer.data, "organisation", "defaultBranchRef"), owner);
}
function branchOf(fields) {
	return `defaultBranchRef{name target{oid ${fields}}}`;
}
function policyIn(branch, owner) {
	const commit = objectIdAt(branch, "target", "oid");
	if (!commit) return branch === null ? null : void 0;
	const text = fileIn(field(branch, "target"), POLICY_PATH);
	return text === void 0 || text === null ? text : policyText(owner, commit, text);
}
async function askGraphql(client, owner) {
	const { fields, declared, variables } = fileQuestion(POLICY_PATH);
	const query = `query($owner:String!,$repo:String!${declared}){${`repository(owner:$owner,name:$repo,followRenames:false){${branchOf(fields)}}`}} ${BLOB_FIELDS}`;
	try {
		const { data, errors } = await client.graphql(query, {
			owner,
			repo: ORGANISATION_REPOSITORY,
			...variables
		});
		if (errors.length > 0) return errors.every((type) => type === "NOT_FOUND") ? null : void 0;
		return policyIn(field(data, "repository", "defaultBranchRef"), owner);
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
		return;
	}
}
async function askRest$1(client, owner) {
	const repo = {
		owner,
		repo: ORGANISATION_REPOSITORY
	};
	const data = await whereThereIsOne(async () => (await client.request("GET /repos/{owner}/{repo}", repo)).data, [404]);
	if (data === null) return null;
	const name = textAt(data, "full_name")?.toLowerCase();
	const branch = textAt(data, "default_branch");
	if (name === void 0 || !branch) throw new ActionError("GitHub described the repository in part: run the job again.");
	if (name !== `${owner}/${".github"}`.toLowerCase()) return null;
	const commit = await whereThereIsOne(() => branchTip(client, repo, branch), [409]);
	if (commit === null) return null;
	const found = await readPolicy(client, repo, {
		commit,
		label: ""
	}, POLICY_PATH);
	return found && policyText(owner, commit, found.text);
}
function policyText(owner, commit, text) {
	return {
		source: `${`${owner}/${ORGANISATION_REPOSITORY}/${POLICY_PATH}`} at the default branch (${commit.slice(0, 12)})`,
		text
	};
}
async function whereThereIsOne(ask, absent) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof ApiFailure && absent.includes(error.status)) return null;
		throw error;
	}
}

// src/github/org-policy-fetch.ts
async function fetchPolicy(client, { owner, repo, path, ref }) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/commits/{ref}", {
		owner,
		repo,
		ref
	});
	const commit = objectIdAt(data, "sha");
	if (!commit) throw new ActionError("GitHub names no commit for that revision: run the job again.");
	const label = `${ref === commit ? "" : `${ref} `}(${commit.slice(0, 12)})`;
	const found = await readPolicy(client, {
		owner,
		repo
	}, {
		commit,
		label
	}, path);
	if (!found) throw new ActionError("That commit has no such file: check the path and the revision.");
	return {
		source: `${owner}/${repo}/${found.source}`,
		text: found.text
	};
}

// src/github/org-policy.ts
async function policiesAbove({ client, input }, discovered, own) {
	const first = discovered ? [discovered] : [];
	if (typeof input === "object") first.push(await fetched(client, input, "the input \"organisation-policy\" names it"));
	const extended = own && await extendedBy(client, own);
	if (extended) first.push(extended);
	const all = [];
	for (const policy of first) all.push(...await withExtended(client, policy));
	return all.filter((p, i) => all.findIndex((o) => o.text === p.text) === i);
}
async function discover({ client, range, input, path, answered }) {
	if (range.repo.toLowerCase() === ".github" && path === ".github/agent-access.yml") return {
		policy: null,
		notes: []
	};
	const name = `${range.owner}/${ORGANISATION_REPOSITORY}`;
	try {
		return {
			policy: await discoverPolicy(client, range, answered),
			notes: []
		};
	} catch (error) {
		const why = `The organisation's policy (${name}/${POLICY_PATH}) could not be read: ${reason(error)}`;
		if (input !== "none") throw new ActionError(why);
		return {
			policy: null,
			notes: [why]
		};
	}
}
async function withExtended(client, policy) {
	const outer = await extendedBy(client, policy);
	if (!outer) return [policy];
	const further = await referenceIn(outer);
	if (!further) return [outer, policy];
	throw new ActionError(`${policy.source} extends ${outer.source}, and that extends ${referenceText(further)}: a policy that an organisation's policy extends can't extend another. Take one "extends" out.`);
}
async function extendedBy(client, policy) {
	const reference = await referenceIn(policy);
	return reference ? await fetched(client, reference, `${policy.source} extends it`) : null;
}
async function referenceIn({ text, source }) {
	if (!/extends|\\/.test(text)) return void 0;
	return (await import("./chunks/load2.js")).parsePolicy(text, source).extends;
}
async function fetched(client, reference, because) {
	try {
		return await fetchPolicy(client, reference);
	} catch (error) {
		throw new ActionError(`The policy ${referenceText(reference)} could not be read (${because}): ${reason(error)}`);
	}
}
function reason(error) {
	if (!(error instanceof ApiFailure)) return explain(error);
	return ["no-permission", "not-found"].includes(error.kind) && error.status !== 401 ? `${error.message}. ${ADVICE}` : explain(error);
}
const ADVICE = "Check that the file is there, and give the input \"policy-token\" a token that may read that repository (\"contents: read\", as of a GitHub App), or make that repository public.";

// src/github/range-change.ts
async function openRange(client, range, policyPath, further = []) {
	const early = range.base === null ? await readTrustedPolicy(client, range, policyPath, void 0) : void 0;
	const opened = await openChange(client, range, early?.commit ?? "", early ? void 0 : policyPath, further);
	return {
		policy: (early ?? await readTrustedPolicy(client, range, policyPath, opened.change.alongside))?.policy ?? null,
		answered: opened.change.alongside,
		...opened
	};
}
async function openChange(client, range, tip, policyPath, further) {
	const { owner, repo, head, mergeBase } = range;
	const policy = policyPath === void 0 ? void 0 : policyQuestion(range, policyPath);
	const alongside = together([...policy ? [policy] : [], ...further]);
	try {
		const asked = alongside ? { alongside } : {};
		return {
			change: await openGithubChange({
				client,
				owner,
				repo,
				base: range.base ?? tip,
				head,
				mergeBase,
				...asked
			}),
			notes: []
		};
	} catch (error) {
		if (!(error instanceof ApiFailure && (error.kind === "not-found" || error.status === 422)) || range.pull || mergeBase) throw error;
		const base = tip || await branchTip(client, {
			owner,
			repo
		}, range.defaultBranch);
		if (base === head) throw error;
		return {
			change: await openGithubChange({
				client,
				owner,
				repo,
				base,
				head
			}),
			notes: ["The commit before the push is gone: compared with the default branch instead."]
		};
	}
}

// src/github/same-base.ts
function baseQuestion(number) {
	return {
		fields: "now:pullRequest(number:$now){baseRefName}",
		declared: "$now:Int!",
		variables: { now: number }
	};
}
async function requireSameBase(client, { owner, repo, pull }, answered) {
	if (pull?.baseRef === void 0) return;
	const now = (answered && failuresAt(answered, "repository", "now").length === 0 ? textAt(field(answered.data, "repository", "now"), "baseRefName") : void 0) ?? await askRest(client, {
		owner,
		repo
	}, pull.number);
	if (now === void 0 || now === pull.baseRef) return;
	throw new ActionError("The pull request has another base now than when this run was started: a run of its new base decides. Push, or close and open it again, where none was started; the workflow should run on the type \"edited\".");
}
async function askRest(client, repo, number) {
	try {
		return textAt((await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
			...repo,
			pull_number: number
		})).data, "base", "ref");
	} catch (error) {
		if (error instanceof ApiFailure && ["no-permission", "not-found"].includes(error.kind)) return void 0;
		throw error;
	}
}

// src/github/judged-range.ts
async function openJudged(ports, client, range, { policy: path, policyToken, organisationPolicy: input, comment }) {
	const reader = policyToken === "" ? client : ports.connect(policyToken);
	const asked = {
		client: reader,
		range,
		input,
		path
	};
	const asking = reader === client ? null : settled(discover(asked));
	const further = [
		range.pull && comment === "auto" ? commentsQuestion(range.pull.number) : void 0,
		reader === client ? discoveryQuestion(range) : void 0,
		range.pull ? baseQuestion(range.pull.number) : void 0
	].filter((question) => question !== void 0);
	const opened = await openRange(client, range, path, further);
	try {
		await requireSameBase(client, range, opened.answered);
		const found = asking ? (await asking)() : await discover({
			...asked,
			answered: opened.answered
		});
		const policy = opened.policy && path !== ".github/agent-access.yml" ? {
			...opened.policy,
			path
		} : opened.policy;
		const organisation = await policiesAbove({
			client: reader,
			input
		}, found.policy, policy);
		return {
			...opened,
			policy,
			organisation,
			notes: [...opened.notes, ...found.notes]
		};
	} catch (error) {
		await opened.change.close();
		throw error;
	}
}
function settled(promise) {
	return promise.then((found) => () => found, (error) => () => {
		throw error;
	});
}

// src/github/suggestions.ts
async function publishSuggestions(target, repairs) {
	if (repairs.length === 0) return null;
	const repo = {
		owner: target.owner,
		repo: target.repo,
		pull_number: target.number
	};
	try {
		const offered = await markersOf(target);
		const fresh = repairs.filter((repair) => !offered.has(markerOf(repair)));
		if (fresh.length === 0) return null;
		await target.client.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
			...repo,
			commit_id: target.head,
			event: "COMMENT",
			comments: fresh.map(commentOf)
		});
		return null;
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		return `No change was suggested (${error.message}). Suggestions need the permission "pull-requests: write".`;
	}
}
const PAGE = 100;
const MAX_PAGES = 20;
async function markersOf(target) {
	const found = /* @__PURE__ */ new Set();
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const { data } = await target.client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
			owner: target.owner,
			repo: target.repo,
			pull_number: target.number,
			per_page: PAGE,
			page
		});
		const items = Array.isArray(data) ? data : [];
		for (const item of items) {
			if (textAt(item, "user", "login")?.toLowerCase() !== target.author.toLowerCase()) continue;
			const marker = /^<!-- agent-access-review:suggestion:aar1:[0-9a-f]{32} -->/.exec(textAt(item, "body") ?? "")?.[0];
			if (marker && field(item, "commit_id") !== void 0) found.add(marker);
		}
		if (items.length < PAGE) break;
	}
	return found;
}
function markerOf({ finding }) {
	return `<!-- agent-access-review:suggestion:${finding.fingerprint} -->`;
}
function commentOf(repair) {
	const { startLine, endLine, replacement, path, finding } = repair;
	const longest = Math.max(2, ...[...replacement.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const body = [
		markerOf(repair),
		`**${finding.rule}**: with this change the finding is gone (verified).`,
		"",
		`${fence}suggestion`,
		...replacement === "" ? [] : [replacement],
		fence
	].join("\n");
	return {
		path,
		line: endLine,
		side: "RIGHT",
		...startLine < endLine ? {
			start_line: startLine,
			start_side: "RIGHT"
		} : {},
		body
	};
}

// src/github/publish.ts
async function publish(ports, settings, client, range, review, repairs, answered) {
	const failures = [];
	const attempt = async (what, write) => {
		try {
			await write();
		} catch {
			failures.push(`${what} could not be written. The verdict stands.`);
		}
	};
	await attempt("The report files", () => writeReports(ports, review));
	await attempt("The outputs", () => setCounts(ports, review));
	await attempt("The annotations", () => {
		for (const annotation of ports.render.annotations(review)) {
			const level = settings.mode === "warn" && annotation.level === "error" ? "warning" : annotation.level;
			ports.print(`${annotationCommand({
				...annotation,
				level
			})}\n`);
		}
	});
	if (hasNews(review) && !range.inventory) await attempt("The job summary", () => ports.writeSummary(ports.render.summary(review, { limit: SUMMARY_LIMIT })));
	if (settings.comment === "auto") await attempt("The comment", async () => {
		const failure = await comment(ports, settings, client, range, review, answered);
		if (failure) failures.push(failure);
	});
	const target = targetOf(ports, settings, client, range);
	if (settings.suggest && target && review.decision !== "pass") await attempt("The suggested changes", async () => {
		const failure = await publishSuggestions(target, await repairs());
		if (failure) failures.push(failure);
	});
	return failures;
}
const SUMMARY_LIMIT = 9e5;
async function writeReports(ports, review) {
	const folder = join(ports.env.RUNNER_TEMP || tmpdir(), "agent-access-review");
	const report = join(folder, "report.json");
	await ports.writeText(report, ports.render.json(review));
	ports.setOutput("report", report);
	const sarif = join(folder, "report.sarif");
	await ports.writeText(sarif, ports.render.sarif(review));
	ports.setOutput("sarif", sarif);
}
function setCounts(ports, review) {
	ports.setOutput("decision", review.decision);
	ports.setOutput("block-count", review.counts.block);
	ports.setOutput("warn-count", review.counts.warn);
	ports.setOutput("note-count", review.counts.note);
}
function hasNews(review) {
	const { findings, remarks, access } = review;
	return review.decision !== "pass" || findings.length + remarks.length + access.added.length + access.removed.length > 0 || review.counts.manifests > 0;
}
async function comment(ports, settings, client, range, review, answered) {
	const target = targetOf(ports, settings, client, range);
	if (!target || !range.pull) return null;
	const url = runUrl(ports);
	const limit = MAX_COMMENT - markerOf$1(target.key).length - 1;
	const speak = review.decision !== "pass";
	const result = await publishComment(target, ports.render.comment(review, {
		limit,
		...url ? { detailsUrl: url } : {}
	}), speak, answered);
	if (result.published || !speak) return null;
	const advice = range.pull.isFork ? "Pull requests from forks have a read-only token." : "Comments need the permission \"pull-requests: write\".";
	return `No comment was written (${result.why}). ${advice} The findings are in the annotations and the job summary.`;
}
function targetOf(ports, settings, client, { owner, repo, head, pull }) {
	if (!pull) return null;
	return {
		client,
		owner,
		repo,
		number: pull.number,
		head,
		key: commentKey(ports),
		author: settings.commentAuthor
	};
}
function commentKey(ports) {
	const job = `${ports.env.GITHUB_WORKFLOW ?? ""}\n${ports.env.GITHUB_JOB ?? ""}`;
	return createHash("sha256").update(job).digest("hex").slice(0, 12);
}
function runUrl(ports) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = ports.env;
	if (!server || !repository || !run || !/^\d+$/.test(run)) return null;
	return `${server}/${repository}/actions/runs/${run}`;
}

// src/github/publish-evidence.ts
async function publishEvidence(ports, settings, { owner, repo, pull, queued }, recorder, review, about) {
	try {
		const number = pull?.number ?? queued;
		const line = recorder.line(review, {
			options: {
				mode: settings.mode,
				policy: settings.policy,
				about
			},
			repository: `${owner}/${repo}`,
			...number === void 0 ? {} : { pull: number }
		});
		const path = join(ports.env.RUNNER_TEMP || tmpdir(), "agent-access-review", "evidence.jsonl");
		await ports.writeText(path, line ?? "");
		ports.setOutput("evidence", path);
		return [];
	} catch {
		return ["The record of the decision could not be written. The verdict stands."];
	}
}

// src/github/settings.ts
function readSettings(input) {
	const token = input("github-token");
	if (!token) throw new ActionError("The input \"github-token\" is empty: leave it out to use the job's own token, which needs \"contents: read\".");
	return {
		token,
		mode: oneOf("mode", input("mode"), ["block", "warn"]),
		comment: oneOf("comment", input("comment"), ["auto", "off"]),
		onError: oneOf("on-error", input("on-error"), ["fail", "warn"]),
		suggest: oneOf("suggest", input("suggest"), ["false", "true"]) === "true",
		policyToken: input("policy-token"),
		organisationPolicy: organisationPolicy(input("organisation-policy")),
		policy: input("policy") || ".github/agent-access.yml",
		commentAuthor: input("comment-author") || "github-actions[bot]"
	};
}
function organisationPolicy(given) {
	if (given === "" || given === "auto" || given === "none") return given === "none" ? "none" : "auto";
	const reference = parseReference(given);
	if (reference) return reference;
	throw new ActionError("The input \"organisation-policy\" must be \"auto\", \"none\" or a file in a repository as OWNER/REPO/path@REF.");
}
function oneOf(name, given, values) {
	if (given === "") return values[0];
	const found = values.find((value) => value === given);
	if (found !== void 0) return found;
	throw new ActionError(`The input "${name}" must be ${values.map((value) => `"${value}"`).join(" or ")}.`);
}

// src/github/with-repairs.ts
async function withRepairs(ports, review, find) {
	if (review.decision === "pass") return ports;
	try {
		const repairs = await find();
		if (repairs.size === 0) return ports;
		const { comment, summary } = ports.render;
		return {
			...ports,
			render: {
				...ports.render,
				comment: (result, options) => comment(result, {
					...options,
					repairs
				}),
				summary: (result, options) => summary(result, {
					...options,
					repairs
				})
			}
		};
	} catch {
		return ports;
	}
}

// src/github/workflow-run.ts
async function resolveWorkflowRun(client, payload) {
	const run = field(payload, "workflow_run");
	const started = textAt(run, "event");
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(textAt(payload, "repository", "full_name") ?? "") ?? [];
	const sha = objectIdAt(run, "head_sha");
	if (!owner || !repo || !sha || !started) throw new ActionError("The event payload has no usable workflow_run: run the job again.");
	if (started !== "pull_request") return {
		kind: "nothing",
		why: "The run was not started by a pull request."
	};
	const branch = textAt(run, "head_branch");
	const from = textAt(run, "head_repository", "full_name");
	const headOwner = textAt(run, "head_repository", "owner", "login");
	if (!branch || !from || !headOwner) return {
		kind: "nothing",
		why: "The repository of the head is gone."
	};
	const { data } = await client.request("GET /repos/{owner}/{repo}/pulls", {
		owner,
		repo,
		state: "open",
		head: `${headOwner}:${branch}`,
		per_page: 100
	});
	const pull = (Array.isArray(data) ? data : []).find((candidate) => objectIdAt(candidate, "head", "sha") === sha && textAt(candidate, "head", "repo", "full_name") === from);
	if (!pull) return {
		kind: "nothing",
		why: "No open pull request has the head of that run any more."
	};
	return resolveEvent("pull_request", {
		pull_request: pull,
		repository: field(payload, "repository")
	});
}

// src/github/run-action.ts
async function runAction(ports) {
	let settings;
	try {
		settings = readSettings(ports.input);
	} catch (error) {
		return undecided(ports, null, explain(error));
	}
	try {
		return await decide(ports, settings);
	} catch (error) {
		return undecided(ports, settings, explain(error));
	}
}
async function decide(ports, settings) {
	const client = ports.connect(settings.token);
	const work = await resolveWork(ports, client);
	if (work.kind === "nothing") {
		ports.print(withoutCommands(work.why));
		ports.setOutput("decision", "pass");
		return 0;
	}
	const { change, policy, organisation, notes, answered } = await openJudged(ports, client, work, settings);
	const asked = await approvalsFor(ports, settings, client, work);
	const evidence = recorder();
	const about = aboutEvent(await readPayload(ports));
	const judged = await reviewAndClose(ports, change, {
		policy,
		organisation,
		policyPath: settings.policy,
		about,
		...asked ? { approvals: asked } : {},
		...evidence.options
	});
	const review = work.inventory && judged.decision === "block" ? {
		...judged,
		decision: "warn"
	} : judged;
	const lenient = work.inventory ? {
		...settings,
		mode: "warn"
	} : settings;
	const again = (repaired) => ports.review(repaired, {
		policy,
		organisation,
		about
	});
	const helpful = await withRepairs(ports, review, async () => {
		const { lineRepairs } = await import("./chunks/line-repairs.js");
		return lineRepairs(change, review, again);
	});
	const suggested = async () => (await import("./chunks/repair.js")).findRepairs(change, review, again);
	const failures = await publish(helpful, lenient, client, work, review, suggested, answered);
	if (work.inventory) {
		const { publishInventory } = await import("./chunks/publish-inventory.js");
		failures.push(...await publishInventory(ports, change, work, policy));
	}
	if (!work.inventory) failures.push(...await publishEvidence(ports, settings, work, evidence, review, about));
	const lines = [
		ports.render.text(review, { color: false }),
		...notes,
		...failures
	];
	if (work.inventory) lines.push(INVENTORY);
	const blocked = review.decision === "block";
	if (blocked) lines.push(settings.mode === "block" ? BLOCKED : WOULD_BLOCK);
	ports.print(withoutCommands(lines.join("\n")));
	if (blocked && settings.mode === "block") return 1;
	if (change.incomplete.length > 0) return undecided(ports, settings, change.incomplete.join(" "), review);
	return 0;
}
const BLOCKED = "Blocked: this change gives an agent new access that the policy does not allow.";
const INVENTORY = "Inventory: all access that this revision has, compared with none. Nothing is blocked.";
const WOULD_BLOCK = "Mode \"warn\": this change would be blocked.";
async function resolveWork(ports, client) {
	const payload = await readPayload(ports);
	const { GITHUB_EVENT_NAME: name = "", GITHUB_SHA: sha, GITHUB_REPOSITORY: repository } = ports.env;
	if (name === "workflow_run") return resolveWorkflowRun(client, payload);
	return resolveEvent(name, payload, {
		sha,
		repository
	});
}
async function approvalsFor(ports, settings, client, range) {
	if (!range.pull && range.queued === void 0) return void 0;
	const { approvalsOf } = await import("./chunks/approvals.js");
	return approvalsOf({
		client,
		teams: settings.policyToken === "" ? client : ports.connect(settings.policyToken),
		range,
		policyPath: settings.policy
	});
}
async function reviewAndClose(ports, change, options) {
	try {
		return await ports.review(change, options);
	} finally {
		await change.close();
	}
}
async function readPayload(ports) {
	const path = ports.env.GITHUB_EVENT_PATH;
	if (!path) throw new ActionError("GITHUB_EVENT_PATH is not set: run this as a step of a GitHub Actions workflow.");
	try {
		return JSON.parse(await ports.readText(path));
	} catch {
		throw new ActionError("The event payload (GITHUB_EVENT_PATH) can't be read as JSON: run the job again.");
	}
}
function undecided(ports, settings, why, review) {
	const failing = settings === null || settings.mode === "block" && settings.onError === "fail";
	const message = failing ? why : `${why} The job does not fail because of its "mode" or "on-error" input.`;
	const level = failing ? "error" : "warning";
	ports.print(`${annotationCommand({
		level,
		title: "Agent access review could not decide",
		message
	})}\n`);
	try {
		if (review?.decision !== "block") ports.setOutput("decision", "undecided");
	} catch {}
	return failing ? 1 : 0;
}

// src/reports/annotations.ts
function renderAnnotations(review) {
	const open = openFindings(review);
	return LEVELS.flatMap(({ severity, level }) => {
		const found = open.filter((f) => f.severity === severity);
		const shown = (found.length <= PER_LEVEL ? found : found.slice(0, PER_LEVEL - 1)).map((finding) => annotation(finding, level));
		const last = found[PER_LEVEL - 1];
		return found.length <= PER_LEVEL || !last ? shown : [...shown, overflow(last, level, found.length - shown.length)];
	});
}
const PER_LEVEL = 10;
const MESSAGE_MAX = 4e3;
const TITLE_MAX = 250;
const LEVELS = [
	{
		severity: "block",
		level: "error"
	},
	{
		severity: "warn",
		level: "warning"
	},
	{
		severity: "note",
		level: "notice"
	}
];
function annotation(finding, level) {
	const { witness } = finding;
	const removed = finding.place.side === "base" ? `This was at line ${finding.place.startLine} before; the change removes it.` : "";
	const message = [
		witness ? annotationText(witnessSentence(witness)) : "",
		removed,
		annotationText(finding.why),
		`Fix: ${annotationText(finding.remediation)}`,
		`${finding.rule} · ${finding.fingerprint}`
	];
	return {
		level,
		...anchor(finding),
		title: cut(annotationText(finding.title, { max: 100 }), TITLE_MAX),
		message: cut(message.filter(Boolean).join("\n"), MESSAGE_MAX)
	};
}
function overflow(finding, level, count) {
	return {
		level,
		...anchor(finding),
		title: `${plural(count, "more finding")}`,
		message: `${plural(count, "more finding")}, see the summary: GitHub shows no more than ${PER_LEVEL} annotations of a kind.`
	};
}
function anchor({ place }) {
	const path = raw(place.path);
	return place.side === "base" ? {
		path,
		startLine: 1,
		endLine: 1
	} : {
		path,
		startLine: place.startLine,
		endLine: place.endLine
	};
}
function cut(text, max) {
	return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// src/reports/comment.ts
const LIMIT = 65e3;
function renderComment(review, options = {}) {
	const { limit = LIMIT, detailsUrl, repairs } = options;
	return renderMarkdown(review, {
		limit,
		measure: (text) => text.length,
		detailsUrl,
		repairs,
		stood: true
	});
}

// src/action.ts
process.exitCode = await runAction({
	env: process.env,
	input: (name) => getInput(name),
	setOutput,
	writeSummary: async (markdown) => {
		await summary.addRaw(markdown, true).write();
	},
	print: (text) => {
		process.stdout.write(text);
	},
	readText: (path) => readFile(path, "utf8"),
	writeText: async (path, text) => {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	},
	connect: (token) => connect({
		Base: GitHub,
		octokit: getOctokitOptions(token),
		fetch: defaults.request?.fetch
	}),
	review: (change, options) => {
		const docs = docsOfAction(process.env);
		return review(change, {
			...options,
			...docs === void 0 ? {} : { docs }
		});
	},
	render: {
		annotations: renderAnnotations,
		comment: renderComment,
		json: renderJson,
		sarif: (result) => renderSarif(result, rules, { suppressed: false }),
		summary: renderSummary,
		text: renderText
	}
});

export {  };