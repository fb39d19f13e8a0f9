"""CryptoCloud v2: what its responses tell, and the laws of its invoices, lists and sums."""

from onetill_mocks.laws.gateways.cryptocloud_v2.facts import FACTS
from onetill_mocks.laws.gateways.cryptocloud_v2.walk import walk

__all__ = ["FACTS", "walk"]
