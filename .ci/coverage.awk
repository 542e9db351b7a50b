# Line coverage of one package over any number of Cobertura reports: a line counts
# once, with its best hits from any report.
#
#   awk -v package=TherapyOutcomes -f coverage.awk report.xml...
#   prints: covered-lines coverable-lines percent
#
# Reports don't share a root: each names its own sources and writes file names relative
# to one of them, so a name is looked up under each source before lines are merged.
# Code a source generator wrote isn't ours to test and is left out.

function attribute(tag, name,    start, rest) {
    start = index(tag, " " name "=\"")
    if (start == 0) return ""
    rest = substr(tag, start + length(name) + 3)
    return substr(rest, 1, index(rest, "\"") - 1)
}

function exists(path,    ignored, found) {
    found = (getline ignored < path) >= 0
    close(path)
    return found
}

function resolve(name,    i, path) {
    if (name in resolved) return resolved[name]
    path = name
    for (i = 1; i <= sources; i++)
        if (exists(source[i] name)) { path = source[i] name; break }
    return resolved[name] = path
}

BEGIN { RS = "<" }

FNR == 1 { sources = 0; inside = 0; file = ""; split("", resolved) }

/^source>/ {
    path = substr($0, 8)
    sub(/[ \t\r\n]+$/, "", path)
    if (path != "" && path !~ /\/$/) path = path "/"
    source[++sources] = path
}

/^package / { inside = attribute($0, "name") == package }

/^\/package>/ { inside = 0 }

inside && /^class / {
    file = resolve(attribute($0, "filename"))
    generated = file ~ /\.g\.cs$/ || file ~ /\/obj\//
}

inside && /^line / && !generated {
    key = file ":" attribute($0, "number")
    hits = attribute($0, "hits") + 0
    if (!(key in best) || hits > best[key]) best[key] = hits
}

END {
    for (key in best) { coverable++; if (best[key] > 0) covered++ }
    # Nothing to cover is fully covered. Cut, not rounded: 94.999 isn't 95.
    percent = coverable ? int(covered * 10000 / coverable) / 100 : 100
    printf "%d %d %.2f\n", covered, coverable, percent
}
