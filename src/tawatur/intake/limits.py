"""What intake takes at most: files come from anywhere, and some are made to hurt. ``docs/intake.md`` tells them.

None was met by honest files: the largest saved page of 452 has 3 MB, a year of a busy channel 300 MB in its export.
"""

from __future__ import annotations

KB = 1024
MB = 1024 * KB
GB = 1024 * MB

HEAD = 64 * KB  # of a file, to tell its form
REPORT = 4 * MB  # the text of one report: a novel has one
LINE = 32 * MB  # a line of JSON Lines, a row of a table; the next is read again
WHOLE = 64 * MB  # what must be held as a whole: a PDF, an e-mail with its attachments
PAGE = 32 * MB  # an HTML page: its pictures may stand in it
FEED = 8 * MB
MARKDOWN = 256 * KB  # of more, its marks are left in the text: finding them grows with the square
SIFTED = (
    2 * MB
)  # a page of more is not sifted for its article, all its text is taken: sifting grows faster than the page
TAGS = 20_000  # of a page that is sifted
TAGS_AT_MOST = 200_000  # of any page
NESTING = 200  # tags in tags of a page that is sifted (libxml2 stops at 256), lists in lists of JSON
XML = 32 * MB  # the parts of an office document, unpacked: ten times as much in memory
DEPTH = 4  # archives in archives
MEMBERS = 50_000  # in an archive, those in archives in it included
DIRECTORY = 8 * MB  # the list of an archive's members: about 100 MB in memory
EXPANDED = 16 * GB  # all that an archive unpacks to
RATIO = 200  # times its packed size; text is packed to a tenth, a bomb to a thousandth
UNSUSPICIOUS = 16 * MB  # what unpacks to less may have any ratio
PAGES = 3_000  # of a PDF
SECONDS = 8.0  # for one PDF
EACH = 10.0  # seconds of processor time for one report or message: to take it out of its file, and again to read it
EACH_MB = 10.0  # more to read it, for every MB of its text: a novel is read in half of that
SILENCE = 120.0  # seconds by the clock without a sign of a process that reads, which is then ended
PARTS = 1_000  # of an e-mail
DASHED = 20_000  # lines of an e-mail that begin as the border of a part does
