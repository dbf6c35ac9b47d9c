claude -p hello --dangerously-skip-permissions
