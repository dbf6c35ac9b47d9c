#!/bin/sh
gemini --yolo -p "tidy up"
