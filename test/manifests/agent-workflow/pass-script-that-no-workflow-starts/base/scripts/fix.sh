#!/bin/bash
npm test
