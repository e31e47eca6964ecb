# Sourced by mvnw and ironwright: points JAVA_HOME at a JDK of release 25 or newer.
# The first that fits wins: IRONWRIGHT_JAVA_HOME, JAVA_HOME, the java on the PATH, the usual folders.

ironwright_release=25

# The release number of the JDK in folder $1, or nothing when there is none with a compiler.
ironwright_jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r ironwright_line || [ -n "$ironwright_line" ]; do
    case "$ironwright_line" in
    JAVA_VERSION=*)
      ironwright_line=${ironwright_line#JAVA_VERSION=}
      ironwright_line=${ironwright_line#\"}
      ironwright_line=${ironwright_line%%[!0-9]*}
      printf %s "$ironwright_line"
      return 0
      ;;
    esac
  done <"$1/release"
}

ironwright_fits() {
  [ -n "$1" ] || return 1
  ironwright_found=$(ironwright_jdk_release "$1")
  [ -n "$ironwright_found" ] && [ "$ironwright_found" -ge "$ironwright_release" ]
}

# The folder of the java on the PATH, through the symbolic links that lead to it.
ironwright_java_on_path() {
  ironwright_java=$(command -v java) || return 0
  ironwright_java=$(readlink -f "$ironwright_java" 2>/dev/null) || return 0
  printf %s "${ironwright_java%/bin/java}"
}

ironwright_find_jdk() {
  for ironwright_jdk in "${IRONWRIGHT_JAVA_HOME-}" "${JAVA_HOME-}"; do
    if ironwright_fits "$ironwright_jdk"; then
      JAVA_HOME=$ironwright_jdk
      return 0
    fi
  done
  ironwright_home=${HOME:-/nonexistent}
  # Only the last word is a pattern list, so a script that sourced us may keep globbing off.
  case $- in *f*) ironwright_noglob=true ;; *) ironwright_noglob=false ;; esac
  set +f
  for ironwright_jdk in \
    "$(ironwright_java_on_path)" \
    "$ironwright_home"/.sdkman/candidates/java/* \
    "$ironwright_home"/.jdks/* \
    /usr/lib/jvm/* \
    /opt/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$ironwright_home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$ironwright_home"/.local/share/mise/installs/java/* \
    "$ironwright_home"/.asdf/installs/java/*; do
    if ironwright_fits "$ironwright_jdk"; then
      JAVA_HOME=$ironwright_jdk
      [ "$ironwright_noglob" = false ] || set -f
      return 0
    fi
  done
  [ "$ironwright_noglob" = false ] || set -f
  return 1
}

if ironwright_find_jdk; then
  export JAVA_HOME
else
  echo "Ironwright needs a JDK $ironwright_release or newer, with its compiler: install Eclipse Temurin $ironwright_release from https://adoptium.net, or point JAVA_HOME at one." >&2
  exit 1
fi
