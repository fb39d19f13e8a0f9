"""PayDo: what its responses tell, and the laws of its invoices, transactions and refunds."""

from onetill_mocks.laws.gateways.paydo.facts import FACTS
from onetill_mocks.laws.gateways.paydo.walk import walk

__all__ = ["FACTS", "walk"]
