#!/bin/bash
set -e
npm test || true
claude -p "Fix the build" --dangerously-skip-permissions
