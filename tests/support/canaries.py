"""Texts that stand in credentials and in personal data, so that a leak of either is seen."""

from typing import Final

KEY: Final = "KeyCanary"
"""What every credential contains."""
PAYER: Final = "PayerCanary"
"""What every text about the payer contains."""
