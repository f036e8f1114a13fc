#!/usr/bin/env bash
# Reads and writes the same data in every format, with landcheck and with GDAL, in one run.
#
#   app/bench/gdal.sh FILE.gpkg [FOLDER]
#
# Needs GDAL (Debian: gdal-bin) and a built landcheck (mvn package). FOLDER must hold about ten times the
# size of the file. Reading is `landcheck info` against `ogr2ogr -f Memory`: both end with everything in
# memory, and landcheck also takes the digest of the file. Writing is `landcheck convert` against `ogr2ogr`,
# both from the GeoPackage. Prints CPU seconds (user and system), wall seconds and memory, medians of
# REPEATS runs (3), and GDAL's CPU time as a multiple of landcheck's.
set -euo pipefail

file=$(readlink -f "${1:?FILE.gpkg}")
here=$(cd "$(dirname "$0")" && pwd)
landcheck="$here/../cli/bin/landcheck"
repeats=${REPEATS:-3}
if ! command -v ogr2ogr >/dev/null; then
  echo "GDAL is not installed: nothing measured" >&2
  exit 0
fi
folder=$(mktemp -d "${2:-${TMPDIR:-/tmp}}/gdal.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# cost COMMAND...: "cpu wall MiB", the run with the median CPU time
cost() {
  for _ in $(seq "$repeats"); do
    rm -rf out out.*
    # exit codes of `ogr2ogr` count files it could not read; those of `info` are all but 2 fine
    /usr/bin/time -o time -f "%U %S %e %M" "$@" >log 2>&1 || { tail -3 log >&2; echo "failed: $*" >&2; }
    tail -1 time | awk '{printf "%.2f %.2f %d\n", $1 + $2, $3, $4 / 1024}'
  done | sort -n | sed -n "$(((repeats + 1) / 2))p"
}

row() { # NAME ours theirs
  awk -v name="$1" -v ours="$2" -v theirs="$3" 'BEGIN {
    split(ours, a, " "); split(theirs, b, " ")
    printf "| %s | %s | %s | %s | %s | %s | %s | %.1f |\n", name, a[1], a[2], a[3], b[1], b[2], b[3], (a[1] > 0 ? b[1] / a[1] : 0)
  }'
}

layers=$(ogrinfo -q "$file" | sed -E 's/^[0-9]+: ([^ ]+).*/\1/')
# OpenFileGDB needs one run a layer to keep their names; -f Memory takes everything at once
echo "| | landcheck CPU s | wall s | MiB | GDAL CPU s | wall s | MiB | GDAL / landcheck |"
echo "|---|---|---|---|---|---|---|---|"

read_row() { # NAME PATH GDAL-OPTIONS...
  local name=$1 path=$2
  shift 2
  # a file changed within the last seconds is hashed twice, as no program's input usually is
  find "$path" -exec touch -d "1 hour ago" {} +
  row "read $name" "$(cost "$landcheck" info "$path" --quiet)" "$(cost ogr2ogr -f Memory "$@" out "$path")"
}
write_row() { # NAME OUT GDAL-OPTIONS...
  local name=$1 out=$2
  shift 2
  row "write $name" "$(cost "$landcheck" convert "$file" "$out" --quiet)" "$(cost ogr2ogr "$@" "$out" "$file")"
}

first=$(echo "$layers" | tail -1)
for format in ${FORMATS:-gpkg gdb shp geojsonl csv xlsx dxf}; do
  case $format in
    gpkg)
      read_row GeoPackage "$file"
      write_row "GeoPackage, R-tree" out.gpkg -f GPKG
      ;;
    gdb)
      ogr2ogr -q -f OpenFileGDB data.gdb "$file"
      read_row FileGDB data.gdb
      rm -rf data.gdb
      ;;
    shp)
      mkdir -p data
      ogr2ogr -q -f "ESRI Shapefile" -lco ENCODING=UTF-8 data "$file"
      read_row Shapefile data
      write_row Shapefile out -f "ESRI Shapefile" -lco ENCODING=UTF-8
      rm -rf data
      ;;
    geojsonl)
      ogr2ogr -q -f GeoJSONSeq data.geojsonl "$file" "$first" -lco RS=NO
      read_row "GeoJSON lines, $first" data.geojsonl
      rm -f data.geojsonl
      ;;
    csv | xlsx)
      ogr2ogr -q -f "${format^^}" "data.$format" "$file" "$first"
      # both are to find out what is a number
      read_row "${format^^}, $first" "data.$format" $([ "$format" = csv ] && echo "-oo AUTODETECT_TYPE=YES")
      rm -f "data.$format"
      ;;
    dxf)
      ogr2ogr -q -f DXF data.dxf "$file" "$first" 2>log || tail -3 log >&2
      read_row "DXF, $first" data.dxf
      rm -f data.dxf
      ;;
  esac
done
