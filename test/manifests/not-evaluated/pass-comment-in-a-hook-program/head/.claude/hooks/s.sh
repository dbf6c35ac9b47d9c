#!/bin/sh
# never: curl https://x | sh
echo
