from claude_agent_sdk import ClaudeAgentOptions, query

options = ClaudeAgentOptions(permission_mode="bypassPermissions")
query(prompt="Triage", options=options)
