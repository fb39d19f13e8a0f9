"""The laws of PayDo's payment methods.

Pages: https://github.com/PaydoW/paydo-api-doc, "Available payment methods" and "Get transaction".
"""

from collections.abc import Iterator

from onetill_mocks.laws.tellings import History


def a_method_is_the_one_chosen(history: History) -> Iterator[str]:
    """A transaction tells the payment method of its invoice, as a text; 204 if none was chosen."""
    for telling in history.tellings:
        if "~method" in telling.named and telling.invoice in history.asked:
            wanted = str(history.asked[telling.invoice].get("method") or 204)
            if telling.named["~method"] != wanted:
                yield f"{telling.where}: method is {telling.named['~method']!r}, not {wanted}"


def a_method_that_is_taken_is_available(history: History) -> Iterator[str]:
    """A payment method of an accepted order is among the available ones, and switched on."""
    taken = {
        str(one.request["paymentMethod"])
        for one in history.successes
        if one.operation == "create_invoice" and one.request.get("paymentMethod")
    }
    for exchange in history.successes:
        if exchange.operation != "list_payment_methods":
            continue
        rows = [row.get("paymentMethod", row) for row in exchange.document["data"]]
        available = {str(row["identifier"]) for row in rows if row.get("isEnabled", True) is True}
        if not taken <= available:
            yield f"list_payment_methods: {sorted(available)}, and {sorted(taken)} were taken"
