#!/bin/bash
# claude -p is not run here
echo "claude wrote this"
claude --version
npm test
