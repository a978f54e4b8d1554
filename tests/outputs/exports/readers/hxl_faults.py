"""Run by the environment of the readers: what libhxl's default schema finds wrong with a table, as JSON."""

import json
import sys

import hxl

found = []
table = hxl.data(sys.argv[1], hxl.InputOptions(allow_local=True))
hxl.schema(callback=lambda fault: found.append([fault.rule.severity, str(fault.message)])).validate(table)
print(
    json.dumps(
        {"faults": found, "tags": [str(tag) for tag in hxl.data(sys.argv[1], hxl.InputOptions(allow_local=True)).tags]}
    )
)
