#!/usr/bin/env bash
# Measures Ironwright as a whole process beside SPIN and beside the machine's own random reads, in one run.
#     bench.sh [--only NAME] [--repeat N] [--peers PEERS.SH] [--tlc JAR] [--write] [--allocation] [--tuples] [--large SECONDS] [--growth N]
# --only        the workloads whose name contains NAME
# --repeat      runs of each; medians are printed (3)
# --peers       a script that runs SPIN (`peers.sh spin 2pc_8` printing JSON with seconds and peakMiB);
#               default: $IRONWRIGHT_PEERS, or ../shared/oracles/peers.sh where it is
# --tlc         tla2tools.jar, or another jar with tlc2.TLC: runs TLC too, two workers, where there is a model for it
# --write       puts the table into docs/benchmarks.md
# --large       instead: the large IronRSL and IronKV for so many seconds each, with their tables' memory
# --growth      instead: two-phase-commit with 5 to N resource managers, time and memory for each state
# --tuples      instead: claims by remembered tuples beside asking about all tuples in each state
# --allocation  instead: JMH on the hot loop with the allocation profiler
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
. "$root/.mvn/find-jdk.sh"

only='' repeat=3 write='' allocation='' tuples='' large='' growth='' tlc=''
peers=${IRONWRIGHT_PEERS:-$root/../shared/oracles/peers.sh}
while [ $# -gt 0 ]; do
  case $1 in
  --only) only=$2 && shift ;;
  --repeat) repeat=$2 && shift ;;
  --peers) peers=$2 && shift ;;
  --tlc) tlc=$2 && shift ;;
  --growth) growth=$2 && shift ;;
  --write) write=yes ;;
  --allocation) allocation=yes ;;
  --tuples) tuples=yes ;;
  --large) large=$2 && shift ;;
  -h | --help) sed -n '2,14s/^# \{0,1\}//p' "$0" && exit 0 ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2 && exit 151 ;;
  esac
  shift
done

say() { printf '%s\n' "$*" >&2; }

# Puts the table on standard input into the page, between the marks of this name.
put() {
  page=$root/docs/benchmarks.md
  awk -v report=/dev/stdin -v mark="<!-- $1 -->" -v end="<!-- end $1 -->" '
    $0 == mark {print; while ((getline line < report) > 0) print line; skip = 1}
    $0 == end {skip = 0}
    !skip && $0 != mark {print}' "$page" >"$work/page"
  cp "$work/page" "$page"
}

machine() {
  echo "on $(date +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?') at its end,"
  echo "$("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 3p | sed 's/^ *//'), commit $(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo none)."
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "$allocation$tuples$large" ]; then
  say "Building the benchmarks …"
  "$root/mvnw" -q -f "$root/pom.xml" -Pstart -pl explorer/benchmarks -am package \
    dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
fi

if [ -n "$tuples" ]; then
  {
    echo '| model | distinct | tuples asked | asking all | factor | seconds | asking all | factor |'
    echo '|---|---|---|---|---|---|---|---|'
    for model in 'two-phase-commit resourceManagers=7' paxos 'lock-ring hosts=3 epochs=5'; do
      # shellcheck disable=SC2086
      "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$here/target/start/classes:$(cat "$here/target/classpath")" \
        dev.ironwright.invariants.Incremental $model
    done
    echo
    echo "Claims about states, one worker. Made by \`./ironwright bench --tuples\`"
    machine
  } >"$work/report"
  cat "$work/report"
  [ -z "$write" ] || put tuples <"$work/report"
  exit
fi

if [ -n "$large" ]; then
  {
    echo '| model | distinct | generated | depth | ended | seconds | distinct/s | generated/s | host steps | states per host step | tables |'
    echo '|---|---|---|---|---|---|---|---|---|---|---|'
    for model in iron-rsl:large iron-kv:large; do
      "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx16g -XX:+UseTransparentHugePages \
        -cp "$here/target/start/classes:$(cat "$here/target/classpath")" \
        dev.ironwright.benchmarks.Larger "$large" 2 "$model"
    done
    echo
    echo "Two workers, at most $large s each. Made by \`./ironwright bench --large $large\`"
    machine
  } >"$work/report"
  cat "$work/report"
  [ -z "$write" ] || put large <"$work/report"
  exit
