"""Finds where news articles, in any mix of languages, agree and contradict each other on figures.

What stands in `__all__` is the public API; nothing else is promised. Each name is loaded when it is first used, so that
`import claimcheck` alone costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError, InputError, UsageError
    from claimcheck.model import (
        Article,
        Bound,
        Caveat,
        Claim,
        Evidence,
        Fact,
        Period,
        Quantity,
        Reading,
        Report,
        Skipped,
        Span,
        Verdict,
    )
    from claimcheck.pipeline import compare
    from claimcheck.quantities import find_quantities

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Bound",
    "Caveat",
    "Claim",
    "ClaimcheckError",
    "Evidence",
    "Fact",
    "InputError",
    "Period",
    "Quantity",
    "Reading",
    "Report",
    "Skipped",
    "Span",
    "UsageError",
    "Verdict",
    "__version__",
    "compare",
    "find_quantities",
]

_HOMES = {
    "ClaimcheckError": "claimcheck.errors",
    "InputError": "claimcheck.errors",
    "UsageError": "claimcheck.errors",
    "compare": "claimcheck.pipeline",
    "find_quantities": "claimcheck.quantities",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, "claimcheck.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
