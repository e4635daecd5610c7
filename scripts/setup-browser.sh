#!/usr/bin/env bash
# Prints the path of a Chromium (argument `chromium`) or of its driver (argument `chromedriver`): the user's own if
# there is one, else the distribution's.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# first CANDIDATE...: the first that can be run, as a path.
first() {
  local candidate
  for candidate in "$@"; do
    command -v "$candidate" 2>/dev/null && return
  done
  return 1
}

find_chromium() {
  first "${MAQAL_CHROMIUM:-}" "${CHROMIUM:-}" "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium
}

find_chromedriver() { first "${CHROMEDRIVER:-}" chromedriver /usr/lib/chromium-browser/chromedriver; }

# The user's own choice is not quietly replaced by another one.
[ -z "${MAQAL_CHROMIUM:-}" ] || have "$MAQAL_CHROMIUM" || die "MAQAL_CHROMIUM names $MAQAL_CHROMIUM, which cannot be run"

case $1 in
  chromium)
    find_chromium || { apt_install chromium && find_chromium; } ||
      die "no Chromium or Chrome was found: install one, or name it in MAQAL_CHROMIUM"
    ;;
  chromedriver)
    find_chromedriver || { apt_install chromium-driver && find_chromedriver; } ||
      die "no chromedriver was found: install the one of your Chrome's version, or name it in CHROMEDRIVER"
    ;;
  *) die "setup-browser.sh: chromium or chromedriver, not '$1'" ;;
esac
