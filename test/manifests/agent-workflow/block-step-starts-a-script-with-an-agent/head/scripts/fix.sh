#!/bin/bash
claude -p "Fix the build" --dangerously-skip-permissions
