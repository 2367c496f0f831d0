"""Reads every export of a folder with tools that are not ours and prints what they found as JSON.

Wants duckdb, openpyxl and geojson: `pip install -r test/support/requirements.txt`.
"""
import csv, glob, json, os, sys

import duckdb
import geojson
import openpyxl

folder = sys.argv[1]
found = {}


def table(path, delimiter=","):
    """Rows as Python's csv and as DuckDB reads them."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=delimiter))
    # DuckDB takes HXL's tags, the second line, for a part of the heading.
    read = duckdb.sql(f"select * from read_csv('{path}', delim='{delimiter}', header=true, all_varchar=true)")
    count = len(read.fetchall()) + (1 if path.endswith("hxl.csv") else 0)
    return {"columns": read.columns, "rows": count, "csv_rows": len(rows), "first": rows[0] if rows else None}


for path in sorted(glob.glob(os.path.join(folder, "incidents.*"))):
    name = os.path.basename(path).removeprefix("incidents.")
    if name.endswith(("csv", "tsv")):
        found[name] = table(path, "\t" if name.endswith("tsv") else ",")
    elif name == "parquet":
        read = duckdb.sql(f"select * from read_parquet('{path}')")
        dead = duckdb.sql(f"select sum(killed_best), max(cast(date_start as date)) from read_parquet('{path}')").fetchall()[0]
        whole = duckdb.sql(f"select json_extract_string(incident, '$.id') = id from read_parquet('{path}')").fetchall()
        found[name] = {"columns": read.columns, "types": [str(each) for each in read.types], "rows": len(read.fetchall()),
                       "dead": dead[0], "last": str(dead[1]), "whole": all(row[0] for row in whole)}
    elif name == "xlsx":
        book = openpyxl.load_workbook(path, read_only=True)
        found[name] = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    elif name == "geojson":
        with open(path, encoding="utf-8") as file:
            layer = geojson.load(file)
        found[name] = {"valid": layer.is_valid, "errors": layer.errors(), "features": len(layer["features"])}
    elif name.endswith("jsonl"):
        found[name] = {"rows": duckdb.sql(f"select count(*) from read_json('{path}', format='newline_delimited')").fetchall()[0][0]}

print(json.dumps(found, default=str))
