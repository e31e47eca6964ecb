#!/usr/bin/env bash
# Time and memory for each state as the space grows: two-phase-commit with 5 to N resource managers.
#     growth.sh N CHART.SVG
# Prints a table, and draws it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
last=$1 chart=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

number() { sed -n "s/.*\"$1\":\"\{0,1\}\([0-9.eE+-]*\).*/\1/p" "$work/out"; }

echo '| resource managers | distinct | generated | seconds | ns per state | generated/s | set, bytes per state | peak, MiB | peak, bytes per state | disk, MiB |'
echo '|---|---|---|---|---|---|---|---|---|---|'
for n in $(seq 5 "$last"); do
  /usr/bin/time -o "$work/cost" -f %M "$root/ironwright" check two-phase-commit --set "resourceManagers=$n" \
    --property Consistent --workers 2 --symmetry off --por off --format json >"$work/out" 2>/dev/null
  awk -v n="$n" -v d="$(number distinctStates)" -v g="$(number generatedStates)" -v s="$(number seconds)" \
    -v b="$(number setBytes)" -v k="$(tail -n 1 "$work/cost")" -v disk="$(number diskBytes)" '
    BEGIN {
      printf "| %d | %d | %d | %.2f | %.0f | %.1f M | %.1f | %d | %.1f | %d |\n",
        n, d, g, s, 1e9 * s / d, g / s / 1e6, b / d, k / 1024, 1024 * k / d, disk / 1048576
    }'
done | tee "$work/rows"

# Two lines over the logarithm of the number of states: nanoseconds and bytes for each.
awk -F'|' '
  {d[NR] = log($3) / log(10); t[NR] = $6; m[NR] = $10}
  function x(i) {return 60 + 560 * (d[i] - d[1]) / (d[NR] - d[1])}
  function y(v) {l = log(v < 1 ? 1 : v) / log(10); return 290 - 65 * l}
  END {
    print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 660 340\" font-family=\"sans-serif\" font-size=\"12\">"
    print "<rect width=\"660\" height=\"340\" fill=\"white\"/>"
    for (e = 0; e <= 4; e++)
      printf "<line x1=\"60\" x2=\"620\" y1=\"%d\" y2=\"%d\" stroke=\"#ddd\"/><text x=\"52\" y=\"%d\" text-anchor=\"end\">%d</text>\n", y(10 ^ e), y(10 ^ e), y(10 ^ e) + 4, 10 ^ e
    for (i = 1; i <= NR; i++)
      printf "<text x=\"%d\" y=\"308\" text-anchor=\"middle\">10^%.1f</text>\n", x(i), d[i]
    printf "<polyline fill=\"none\" stroke=\"#0969da\" stroke-width=\"2\" points=\""
    for (i = 1; i <= NR; i++) printf "%d,%d ", x(i), y(t[i])
    printf "\"/>\n<polyline fill=\"none\" stroke=\"#bc4c00\" stroke-width=\"2\" points=\""
    for (i = 1; i <= NR; i++) printf "%d,%d ", x(i), y(m[i])
    print "\"/>"
    for (i = 1; i <= NR; i++)
      printf "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#0969da\"/><circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#bc4c00\"/>\n", x(i), y(t[i]), x(i), y(m[i])
    print "<text x=\"340\" y=\"330\" text-anchor=\"middle\">distinct states</text>"
    print "<text x=\"70\" y=\"20\" fill=\"#0969da\">nanoseconds for each state</text>"
    print "<text x=\"300\" y=\"20\" fill=\"#bc4c00\">bytes of peak memory for each state</text>"
    print "</svg>"
  }' "$work/rows" >"$chart"
