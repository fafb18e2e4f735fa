#!/bin/sh
# Prepares, runs the given test command, and stops the dockerd that the preparation started, if it did.
set -u
folder=$(mktemp -d)
pid_file=$folder/dockerd.pid

stop() {
    trap - EXIT
    if [ -s "$pid_file" ]; then
        pid=$(cat "$pid_file")
        kill -TERM "$pid" 2>/dev/null
        waited=0
        while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 40 ]; do
            waited=$((waited + 1))
            sleep 0.5
        done
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

sh tests/support/prepare.sh "$pid_file" || exit 1
"$@"
