"""Where a report was filed: the place of a dateline is no place of what it tells."""

from __future__ import annotations

import re

from tawatur.model import Report, Where

# "BEIRUT (Agency) - ", "NEW YORK - ", "place - agency:": a dash or colon within the first words of the text.
_DATELINE = re.compile(r"\s*[^\n.!?]{2,60}?(?:\s[-\u2013\u2014]+\s|\)\s*:|\s[-\u2013\u2014/]\s[^\n.!?:]{2,20}:\s)")


def filed_at(where: Where, report: Report) -> bool:
    """True of a place that stands in the dateline with which the report's text opens."""
    if where.span is None:
        return False
    match = _DATELINE.match(report.text, report.body)
    return match is not None and report.body <= where.span.start and where.span.end <= match.end()