fi

if [ -n "$growth" ]; then
  "$root/ironwright" list >/dev/null
  {
    "$here/growth.sh" "$growth" "$root/docs/benchmarks-growth.svg"
    echo
    echo "Two workers, \`--property Consistent\`; time without the start of the JVM. Made by \`./ironwright bench --growth $growth\`"
    machine
  } >"$work/report"
  cat "$work/report"
  [ -z "$write" ] || put growth <"$work/report"
  exit
fi

if [ -n "$allocation" ]; then
  exec "$JAVA_HOME/bin/java" -cp "$here/target/start/classes:$(cat "$here/target/classpath")" \
    org.openjdk.jmh.Main HotLoop -prof gc -f 1 -wi 3 -i 5 -w 1 -r 1
fi

# name|arguments|distinct|generated|model for SPIN
workloads='two-phase-commit 7|two-phase-commit --set resourceManagers=7 --property Consistent|296448|2744706|2pc_7
two-phase-commit 8|two-phase-commit --set resourceManagers=8 --property Consistent|1745408|18507778|2pc_8
two-phase-commit 9|two-phase-commit --set resourceManagers=9 --property Consistent|10340352|123558402|2pc_9
paxos-votes 2,2|paxos-votes --set acceptors=3 --set values=2 --set maxBallot=2|185369||paxos_v2_b2
paxos-votes 2,3|paxos-votes --set acceptors=3 --set values=2 --set maxBallot=3|8220065||paxos_v2_b3
lock-ring 3,9,2,2|lock-ring --set hosts=3 --set epochs=9 --set locks=2 --set reach=2|1042441|2082841|lock_3_9_2_2
lock-ring 3,6,5,1|lock-ring --set hosts=3 --set epochs=6 --set locks=5 --set reach=1|161051|732051|lock_ring_3_6_5_1'

number() { sed -n "s/.*\"$1\":\"\{0,1\}\([0-9.eE+-]*\).*/\1/p"; }

# median of the first word, and of the second, of the lines of a file
medians() {
  for column in 1 2; do
    awk -v c=$column '{print $c}' "$1" | sort -g | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
  done | paste -sd ' '
}

ours() { # workers, file, arguments
  workers=$1 into=$2 wanted=$3 generated=$4
  shift 4
  /usr/bin/time -o "$work/cost" -f '%e %M' \
    "$root/ironwright" check "$@" --workers "$workers" --format json >"$work/out" 2>"$work/err" || {
    cat "$work/err" >&2
    exit 1
  }
  found=$(number distinctStates <"$work/out")
  made=$(number generatedStates <"$work/out")
  if [ "$found" != "$wanted" ] || [ "${generated:-$made}" != "$made" ]; then
    say "wrong count: $* distinct=$found wanted=$wanted generated=$made wanted=$generated"
    exit 1
  fi
  read -r seconds kib < <(tail -n 1 "$work/cost")
  echo "$seconds $((kib / 1024))" >>"$into"
}

spin() { # model, file
  PEERS_WORK=$root/explorer/benchmarks/target/peers "$peers" spin "$1" >"$work/spin"
  echo "$(number seconds <"$work/spin") $(number peakMiB <"$work/spin")" >>"$2"
}

tlc() { # resource managers, file
  printf 'CONSTANT N = %d\nINIT Init\nNEXT Next\nINVARIANT Consistent\nCHECK_DEADLOCK FALSE\n' "$1" >"$work/tlc.cfg"
  cp "$here/tlc/TwoPhaseCommit.tla" "$work"
  (cd "$work" && /usr/bin/time -o cost -f '%e %M' "$JAVA_HOME/bin/java" -XX:+UseParallelGC -cp "$tlc" tlc2.TLC \
    -workers 2 -metadir states -config tlc.cfg TwoPhaseCommit.tla) >"$work/out" || {
    cat "$work/out" >&2
    exit 1
  }
  read -r seconds kib < <(tail -n 1 "$work/cost")
  echo "$seconds $((kib / 1024))" >>"$2"
}

