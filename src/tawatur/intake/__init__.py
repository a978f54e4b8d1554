"""Files become reports, a format a module."""
