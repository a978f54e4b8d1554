"""Run by the environment of the readers: entities as FollowTheMoney's Python library keeps them, as JSON."""

import json
import pathlib
import sys

from followthemoney import model

found = []
for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")[:-1]:
    entity = json.loads(line)
    model.get(entity["schema"]).validate(entity)
    found.append(model.get_proxy(entity).to_dict()["properties"])
print(json.dumps(found))