reads() { # words, threads
  "$JAVA_HOME/bin/java" -Xms1g -XX:+UseSerialGC -XX:+UseTransparentHugePages \
    "$here/src/main/java/dev/ironwright/benchmarks/RandomReads.java" "$1" "$2"
}

"$root/ironwright" list >/dev/null # builds what is missing
with_spin=''
if [ -x "$peers" ] && command -v spin >/dev/null; then with_spin=yes; else
  say "SPIN is left out: it needs spin, gcc and a peers script (--peers)."
fi

table=$work/table
{
  echo '| workload | generated | 1 worker | 2 workers | 1 / 2 workers | SPIN exact | SPIN / 2 workers | TLC, 2 workers | TLC / 2 workers | generated/s, 1 worker | of random reads | peak, 1 worker | peak, SPIN |'
  echo '|---|---|---|---|---|---|---|---|---|---|---|---|---|'
} >"$table"

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f ×", a / b}'; }

while IFS='|' read -r name arguments distinct generated model; do
  case $name in *"$only"*) ;; *) continue ;; esac
  say "$name …"
  rm -f "$work"/[1234]
  words=1024
  while [ $((words * 3 / 4)) -lt "$distinct" ]; do words=$((words * 2)); done
  [ -z "$with_spin" ] || spin "$model" /dev/null # compiles
  for _ in $(seq "$repeat"); do
    # shellcheck disable=SC2086 # arguments are words
    ours 1 "$work/1" "$distinct" "$generated" $arguments
    made=$(number generatedStates <"$work/out")
    inside=$(number seconds <"$work/out")
    echo "$inside 0" >>"$work/4"
    [ -z "$with_spin" ] || spin "$model" "$work/3"
    # shellcheck disable=SC2086
    ours 2 "$work/2" "$distinct" "$generated" $arguments
    reads "$words" 1 >>"$work/reads.$words"
  done
  read -r one mib < <(medians "$work/1")
  read -r two _ < <(medians "$work/2")
  read -r inside _ < <(medians "$work/4")
  rate=$(medians "$work/reads.$words" | awk '{print $1}')
  spun='–' faster='–' peak='–' slow='–' slower='–'
  if [ -n "$with_spin" ]; then
    read -r spun peak < <(medians "$work/3")
    faster=$(ratio "$spun" "$two")
    spun="$spun s" peak="$peak MiB"
  fi
  case $tlc:$name in
  :*) ;;
  *:'two-phase-commit '[78])
    rm -f "$work/5"
    tlc "${name##* }" "$work/5"
    read -r slow _ <"$work/5"
    slower=$(ratio "$slow" "$two")
    slow="$slow s"
    ;;
  esac
  awk -v n="$name" -v g="$made" -v a="$one" -v b="$two" -v i="$inside" -v s="$spun | $faster | $slow | $slower" \
    -v r="$rate" -v m="$mib" -v p="$peak" \
    'BEGIN {printf "| %s | %d | %.2f s | %.2f s | %.2f × | %s | %.1f M | %.0f %% | %d MiB | %s |\n", n, g, a, b, a / b, s, g / i / 1e6, 100 * g / i / r, m, p}' \
    >>"$table"
done <<<"$workloads"

{
  cat "$table"
  echo
  echo "Whole processes, start of the JVM included, but generated/s without it; medians of $repeat, taken in turn (TLC once). Random reads: one thread reading a table"
  echo "of as many words as the set of fingerprints has, in the same run (RandomReads.java)."
  echo
  echo "Made by \`./ironwright bench${only:+ --only \"$only\"}\`"
  machine
} >"$work/report"
cat "$work/report"
[ -z "$write" ] || put table <"$work/report"
