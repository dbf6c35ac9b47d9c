#!/bin/bash
set -e
npm test
