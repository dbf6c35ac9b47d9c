// src/cli/demo.ts
function demoChange() {
	const trees = {
		base: tree("base"),
		head: tree("head")
	};
	return {
		base: "main (example)",
		head: "speed-up-the-agent (example)",
		files: [...new Set([...trees.base, ...trees.head].map((e) => e.path))].sort().flatMap((path) => {
			const base = trees.base.find((e) => e.path === path);
			const head = trees.head.find((e) => e.path === path);
			if (base?.id === head?.id) return [];
			return [{
				status: base ? head ? "modified" : "removed" : "added",
				path,
				...base ? { base } : {},
				...head ? { head } : {}
			}];
		}),
		incomplete: [],
		tree: async (side) => trees[side],
		read: async (side, entries) => new Map(entries.map((e) => [e.id, {
			kind: "bytes",
			bytes: new TextEncoder().encode(FILES[e.path]?.[side] ?? "")
		}])),
		close: async () => {}
	};
}
function tree(side) {
	return Object.entries(FILES).flatMap(([path, texts]) => texts[side] === null ? [] : [{
		path,
		kind: "file",
		id: `${path} ${texts[side]}`
	}]).sort((a, b) => a.path < b.path ? -1 : 1);
}
const FILES = {
	".claude/settings.json": {
		base: `{
  "permissions": {
    "allow": ["Bash(npm test)", "Bash(git status)"],
    "ask": ["Bash(git push:*)"],
    "deny": ["Read(./.env)"]
  }
}
`,
		head: `{
  "permissions": {
    "allow": ["Bash(npm test)", "Bash(git:*)", "Bash(npx *)"]
  }
}
`
	},
	".mcp.json": {
		base: `{
  "mcpServers": {
    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@1.4.2"] }
  }
}
`,
		head: `{
  "mcpServers": {
    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@latest"] },
    "db": {
      "command": "npx",
      "args": ["-y", "@acme/db-mcp@2.0.1"],
      "env": { "DATABASE_PASSWORD": "\${DATABASE_PASSWORD}" }
    }
  }
}
`
	},
	".claude/agents/reviewer.md": {
		base: `---
name: reviewer
description: Reviews changes and reports problems
tools: Read, Grep, Glob
---
Review the change. Report problems, change nothing.
`,
		head: `---
name: reviewer
description: Reviews changes and reports problems
---
Review the change. Report problems, change nothing.
`
	}
};

export { demoChange };