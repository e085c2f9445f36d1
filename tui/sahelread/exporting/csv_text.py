"""Rows as CSV (RFC 4180) that a spreadsheet opens without running anything in it.

A cell that begins like a formula gets an apostrophe in front, as OWASP advises: quotation marks alone do not stop
Excel and LibreOffice from computing it. For French Excel (`excel_fr`) the file begins with a byte order mark, its
separator is the semicolon and its numbers have a decimal comma.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from sahelread.exporting.numerals import numeral

Cell = str | int | float | bool | None

# What spreadsheets take for the beginning of a formula, in half and full width, at once or after white space.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Cell]], *, excel_fr: bool = False) -> str:
    """Head and rows, each line ended by CR LF. An unknown value (None) is an empty cell."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if excel_fr else ",", lineterminator="\r\n")
    writer.writerow([_guarded(name) for name in head])
    writer.writerows([_shown(cell, excel_fr) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK if excel_fr else "") + written.getvalue()


def _shown(cell: Cell, excel_fr: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return numeral(cell, comma=excel_fr)
    return _guarded(cell)


def _guarded(text: str) -> str:
    text = text.replace("\x00", "\ufffd")  # a NUL ends the file for several readers
    return "'" + text if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
