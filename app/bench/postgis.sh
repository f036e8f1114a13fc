#!/usr/bin/env bash
# Runs the same work in PostGIS on the same file, in a database that is thrown away afterwards.
#
#   app/bench/postgis.sh FILE.gpkg [FOLDER]
#
# Needs PostgreSQL with PostGIS and GDAL (Debian: postgresql-15-postgis-3, gdal-bin). FOLDER must hold
# a few times the size of the file. Prints CPU and wall seconds of each piece of work, its hits, and
# the load: ogr2ogr's CPU time and the server's together.
set -euo pipefail

file=$(readlink -f "${1:?FILE.gpkg}")
folder=$(mktemp -d "${2:-${TMPDIR:-/tmp}}/postgis.XXXXXX")
port=54329

bin=""
for candidate in "$(dirname "$(command -v initdb || echo /)")" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
  share=$("$candidate/pg_config" --sharedir 2>/dev/null || true)
  if [ -x "$candidate/initdb" ] && [ -f "$share/extension/postgis.control" ]; then
    bin=$candidate
    break
  fi
done
if [ -z "$bin" ] || ! command -v ogr2ogr >/dev/null; then
  echo "PostGIS or GDAL is not installed: nothing measured" >&2
  rmdir "$folder"
  exit 0
fi

# the server refuses to run as root
as=()
if [ "$(id -u)" = 0 ]; then
  as=(runuser -u postgres --)
  chown postgres "$folder"
fi
cd "$folder"

server() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w "$@" >/dev/null
}
finish() {
  server stop -m immediate 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

"${as[@]}" "$bin/initdb" -D "$folder/data" -U bench -A trust --no-sync >/dev/null
# nothing here must outlive a crash; one process a query, so that its CPU time is all of it
cat >> "$folder/data/postgresql.conf" <<CONF
port = $port
listen_addresses = ''
unix_socket_directories = '$folder'
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
shared_buffers = 1GB
work_mem = 256MB
maintenance_work_mem = 512MB
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
jit = off
CONF
server start

# ring by ring is found again in the counts
export PGOPTIONS="-c client_min_messages=warning"
psql=("$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h "$folder" -p "$port" -U bench -d postgres)
"${psql[@]}" -c "CREATE EXTENSION postgis"

ticks=$(getconf CLK_TCK)

# measure NAME SQL: the SQL's last row is its number of hits
measure() {
  {
    echo "SELECT pg_backend_pid() AS pid \\gset"
    echo "\\set before \`cut -d' ' -f14,15 /proc/:pid/stat\`"
    echo "\\set start \`date +%s.%N\`"
    echo "$2"
    echo "\\set after \`cut -d' ' -f14,15 /proc/:pid/stat\`"
    echo "\\set end \`date +%s.%N\`"
    echo "\\echo :before :after :start :end"
  } | "${psql[@]}" | awk -v name="$1" -v ticks="$ticks" '
      NF == 1 { hits = $1 }
      NF == 6 {
        printf "%-34s %9.2f CPU s %9.2f s wall  %s hits\n",
            name, ($3 + $4 - $1 - $2) / ticks, $6 - $5, hits }'
}

echo "PostgreSQL $("${psql[@]}" -c "SHOW server_version"), PostGIS $("${psql[@]}" -c "SELECT postgis_lib_version()")"

# CPU ticks of all server processes that have ended
ended() {
  sleep 0.5
  cut -d' ' -f16,17 "/proc/$(head -1 "$folder/data/postmaster.pid")/stat"
}

load() {
  for layer in DJQ DJZQ; do
    PG_USE_COPY=YES ogr2ogr -q -f PostgreSQL \
      "PG:host=$folder port=$port user=bench dbname=postgres" "$file" "$layer" \
      -nln "${layer,,}" -lco GEOMETRY_NAME=geom -lco SPATIAL_INDEX=NONE -lco FID=fid
  done
}

before=$(ended)
TIMEFORMAT="%U %S %R"
own=$({ time load; } 2>&1)
echo "$own $before $(ended)" | awk -v ticks="$ticks" '{
    printf "%-34s %9.2f CPU s %9.2f s wall\n",
        "load with ogr2ogr", $1 + $2 + ($6 + $7 - $4 - $5) / ticks, $3 }'
measure "index and statistics" "
  CREATE INDEX ON djq USING gist (geom); CREATE INDEX ON djzq USING gist (geom);
  ANALYZE djq; ANALYZE djzq; SELECT count(*) FROM djzq;"

measure "W1 validity" "SELECT count(*) FROM djzq WHERE NOT ST_IsValid(geom);"

measure "valid shapes, index" "
  CREATE TABLE good AS SELECT fid, djzqdm, geom FROM djzq WHERE ST_IsValid(geom);
  CREATE INDEX ON good USING gist (geom); CREATE INDEX ON good (fid); ANALYZE good;
  SELECT count(*) FROM good;"

measure "W2 overlaps" "
  SELECT count(*) FROM good a JOIN good b
    ON a.geom && b.geom AND a.fid < b.fid AND ST_Relate(a.geom, b.geom, '2********');"

# the whole is united zone by zone, as no server unites a million polygons at once in fair time
measure "W3 gaps" "
  CREATE TABLE united AS
    SELECT left(djzqdm, 9) AS zone, ST_Union(geom) AS geom FROM good GROUP BY 1;
  SELECT sum(ST_NumInteriorRings(part.geom))
    FROM (SELECT (ST_Dump(ST_Union(geom))).geom FROM united) part;"

measure "W4 covered by own zone" "
  SELECT count(*) FROM good c JOIN djq z ON z.djqdm = left(c.djzqdm, 9)
    WHERE NOT ST_CoveredBy(c.geom, z.geom);"

measure "W5 duplicates" "
  SELECT count(*) FROM good a JOIN good b
    ON a.geom ~= b.geom AND a.fid < b.fid AND ST_Equals(a.geom, b.geom);"
