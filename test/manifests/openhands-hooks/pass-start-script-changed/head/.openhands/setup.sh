#!/bin/bash
npm ci --ignore-scripts
