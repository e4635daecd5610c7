#!/usr/bin/env bash
# Prints the path of what the argument names (chromium, chromedriver, firefox, webkitdriver, minibrowser, xvfb): the
# user's own if there is one, else the distribution's.
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

find_firefox() { first "${MAQAL_FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; }

find_webkitdriver() { first "${MAQAL_WEBKITDRIVER:-}" WebKitWebDriver; }

# WebKitGTK's own small browser, which its driver drives; it lies among the libraries.
find_minibrowser() { first "${MAQAL_MINIBROWSER:-}" /usr/lib/*/webkit2gtk-*/MiniBrowser /usr/lib*/webkit2gtk-*/MiniBrowser; }

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
  firefox)
    find_firefox || { apt_install firefox-esr && find_firefox; } ||
      die "no Firefox was found: install one, or name it in MAQAL_FIREFOX"
    ;;
  webkitdriver)
    find_webkitdriver || { apt_install webkit2gtk-driver && find_webkitdriver; } ||
      die "no WebKitWebDriver was found: install WebKitGTK's driver (Debian: webkit2gtk-driver), or leave webkit out of MAQAL_BROWSERS"
    ;;
  minibrowser)
    find_minibrowser || { apt_install webkit2gtk-driver && find_minibrowser; } ||
      die "WebKitGTK's MiniBrowser was not found: name it in MAQAL_MINIBROWSER, or leave webkit out of MAQAL_BROWSERS"
    ;;
  xvfb)
    have xauth || apt_install xauth || true
    first xvfb-run || { apt_install xvfb xauth && first xvfb-run; } ||
      die "xvfb-run was not found, and WebKit needs a screen: install xvfb, or leave webkit out of MAQAL_BROWSERS"
    ;;
  *) die "setup-browser.sh: no such browser: '$1'" ;;
esac
