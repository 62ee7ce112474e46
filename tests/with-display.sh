#!/usr/bin/env bash
# with-display.sh COMMAND…   Runs a command on a display, a session bus and a run-time folder of its
# own; all three are gone when the command ends. No WEBKIT_* variable is set: with compositing or
# DMA-BUF switched off, a driven window hangs.
set -euo pipefail
XDG_RUNTIME_DIR="$(mktemp -d)"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
chmod 700 "$XDG_RUNTIME_DIR"
export XDG_RUNTIME_DIR
export GDK_BACKEND=x11 NO_AT_BRIDGE=1 LIBGL_ALWAYS_SOFTWARE=1 GTK_USE_PORTAL=0
export GSETTINGS_BACKEND=memory
unset WAYLAND_DISPLAY
# The bus and the services it starts are talkative; the command keeps its own error stream.
exec 3>&2
xvfb-run -a -e /dev/fd/3 -s "-screen 0 1600x1200x24 -nolisten tcp" \
  dbus-run-session -- bash -c 'exec "$@" 2>&3 3>&-' with-display "$@" \
  2>"$XDG_RUNTIME_DIR/bus.log"
