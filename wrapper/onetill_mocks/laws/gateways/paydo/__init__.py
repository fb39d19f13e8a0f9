"""PayDo: what its responses tell, and the laws of its invoices, transactions and refunds."""

from onetill_mocks.laws.gateways.paydo.facts import FACTS

__all__ = ["FACTS"]
