"""``geojson``: a point for each happening whose place is known (RFC 7946), the others listed beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from tawatur import __version__
from tawatur.model import Happening, Story
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._facts import Book, book_of, located
from tawatur.outputs.exports._json import written

NAME = "geojson"
ABOUT = "a point for each happening with a place (RFC 7946), with its precision, tolls, grade and quotes"
SUFFIX = ".geojson"
PRECISION = (
    "precision_m: metres around the point within which the happening is told to have been; "
    "how far a place of its type reaches (docs/exports.md)"
)


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The one file."""
    yield File("story.geojson", written(collection(book_of(story, asked.interface))))


def collection(book: Book) -> dict[str, Any]:
    """The FeatureCollection; what no map can show stands under ``unplaced``, which readers of GeoJSON pass over."""
    features = [_feature(h, book) for h in book.story.happenings if located(h.where)]
    unplaced = [{"id": h.id, **book.named(h)} for h in book.story.happenings if not located(h.where)]
    points = [feature["geometry"]["coordinates"] for feature in features]
    return {
        "type": "FeatureCollection",
        **({"bbox": bounds(points)} if points else {}),
        "made_by": f"tawatur {__version__}",
        "as_of": book.story.as_of,
        "precision": PRECISION,
        "tolls": [book.counted(toll) for toll in book.tolls.get(None, ())],
        "features": features,
        "unplaced_label": book.labels.ui.word("brief", "unplaced", n=len(unplaced)),
        "unplaced": unplaced,
    }


def _feature(happening: Happening, book: Book) -> dict[str, Any]:
    where = happening.where
    return {
        "type": "Feature",
        "id": happening.id,
        "geometry": {"type": "Point", "coordinates": [where.lon, where.lat] if where else []},
        "properties": book.named(happening),
    }


def bounds(points: Sequence[Sequence[float]]) -> list[float]:
    """West, south, east, north of what holds all points.

    West is greater than east where the narrowest such box crosses the 180th meridian (RFC 7946, section 5.2).

    >>> bounds([[179.0, -17.0], [-178.0, -16.0]])
    [179.0, -17.0, -178.0, -16.0]
    """
    south, north = min(lat for _, lat in points), max(lat for _, lat in points)
    around = sorted({lon for lon, _ in points})
    gap, east, west = max(((b - a, a, b) for a, b in pairwise(around)), default=(0.0, 0.0, 0.0))
    crosses = gap > around[0] + 360 - around[-1]
    return [west, south, east, north] if crosses else [around[0], south, around[-1], north]
