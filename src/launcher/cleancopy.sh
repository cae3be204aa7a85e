#!/bin/sh
# Cleancopy's executable file is this script with the program (a jar) behind it. Java runs the file as it is.
#
#   JAVA_HOME            the Java to run with, 17 or newer; unset: the java on the PATH
#   CLEANCOPY_JAVA_OPTS  more options for Java, such as -Xmx4g
#   CLEANCOPY_CACHE      folder for what makes the next start quicker; empty: keep nothing
#                        (unset: cleancopy in $XDG_CACHE_HOME, else in ~/.cache)

set -uf # no file name patterns: CLEANCOPY_JAVA_OPTS is split at spaces and at nothing else

fail() {
  printf 'cleancopy: %s\n' "$1" >&2
  exit 2
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no $java"
  else
    java=$(command -v java) || fail 'needs Java 17 or newer and finds none; install one or set JAVA_HOME'
  fi
}

# Every Java has a file "release" that tells its version; to ask Java itself would double the start-up time.
find_java_version() {
  home=$(readlink -f -- "$java" 2>/dev/null) || home=$java
  home=${home%/bin/java}
  version=
  if [ -r "$home/release" ]; then
    while IFS='="' read -r name _ value _; do
      [ "$name" != JAVA_VERSION ] || version=$value
    done <"$home/release"
  fi
  [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
}

check_java_version() {
  major=${version%%[!0-9]*}
  [ "${major:-0}" -ge 17 ] || fail "needs Java 17 or newer; $java is ${version:-of an unknown version}"
}

# Java reads file names and arguments in the charset of the locale, and the bare "C" locale has ASCII only.
speak_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}

# With an archive of the classes that an earlier run loaded (AppCDS) Java starts in half the time. One run writes it
# when it ends, under a name of its own; a later run that finds the writer gone takes it over. So no run ever sees half
# an archive. What is missing or does not fit costs time, nothing else.
use_class_archive() {
  caches=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  cache=${CLEANCOPY_CACHE-${caches:+$caches/cleancopy}}
  case $cache in /*) ;; *) return ;; esac
  place=$(printf '%s' "$self $java" | cksum) && place=${place%% *} || return
  state=$( { ls -lnL -- "$self" && printf '%s' "$version"; } 2>/dev/null | cksum) && state=${state%% *} || return
  archive=$cache/$place-$state.jsa
  [ -r "$archive" ] || adopt_archive || start_archive "$@" || return
  [ ! -r "$archive" ] || class_archive=-XX:SharedArchiveFile=$archive
}

adopt_archive() {
  [ -r "$archive.writer" ] && read -r writer <"$archive.writer" || return
  ! kill -0 "$writer" 2>/dev/null || return 0
  if is_whole "$archive.part" && is_worth_keeping "$archive.part"; then
    mv -f "$archive.part" "$archive" 2>/dev/null
  fi
  rm -f "$archive.part" "$archive.writer" 2>/dev/null
  [ -r "$archive" ]
}

# Java writes the first bytes last.
is_whole() {
  [ -n "$(head -c 4 "$1" 2>/dev/null | tr -d '\000')" ]
}

# A run that stopped at a wrong flag leaves 1 MB; one that cleaned a page, 6 MB.
is_worth_keeping() {
  [ "$(wc -c <"$1")" -gt 3000000 ]
}

# Java also stores which methods wait for its compiler at the end, and compiles those in no later run: on a busy machine
# that made later runs several times slower. With -Xbatch none waits. To compile what is much used somewhat later makes
# up for the time that this takes.
start_archive() {
  case "${1-} $* " in
    *' --help '* | *' -h '*) return 1 ;;
    'clean '*) ;; # loads what the other commands need, too
    *) return 1 ;;
  esac
  (umask 077 && mkdir -p "$cache") 2>/dev/null
  [ -O "$cache" ] || return # what others may write is not to be run
  (set -C && echo $$ >"$archive.writer") 2>/dev/null || return
  (set +f && for old in "$cache/$place"-*; do case $old in "$archive"*) ;; *) rm -f "$old" ;; esac done) 2>/dev/null
  class_archive=-XX:ArchiveClassesAtExit=$archive.part
  compiler='-Xbatch -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=2000
    -XX:Tier4CompileThreshold=45000'
}

# On few cores the serial collector takes the least time, and a fifth of the memory of the parallel one.
choose_collector() {
  case " ${CLEANCOPY_JAVA_OPTS:-} " in
    *' -XX:+Use'*GC' '*) collector= && return ;;
  esac
  cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null) || cores=1
  collector=-XX:+UseSerialGC
  [ "$cores" -le 4 ] || collector=-XX:+UseParallelGC
}

self=$(readlink -f -- "$0" 2>/dev/null) || self=$0
class_archive=
compiler=
find_java
find_java_version
check_java_version
speak_utf8
choose_collector
use_class_archive "$@"

# Standard output belongs to the records: whatever Java itself has to say goes to standard error.
exec "$java" $collector $compiler ${class_archive:+"$class_archive"} -XX:+DisplayVMOutputToStderr \
  -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData -Dfile.encoding=UTF-8 \
  ${CLEANCOPY_JAVA_OPTS:-} -jar "$self" "$@"
