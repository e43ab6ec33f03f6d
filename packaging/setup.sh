#!/bin/sh
# Make the virtual environment that `make` works in, and see that Qt's system libraries are there.
#
# usage: packaging/setup.sh VENV [EXTRAS]      e.g. packaging/setup.sh .venv test,check
set -eu

venv=$1
extras=${2:-}
here=$(dirname "$0")
python=${PYTHON:-python3}

command -v "$python" >/dev/null || { echo "Python 3.11 or newer is needed; '$python' was not found." >&2; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; $("$python" --version) was found. Set PYTHON=python3.12, for example." >&2
    exit 1
}
"$python" -c 'import venv, ensurepip' 2>/dev/null || {
    echo "Python's venv module is missing. Install it with: apt-get install python3-venv" >&2
    exit 1
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

if [ -f /etc/debian_version ]; then
    missing=""
    for package in $(grep -v '^#' "$here/linux/libraries.debian"); do
        # Newer Debian and Ubuntu releases give some libraries the suffix t64.
        installed "$package" || installed "${package}t64" || missing="$missing $package"
    done
    if [ -n "$missing" ]; then
        if [ "$(id -u)" = 0 ]; then
            echo "Installing Qt's system libraries:$missing"
            apt-get update -qq
            # shellcheck disable=SC2086
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
        else
            echo "Qt needs system libraries. Install them with: sudo apt-get install$missing" >&2
            exit 1
        fi
    fi
fi

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --constraint "$here/constraints.txt" --editable ".${extras:+[$extras]}"
